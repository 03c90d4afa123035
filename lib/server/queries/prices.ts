import "server-only";
import { FEED_IDS, FEEDS, type FeedId } from "../../domain/catalog/feed.ts";
import {
  type ChangeList,
  observationsOf,
  priceChanges,
} from "../../domain/catalog/price-changes.ts";
import { modelPath } from "../../domain/catalog/model-path.ts";
import { type ComparedPrice, comparedPrices } from "../../domain/tables/prices-compared-table.ts";
import { priceChangesTable } from "../../domain/tables/price-changes-table.ts";
import { mostPressingFirst, pricesPageTable } from "../../domain/tables/prices-page-table.ts";
import { parsePlainDate, type PlainDate } from "../../domain/quantity/plain-date.ts";
import type { Table } from "../../domain/table/table.ts";
import { ANY } from "../../domain/view/kept-path.ts";
import type { View } from "../../domain/view/view.ts";
import { keep } from "./kept.ts";
import { getCatalogFlags, sortedOfferings } from "./models.ts";
import { partialFiles } from "./partial-files.ts";

/** Every price on the view's day, as each feed states it: what needs a decision first. */
export async function getComparedPrices(view: View): Promise<readonly ComparedPrice[]> {
  const [offerings, flags] = await Promise.all([sortedOfferings(view), getCatalogFlags(view)]);
  return mostPressingFirst(comparedPrices(offerings, view.asOf, flags));
}

export const getPricesTable = async (view: View): Promise<Table> =>
  pricesPageTable(await getComparedPrices(view), view.asOf);

/** A sheet of our own names what it is about and no more: two of them are not two states of one list. */
const COMPARED = FEED_IDS.filter((feed) => FEEDS[feed].authority !== "contract");

/** The days, up to the view's, on which files of each feed were read; feeds that were read once have nothing to compare. */
export const getObservations = (view: View): Promise<ReadonlyMap<FeedId, readonly PlainDate[]>> =>
  keep("observations", view, async () => {
    const offerings = await sortedOfferings(view);
    return new Map(
      COMPARED.map((feed) => [
        feed,
        observationsOf(offerings, feed).filter((day) => day <= view.asOf),
      ]),
    );
  });

/** What changed at every feed between its two latest observations. */
export async function getLatestChanges(view: View): Promise<ChangeList[]> {
  const [offerings, observations, partial] = await Promise.all([
    sortedOfferings(view),
    getObservations(view),
    partialFiles(view),
  ]);
  return [...observations].flatMap(([feed, days]) => {
    const [from, to] = days.slice(-2);
    return from === undefined || to === undefined
      ? []
      : [priceChanges(offerings, feed, from, to, { partial: partial.get(feed) })];
  });
}

/** What an address asks to be compared. */
export type AskedChanges = {
  readonly feed: string;
  readonly from: string;
  readonly to: string;
};

/**
 * What changed at one feed between two days; where a day is not named, or makes
 * no sense, its latest observations stand in. Undefined where there are not two.
 */
export async function getChangeList(
  { feed: asked, from, to }: AskedChanges,
  view: View,
): Promise<ChangeList | undefined> {
  const [offerings, observations, files] = await Promise.all([
    sortedOfferings(view),
    getObservations(view),
    partialFiles(view),
  ]);
  const compared = [...observations].filter(([, days]) => days.length > 1);
  const feed = COMPARED.find((id) => id === asked) ?? compared[0]?.[0];
  const days = feed === undefined ? [] : (observations.get(feed) ?? []);
  const [before, last] = days.slice(-2);
  if (feed === undefined || before === undefined || last === undefined) return undefined;
  const day = (text: string) => (text === ANY ? undefined : parsePlainDate(text));
  const [first, second] = [day(from) ?? before, day(to) ?? last];
  const partial = files.get(feed);
  return first < second
    ? priceChanges(offerings, feed, first, second, { partial })
    : priceChanges(offerings, feed, before, last, { partial });
}

/** A change list as a table whose models lead to their pages. */
export function changesTable(list: ChangeList): Table {
  const table = priceChangesTable(list);
  const idOf = new Map(list.changes.map(({ offering }) => [offering.id, offering.model.id]));
  return {
    ...table,
    rows: table.rows.map(({ id, cells }) => {
      const offering = cells["offering"]?.value;
      const model = typeof offering === "string" ? idOf.get(offering) : undefined;
      return {
        id,
        cells:
          model === undefined
            ? cells
            : { ...cells, model: { value: cells["model"]?.value ?? null, href: modelPath(model) } },
      };
    }),
  };
}
