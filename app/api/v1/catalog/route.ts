import { SERVICE_TIERS } from "@/lib/domain/catalog/price";
import { Failure } from "@/lib/server/failure";
import { keptTable } from "@/lib/server/queries/kept-tables";
import { getModelsTable } from "@/lib/server/queries/models";
import { keptAnswer, requestedView, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** Everything on offer, column by column, with the prices of one service tier. */
export const GET = (request: Request): Promise<Response> =>
  respond(async () => {
    const view = await requestedView(request, "read");
    const asked = new URL(request.url).searchParams.get("tier") ?? "standard";
    const tier = SERVICE_TIERS.find((one) => one === asked);
    if (tier === undefined)
      throw new Failure("not-understood", `tier must be one of ${SERVICE_TIERS.join(", ")}.`);
    return keptAnswer(
      request,
      await keptTable(`models ${tier}`, view, () => getModelsTable(view, tier)),
    );
  });
