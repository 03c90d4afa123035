import type { PlainDate } from "../../quantity/plain-date.ts";
import { daysBetween } from "../../quantity/plain-date.ts";
import { firstDayOf } from "../scenario/class-volume.ts";
import type { Shock } from "../scenario/shock.ts";
import type { Board } from "../board.ts";
import { applyShock, type NameOf } from "./apply-shock.ts";
import { type MarketState, unshocked } from "./market-state.ts";
import { firstDayOfShock } from "./shock-begin.ts";

/** A part of a month during which nothing changes. */
export type MonthPart = {
  /** Of the month, above 0 to 1; the parts of a month add up to 1. */
  readonly part: number;
  readonly state: MarketState;
};

/** A shock, and from when to when it is felt in a month, in parts of it. */
type Span = { readonly shock: Shock; readonly from: number; readonly until: number };

/**
 * A month under its shocks, cut where one begins on a day within it and where an outage ends.
 *
 * An outage runs for its days; all else holds from its first day on. The work of
 * a month is spread evenly over its days, and its invoice is paid at the mean
 * exchange rate of the month.
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
  const spans = spansOf(shocks, month, asOf);
  const cuts = [...new Set([...spans.flatMap(({ from, until }) => [from, until]), 1])]
    .filter((cut) => cut > 0)
    .toSorted((a, b) => a - b);
  const parts = cuts.map((cut, i) => {
    const begin = cuts[i - 1] ?? 0;
    return {
      part: cut - begin,
      state: spans
        .filter(({ from, until }) => from <= begin && until >= cut)
        .reduce((so, { shock }) => applyShock(so, shock, nameOf), unshocked(board)),
    };
  });
  return atMeanRate(parts);
}

/** The shocks that are felt in a month; outages after all else, each kind in its order. */
function spansOf(shocks: readonly Shock[], month: number, asOf: PlainDate): Span[] {
  const first = firstDayOf(asOf, month);
  const days = daysBetween(first, firstDayOf(asOf, month + 1));
  const spans = shocks.flatMap((shock): Span[] => {
    const passed = daysBetween(first, firstDayOfShock(shock, asOf));
    const from = Math.max(0, passed / days);
    const until = shock.kind === "outage" ? Math.min(1, (passed + shock.days) / days) : 1;
    return from < 1 && until > 0 ? [{ shock, from, until }] : [];
  });
  const isOutage = ({ shock }: Span) => shock.kind === "outage";
  return [...spans.filter((span) => !isOutage(span)), ...spans.filter(isOutage)];
}

function atMeanRate(parts: readonly MonthPart[]): MonthPart[] {
  const [rate] = parts.map(({ state }) => state.usdFactor);
  if (parts.every(({ state }) => state.usdFactor === rate)) return [...parts];
  const usdFactor = parts.reduce((sum, { part, state }) => sum + part * state.usdFactor, 0);
  return parts.map(({ part, state }) => ({ part, state: { ...state, usdFactor } }));
}
