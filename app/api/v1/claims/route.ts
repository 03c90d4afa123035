import { isUuid } from "@/lib/domain/quantity/uuid";
import { Failure } from "@/lib/server/failure";
import { claimsOf } from "@/lib/server/queries/workbench";
import { privately } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** What an address can name and stay short enough for every proxy. */
const MOST = 100;

/** What facts claim, `?fact=` by `?fact=`, in the form a change states it. */
export const GET = (request: Request): Promise<Response> =>
  privately(request, "propose", async () => {
    const ids = new URL(request.url).searchParams.getAll("fact");
    if (ids.length > MOST || !ids.every(isUuid))
      throw new Failure("not-understood", `Name up to ${MOST} facts by their ids.`);
    return { claims: await claimsOf(ids) };
  });
