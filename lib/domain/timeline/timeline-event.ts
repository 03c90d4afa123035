import type { Fact } from "../fact/fact.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { byText } from "../quantity/text-order.ts";

/** What happens between parties, as a reader filters by it. */
export const EVENT_KINDS = {
  announcement: "Announcement",
  amount: "Amount",
  status: "Status",
  stake: "Ownership share",
  valuation: "Valuation",
  right: "Right",
} as const;
export type EventKind = keyof typeof EVENT_KINDS;

/** Something that began to hold on a day, between one or two parties. */
export type TimelineEvent = {
  /** Of the fact it is read from. */
  readonly id: string;
  readonly day: PlainDate;
  /** The day is only that of the record: when it happened is not known. */
  readonly undated: boolean;
  readonly kind: EventKind;
  readonly partyIds: readonly string[];
  readonly what: string;
  /** The page of the deal, stake or right; null where it has none of its own. */
  readonly href: string | null;
  readonly usd: number | null;
  readonly share: Estimate | null;
};

/** Events of one party or one kind, newest first, those whose day is not known after all others; null for all. */
export const chosenEvents = (
  events: readonly TimelineEvent[],
  { party, kind }: { readonly party: string | null; readonly kind: EventKind | null },
): TimelineEvent[] =>
  events
    .filter((event) => party === null || event.partyIds.includes(party))
    .filter((event) => kind === null || event.kind === kind)
    .toSorted(
      (a, b) => Number(a.undated) - Number(b.undated) || byText(b.day, a.day) || byText(a.id, b.id),
    );

/**
 * The claims that tell what happened up to a day, as we knew it then: each
 * tranche and state in turn, those that have ended too; not what was corrected,
 * taken back or set aside.
 */
export function historyUntil(
  facts: readonly Fact[],
  { validOn, knownAt }: { readonly validOn: PlainDate; readonly knownAt: string },
): Fact[] {
  const known = facts.filter((fact) => fact.recordedAt <= knownAt);
  const corrected = new Set(known.map((fact) => fact.corrects));
  return known.filter(
    (fact) =>
      !fact.withdrawn &&
      !corrected.has(fact.id) &&
      fact.rank !== "deprecated" &&
      fact.validFrom <= validOn,
  );
}

/** What every event takes from the fact it is read from. */
export const fromFact = (fact: Fact) => ({
  id: fact.id,
  day: fact.validFrom,
  undated: fact.validFrom === fact.recordedAt.slice(0, 10),
  usd: typeof fact.value === "number" ? fact.value : null,
  share: null,
});
