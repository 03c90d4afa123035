import { type PlainDate, parsePlainDate } from "../quantity/plain-date.ts";
import { counts, type Tie } from "../ties/tie.ts";
import { byName, byText } from "../quantity/text-order.ts";

/** A day that people know by what happened on it. */
export type NamedDate = { readonly day: PlainDate; readonly what: string; readonly usd: number };

/** As many as are read at a glance. */
const MOST = 10;

/**
 * The days on which the largest deals were announced, newest first; of two deals
 * of one day the larger. A deal dated by its month or year alone names no day.
 *
 * @param until the last day that may be chosen
 */
export function namedDates(
  ties: readonly Tie[],
  nameOf: (partyId: string) => string,
  until: PlainDate,
): NamedDate[] {
  const dated = ties.filter(counts).flatMap((tie): NamedDate[] => {
    const day = tie.announced === null ? undefined : parsePlainDate(tie.announced);
    const usd = tie.announcedUsd?.value ?? 0;
    return day === undefined || day > until || usd === 0
      ? []
      : [{ day, usd, what: `${nameOf(tie.providerId)} – ${nameOf(tie.counterpartyId)}` }];
  });
  const largest = dated.toSorted((a, b) => b.usd - a.usd || byName(a.what, b.what));
  const byDay = new Map(largest.toReversed().map((named) => [named.day, named]));
  return [...byDay.values()]
    .toSorted((a, b) => b.usd - a.usd)
    .slice(0, MOST)
    .toSorted((a, b) => byText(b.day, a.day));
}
