import { isUuid } from "@/lib/domain/quantity/uuid";
import { Failure } from "@/lib/server/failure";
import { getScoreRun, runOnShow } from "@/lib/server/queries/score-runs";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** How far a run of scores has come, and what came of it. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/score-runs/[run]">,
): Promise<Response> =>
  respond(async () => {
    const actor = await permitted(request, "read");
    const { run: id } = await params;
    const run = isUuid(id) ? await getScoreRun(id) : undefined;
    if (run === undefined) throw new Failure("not-found", `There is no calculation ${id}.`);
    return Response.json(runOnShow(run, actor), { headers: { "Cache-Control": "no-store" } });
  });
