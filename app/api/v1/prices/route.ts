import { ANY } from "@/lib/domain/view/kept-path";
import { Failure } from "@/lib/server/failure";
import { keptTable } from "@/lib/server/queries/kept-tables";
import { changesTable, getChangeList, getPricesTable } from "@/lib/server/queries/prices";
import { keptAnswer, requestedView, respond } from "@/lib/server/respond";

export const dynamic = "force-dynamic";

/** What each source says of every price, column by column; with `feed=`, what changed at one from `from=` to `to=`. */
export const GET = (request: Request): Promise<Response> =>
  respond(async () => {
    const view = await requestedView(request, "read");
    const query = new URL(request.url).searchParams;
    const feed = query.get("feed");
    if (feed === null)
      return keptAnswer(request, await keptTable("prices", view, () => getPricesTable(view)));
    const asked = { feed, from: query.get("from") ?? ANY, to: query.get("to") ?? ANY };
    const list = await getChangeList(asked, view);
    if (list === undefined)
      throw new Failure("not-found", `Files of ${feed} were read on fewer than two days.`);
    const name = `changes ${list.feedId} ${list.from} ${list.to}`;
    return keptAnswer(request, await keptTable(name, view, async () => changesTable(list)));
  });
