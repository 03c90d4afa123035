import { Failure } from "@/lib/server/failure";
import { getBatchWithRows } from "@/lib/server/queries/import-batches";
import { privately } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** An imported file, what became of it, and all of its rows. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/imports/batches/[batch]">,
): Promise<Response> =>
  privately(request, "propose", async () => {
    const { batch } = await params;
    const found = await getBatchWithRows(batch);
    if (found === undefined) throw new Failure("not-found", "There is no import by that id.");
    return found;
  });
