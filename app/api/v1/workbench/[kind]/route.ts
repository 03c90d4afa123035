import { SUBJECT_KINDS } from "@/lib/domain/fact/subject";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import { Failure } from "@/lib/server/failure";
import { getWorkbench } from "@/lib/server/queries/workbench";
import { privately } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** Every subject of a kind as a row: what is claimed of it, since when, and when it is due. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/workbench/[kind]">,
): Promise<Response> =>
  privately(request, "propose", async () => {
    const { kind: asked } = await params;
    const kind = keysOf(SUBJECT_KINDS).find((one) => one === asked);
    if (kind === undefined)
      throw new Failure("not-found", `Known kinds: ${keysOf(SUBJECT_KINDS).join(", ")}.`);
    return getWorkbench(kind, new Date());
  });
