import type { Clocks, Fact } from "../fact/fact.ts";
import { PROPERTIES } from "../fact/property.ts";
import { estimate } from "../quantity/estimate.ts";
import type { Holding } from "../ties/ownership.ts";
import type { RightCell } from "../ties/right-cell.ts";
import { RIGHT_CATEGORIES } from "../ties/tie-words.ts";
import { fromFact, historyUntil, type TimelineEvent } from "./timeline-event.ts";

/** Shares claimed of one party in another, each from the day it holds. */
export const stakeEvents = (
  { id, holderId, targetId }: Holding,
  facts: readonly Fact[],
  clocks: Clocks,
): TimelineEvent[] =>
  historyUntil(facts, clocks).flatMap((fact): TimelineEvent[] => {
    const parsed = PROPERTIES["stake.share"].schema.safeParse(fact.value);
    if (fact.property !== "stake.share" || !parsed.success) return [];
    const { low, point, high, basis } = parsed.data;
    return [
      {
        ...fromFact(fact),
        kind: "stake",
        partyIds: [holderId, targetId],
        what: `Share on record: ${basis}`,
        href: `/stakes/${id}`,
        share: estimate(low ?? point ?? 0, point, high ?? point ?? 1),
      },
    ];
  });

/** What a party was said to be worth. */
export const valuationEvents = (
  partyId: string,
  facts: readonly Fact[],
  clocks: Clocks,
): TimelineEvent[] =>
  historyUntil(facts, clocks).flatMap((fact): TimelineEvent[] =>
    fact.property === "party.valuation-usd" && typeof fact.value === "number"
      ? [
          {
            ...fromFact(fact),
            kind: "valuation",
            partyIds: [partyId],
            what: `Valued${fact.note === null ? "" : `: ${fact.note}`}`,
            href: null,
          },
        ]
      : [],
  );

/** Rights that began or ended. */
export const rightEvents = (
  { id, providerId, labId, category }: Pick<RightCell, "id" | "providerId" | "labId" | "category">,
  facts: readonly Fact[],
  clocks: Clocks,
): TimelineEvent[] =>
  historyUntil(facts, clocks).flatMap((fact): TimelineEvent[] =>
    fact.property === "right.state" && (fact.value === "present" || fact.value === "ended")
      ? [
          {
            ...fromFact(fact),
            kind: "right",
            partyIds: [providerId, labId],
            what: `${RIGHT_CATEGORIES[category]}: ${fact.value}`,
            href: `/rights/${id}`,
          },
        ]
      : [],
  );
