import { labKey, operatorKey } from "../../catalog/offering.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { atOnce } from "../../uncertainty/at-once.ts";
import type { Board, BoardOffering } from "../board.ts";
import { isNotOnSale } from "../eligibility.ts";
import type { AllowedScope } from "../workload.ts";
import { floorOf } from "./class-quality.ts";
import { firstDayOf, requestsIn, tokensOf } from "./class-volume.ts";
import { capacityShareOf } from "./offering-terms.ts";
import { type PricedCells, pricedCellSteps } from "./priced-cells.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** A month of a scenario as a board, with what a board does not say. */
export type MonthBoard = {
  /** From 1. */
  readonly month: number;
  readonly day: PlainDate;
  readonly board: Board;
  readonly cells: PricedCells;
  /** Of each class in the month. */
  readonly requests: Float64Array;
  readonly inputTokens: Float64Array;
  readonly tokens: Float64Array;
};

/**
 * The board of a month: what each class would cost on each offering, how good it
 * would be there, and whether it may go there.
 *
 * Prices are those pinned in the file, as they stand on the month's first day.
 *
 * @param month from 1
 * @param cells of that day, or of an earlier one since which no price or rule changed
 *
 * @example
 * boardOf(file, 1).board.usdPerMonth[0]
 */
export function boardOf(
  file: ScenarioFile,
  month: number,
  cells: PricedCells = atOnce(pricedCellSteps(file, firstDayOf(file.asOf, month))),
): MonthBoard {
  const { classes, offerings, asOf } = file;
  const columns = offerings.length;
  const requests = Float64Array.from(classes, (of) => requestsIn(of, asOf, month));
  const sizes = classes.map(tokensOf);
  const inputTokens = Float64Array.from(sizes, ({ input }, w) => input * (requests[w] ?? 0));
  const tokens = Float64Array.from(
    sizes,
    ({ input, output }, w) => (input + output) * (requests[w] ?? 0),
  );
  const allTokens = tokens.reduce((sum, own) => sum + own, 0);
  const usdPerMonth = cells.usdPerRequest.map((usd, i) =>
    isNotOnSale(cells.refusals[i] ?? [])
      ? Number.NaN
      : usd * (requests[Math.floor(i / columns)] ?? 0),
  );
  const columnOf = new Map(offerings.map(({ id }, o) => [id, o]));
  return {
    month,
    day: cells.day,
    cells,
    requests,
    inputTokens,
    tokens,
    board: {
      classes: classes.map((of, w) => ({
        id: of.id,
        name: of.name,
        volumeShare: allTokens > 0 ? (tokens[w] ?? 0) / allTokens : 1 / classes.length,
        qualityFloor: floorOf(of, file.quality),
        currentSplit: of.currentSplit.flatMap(({ offeringId, share }) => {
          const offering = columnOf.get(offeringId);
          return offering === undefined ? [] : [{ offering, share }];
        }),
      })),
      offerings: boardOfferings(file, {
        tokens: allTokens,
        requests: requests.reduce((sum, own) => sum + own, 0),
      }),
      usdPerMonth,
      quality: cells.quality,
      list: cells.list,
      eligible: Uint8Array.from(cells.refusals, (against) => (against.length === 0 ? 1 : 0)),
    },
  };
}

function boardOfferings(
  { offerings, parties, terms }: ScenarioFile,
  month: { readonly tokens: number; readonly requests: number },
): BoardOffering[] {
  const ownerOf = new Map(parties.map(({ id, ownerId }) => [id, ownerId ?? id]));
  const termsOf = new Map(terms.map((one) => [one.offeringId, one]));
  return offerings.map((offering) => {
    const operatorId = operatorKey(offering);
    const { scope, scopeName } = offering;
    const region: AllowedScope = scopeName === null ? scope : `${scope}:${scopeName}`;
    return {
      id: offering.id,
      name: `${offering.seller.name}, ${offering.model.name}`,
      modelId: offering.model.id,
      sellerId: offering.seller.id,
      operatorId,
      labId: labKey(offering),
      ownerId: ownerOf.get(operatorId) ?? operatorId,
      region,
      capacityShare: capacityShareOf(termsOf.get(offering.id), month),
      ...(offering.priceCurrency === undefined
        ? {}
        : { priceCurrency: offering.priceCurrency.code }),
    };
  });
}
