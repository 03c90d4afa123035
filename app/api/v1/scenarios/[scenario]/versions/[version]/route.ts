import { isUuid } from "@/lib/domain/quantity/uuid";
import { Failure } from "@/lib/server/failure";
import {
  findScenarioRun,
  getSavedScenario,
  scenarioOnShow,
} from "@/lib/server/queries/saved-scenarios";
import { runOnShow } from "@/lib/server/queries/score-runs";
import { permitted, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** A scenario as it was saved, with what came of it; `newest` instead of a number for the last version. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/api/v1/scenarios/[scenario]/versions/[version]">,
): Promise<Response> =>
  respond(async () => {
    const actor = await permitted(request, "read");
    const { scenario: id, version } = await params;
    const number = version === "newest" ? undefined : Number(version);
    const makesSense = number === undefined || (Number.isSafeInteger(number) && number > 0);
    const saved =
      isUuid(id) && makesSense && (number ?? 1) < 2 ** 31
        ? await getSavedScenario(id, number)
        : undefined;
    if (saved === undefined)
      throw new Failure(
        "not-found",
        "There is no such scenario or version, or it was deleted; the list has those there are.",
      );
    const run = await findScenarioRun(saved.fileHash, saved.file.methodVersion);
    return Response.json(
      {
        ...scenarioOnShow(saved, actor),
        run: run === undefined ? null : runOnShow(run, actor),
      },
      { headers: { "Cache-Control": "no-store" } },
    );
  });
