import type { PlainDate } from "../../quantity/plain-date.ts";
import { daysBetween } from "../../quantity/plain-date.ts";
import { firstDayOf } from "../scenario/class-volume.ts";
import type { Shock } from "../scenario/shock.ts";
import type { Board } from "../board.ts";
import { applyShock, type NameOf } from "./apply-shock.ts";
import { type MarketState, unshocked } from "./market-state.ts";

/** A part of a month during which nothing changes. */
export type MonthPart = {
  /** Of the month, above 0 to 1; the parts of a month add up to 1. */
  readonly part: number;
  readonly state: MarketState;
};

/**
 * A month under its shocks, cut where an outage ends.
 *
 * An outage begins with its first month and runs for its days; all else holds
 * from the first day of its month on.
 *
 * @param month from 1
 *
 * @example
 * monthParts(board, 2, "2026-11-22", [], nameOf) // => [{ part: 1, state: unshocked(board) }]
 */
export function monthParts(
  board: Board,
  month: number,
  asOf: PlainDate,
  shocks: readonly Shock[],
  nameOf: NameOf,
): MonthPart[] {
  const begun = shocks.filter(({ fromMonth }) => fromMonth <= month);
  const lasting = begun.filter(({ kind }) => kind !== "outage");
  const state = lasting.reduce((so, shock) => applyShock(so, shock, nameOf), unshocked(board));
  const outages = begun.flatMap((shock) => {
    if (shock.kind !== "outage") return [];
    const until = partOfMonth(shock.days, shock.fromMonth, month, asOf);
    return until > 0 ? [{ shock, until }] : [];
  });
  const cuts = [...new Set([...outages.map(({ until }) => until), 1])].toSorted((a, b) => a - b);
  return cuts.map((cut, i) => ({
    part: cut - (cuts[i - 1] ?? 0),
    state: outages
      .filter(({ until }) => until >= cut)
      .reduce((so, { shock }) => applyShock(so, shock, nameOf), state),
  }));
}

/** How much of a month has passed when an outage ends, 0 to 1. */
function partOfMonth(days: number, fromMonth: number, month: number, asOf: PlainDate): number {
  const [begin, first, next] = [fromMonth, month, month + 1].map((one) => firstDayOf(asOf, one));
  if (begin === undefined || first === undefined || next === undefined) return 0;
  const left = days - daysBetween(begin, first);
  return Math.max(0, Math.min(1, left / daysBetween(first, next)));
}
