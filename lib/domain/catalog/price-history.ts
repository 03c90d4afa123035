import type { PlainDate } from "../quantity/plain-date.ts";
import { addDays } from "../quantity/plain-date.ts";
import type { Offering } from "./offering.ts";
import type { PriceRow, ServiceTier } from "./price.ts";
import { beginOf } from "./price.ts";
import { offeringSheet } from "./offering-sheet.ts";
import type { SheetPrice } from "./price-sheet.ts";

/** A price and the days it was in force: the same word of the same witnesses throughout. */
export type PriceStep = {
  /** First day; null where it was in force before anything is known of it. */
  readonly from: PlainDate | null;
  /** First day on which it no longer was; null where it still is on the day asked about. */
  readonly to: PlainDate | null;
  readonly price: SheetPrice;
};

/** One unit's prices one after the other, for prompts of one size. */
export type UnitHistory = Pick<SheetPrice, "unit" | "minPromptTokens"> & {
  readonly steps: readonly PriceStep[];
};

/**
 * How an offering's prices went, unit by unit, up to a day.
 *
 * A step ends where the shown price changes, or where feeds begin or cease to
 * dispute it. Between two steps nothing is known.
 *
 * @param day the last day that counts
 *
 * @example
 * priceHistory(sol, "2026-11-22")[0]?.steps.map(({ from, price }) => [from, price.preferred.usdPerMtok])
 * // => [[null, 5], ["2026-08-21", 4]]
 */
export function priceHistory(
  offering: Offering,
  day: PlainDate,
  tier: ServiceTier = "standard",
): UnitHistory[] {
  const histories = new Map<string, { of: SheetPrice; steps: PriceStep[] }>();
  for (const from of turningDays(offering.prices, day)) {
    const on = from ?? dayBeforeAll(offering.prices, day);
    const sheet = offeringSheet(offering, on, tier);
    const inForce = new Map(
      sheet.prices
        .filter(({ outsideDates }) => !outsideDates)
        .map((price) => [`${price.unit} ${price.minPromptTokens}`, price]),
    );
    for (const [key, { steps }] of histories) endStep(steps, from, inForce.get(key));
    for (const [key, price] of inForce) {
      const history = histories.get(key) ?? { of: price, steps: [] };
      if (history.steps.at(-1)?.to !== null) history.steps.push({ from, to: null, price });
      histories.set(key, history);
    }
  }
  return [...histories.values()].map(({ of: { unit, minPromptTokens }, steps }) => ({
    unit,
    minPromptTokens,
    steps,
  }));
}

/** Ends the open step on a day unless the price is the same from that day on. */
function endStep(steps: PriceStep[], day: PlainDate | null, now: SheetPrice | undefined): void {
  const open = steps.at(-1);
  if (open === undefined || open.to !== null || day === null) return;
  if (now === undefined || !isSameStep(open.price, now)) steps.splice(-1, 1, { ...open, to: day });
}

const isSameStep = (a: SheetPrice, b: SheetPrice): boolean =>
  a.preferred.usdPerMtok === b.preferred.usdPerMtok &&
  a.usdPerMtok === b.usdPerMtok &&
  a.lowestUsdPerMtok === b.lowestUsdPerMtok &&
  a.agreement === b.agreement;

/** The days on which a price may have changed, up to a day; null first where something held before all of them. */
export function turningDays(rows: readonly PriceRow[], until: PlainDate): (PlainDate | null)[] {
  const days = new Set<PlainDate>();
  let before = false;
  for (const row of rows) {
    if (row.effectiveFrom === null && row.effectiveTo !== null) before = true;
    else days.add(beginOf(row));
    if (row.effectiveTo !== null) days.add(row.effectiveTo);
  }
  return [...(before ? [null] : []), ...[...days].filter((day) => day <= until).toSorted()];
}

const dayBeforeAll = (rows: readonly PriceRow[], until: PlainDate): PlainDate =>
  addDays(turningDays(rows, "9999-12-31").find((day) => day !== null) ?? until, -1);
