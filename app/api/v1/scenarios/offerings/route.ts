import { Failure } from "@/lib/server/failure";
import { getScenarioOfferings } from "@/lib/server/queries/scenario-offerings";
import { requestedView, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** More than a person adds at once. */
const MOST_MODELS = 40;

/** Who sells a model, at what price, as a scenario pins it: ?model=<id> for each. */
export const GET = (request: Request): Promise<Response> =>
  respond(async () => {
    const view = await requestedView(request, "read");
    const models = new URL(request.url).searchParams.getAll("model");
    if (models.length === 0 || models.length > MOST_MODELS)
      throw new Failure("not-understood", `Name 1 to ${MOST_MODELS} models, as ?model=gpt-5-4.`);
    return Response.json(await getScenarioOfferings(models, view), {
      headers: { "Cache-Control": "no-store" },
    });
  });
