import { isUuid } from "@/lib/domain/quantity/uuid";
import { Failure } from "@/lib/server/failure";
import { getFileOfRun } from "@/lib/server/queries/saved-scenarios";
import { getScoreRun, runOnShow } from "@/lib/server/queries/score-runs";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** How far the run of a scenario has come, what was asked, and what came of it. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/scenario-runs/[run]">,
): Promise<Response> =>
  respond(async () => {
    const actor = await permitted(request, "read");
    const { run: id } = await params;
    const [run, file] = isUuid(id)
      ? await Promise.all([getScoreRun(id), getFileOfRun(id)])
      : [undefined, undefined];
    if (run === undefined || file === undefined)
      throw new Failure("not-found", `There is no run ${id} of a scenario.`);
    return Response.json(
      { run: runOnShow(run, actor), file },
      { headers: { "Cache-Control": "no-store" } },
    );
  });
