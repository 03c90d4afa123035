import type { Clocks, Fact } from "../fact/fact.ts";
import { PROPERTIES } from "../fact/property.ts";
import type { TieIdentity } from "../ties/tie.ts";
import { TIE_KINDS } from "../ties/tie-words.ts";
import { fromFact, historyUntil, type TimelineEvent } from "./timeline-event.ts";
import { byText } from "../quantity/text-order.ts";

const AMOUNTS: readonly string[] = [
  "tie.announced-usd",
  "tie.conditional-usd",
  "tie.committed-usd",
  "tie.paid-usd",
  "tie.consumed-usd",
];

/**
 * What happened in one deal, tranche by tranche: its announcement with the
 * amount announced that day, later amounts, and states it passed into later.
 */
export function tieEvents(
  tie: TieIdentity,
  facts: readonly Fact[],
  clocks: Clocks,
): TimelineEvent[] {
  const history = historyUntil(facts, clocks);
  const begun = history.filter(({ property }) => property === "tie.summary");
  const [first] = begun.toSorted((a, b) => byText(a.validFrom, b.validFrom));
  const isWithIt = (fact: Fact) =>
    fact.property === "tie.announced-usd" && fact.validFrom === first?.validFrom;
  const announced = history
    .filter(isWithIt)
    .toSorted((a, b) => Number(b.rank === "preferred") - Number(a.rank === "preferred"))[0];
  const shared = {
    partyIds: [tie.providerId, tie.counterpartyId],
    href: `/ties/${tie.id}`,
  };
  return history.flatMap((fact): TimelineEvent[] => {
    const base = { ...shared, ...fromFact(fact) };
    if (fact.id === first?.id) {
      const usd = typeof announced?.value === "number" ? announced.value : null;
      const kind = TIE_KINDS[tie.kind];
      return [{ ...base, kind: "announcement", what: `${kind}: ${String(fact.value)}`, usd }];
    }
    if (AMOUNTS.includes(fact.property) && !isWithIt(fact) && base.usd !== null) {
      const of = Object.entries(PROPERTIES).find(([id]) => id === fact.property)?.[1].label;
      return [{ ...base, kind: "amount", what: of ?? fact.property }];
    }
    const isLater = first !== undefined && fact.validFrom > first.validFrom;
    return fact.property === "tie.status" && isLater && typeof fact.value === "string"
      ? [{ ...base, kind: "status", what: `Now ${fact.value.replaceAll("_", " ")}` }]
      : [];
  });
}
