import { Failure } from "@/lib/server/failure";
import { claimsOf } from "@/lib/server/queries/workbench";
import { privately } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** What an address can name and stay short enough for every proxy. */
const MOST = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What facts claim, `?fact=` by `?fact=`, in the form a change states it. */
export const GET = (request: Request): Promise<Response> =>
  privately(request, "propose", async () => {
    const ids = new URL(request.url).searchParams.getAll("fact");
    if (ids.length > MOST || !ids.every((id) => UUID.test(id)))
      throw new Failure("not-understood", `Name up to ${MOST} facts by their ids.`);
    return { claims: await claimsOf(ids) };
  });
