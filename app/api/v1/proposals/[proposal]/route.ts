import { Failure } from "@/lib/server/failure";
import { isUuid } from "@/lib/domain/quantity/uuid";
import { getProposal } from "@/lib/server/queries/proposals";
import { privately } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** Changes in one answer; the rest follow with `from`. */
const PAGE = 200;

/** A proposal as a reviewer judges it: before, after and evidence, change by change. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/proposals/[proposal]">,
): Promise<Response> =>
  privately(request, "propose", async () => {
    const { proposal: id } = await params;
    const from = Number(new URL(request.url).searchParams.get("from") ?? "0");
    if (!Number.isInteger(from) || from < 0)
      throw new Failure("not-understood", "from must be a place such as 200.");
    const found = isUuid(id) ? await getProposal(id, { from, count: PAGE }) : undefined;
    if (found === undefined) throw new Failure("not-found", `There is no proposal ${id}.`);
    return found;
  });
