import type { Influence, InfluenceTier } from "../indices/conflict/influence-tier.ts";
import type { LabInterest } from "../profiles/lab-interest.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Basis } from "../ties/basis.ts";
import type { Party } from "../ties/party.ts";
import { absenceOn, NONE_ON_RECORD, totalCell } from "./amount-cell.ts";

/** Each tier of influence in a few words. */
export const TIER_WORDS: Readonly<Record<InfluenceTier, string>> = {
  material_influence_only_if_other_factors: "only with other factors",
  material_influence_possible: "possible",
  material_influence_likely: "likely",
  decisive: "decisive",
};

/** What a provider has at stake in each lab: its share, its money, and what comes back to it. */
export function interestTable(
  partyId: string,
  interests: readonly LabInterest[],
  parties: ReadonlyMap<string, Party>,
  basis: Basis,
): Table {
  const name = (id: string) => parties.get(id)?.name ?? id;
  return {
    id: `interest-${partyId}`,
    title: "Interest in each lab",
    note: "Money back is what the lab agreed to buy over capital paid: amounts on different dates, compared and never added. Influence is how the UK merger guidance would read the votes; votes are taken as anything from none to the share held, unless a source states them. It is no finding.",
    columns: [
      { id: "lab", label: "Lab", unit: null },
      { id: "share", label: "Share on record", unit: "share" },
      ...(basis === "paid"
        ? []
        : [{ id: "capital", label: `Capital ${basis}`, unit: "usd" as const }]),
      { id: "paid", label: "Capital paid", unit: "usd" },
      { id: "bought", label: "Compute the lab agreed to buy, announced", unit: "usd" },
      { id: "circularity", label: "Money back per dollar paid", unit: "ratio" },
      { id: "influence", label: "Material influence", unit: null },
      { id: "question", label: "Question", unit: null, exportOnly: true },
    ],
    rows: interests.map((interest) => ({
      id: interest.labId,
      cells: {
        lab: { value: name(interest.labId), href: `/labs/${interest.labId}` },
        share:
          interest.stake === null
            ? NONE_ON_RECORD
            : {
                value: interest.stake.share,
                href: `/stakes/${interest.stake.id}`,
                ...(interest.nonVoting ? { note: "non-voting, a source says" } : {}),
              },
        paid: totalCell(interest.paid, name),
        ...(basis === "paid"
          ? {}
          : { capital: totalCell(interest.capital[basis], name, absenceOn(basis)) }),
        bought: totalCell(interest.committed, name),
        circularity: circularityCell(interest),
        influence: influenceCell(interest.influence),
        question:
          interest.stake === null || interest.stake.share.low === 1
            ? { value: null, note: "none", none: true }
            : { value: `What share of the votes in ${name(interest.labId)} does it hold?` },
      },
    })),
  };
}

function circularityCell({ circularity: { of, note } }: LabInterest): Cell {
  if (of === null) return { value: null, note };
  return { value: of.score.value, ...(note === null ? {} : { note }) };
}

function influenceCell(influence: Influence | null): Cell {
  if (influence === null) return { value: null, note: "no share on record" };
  const { lowest, highest } = influence;
  return lowest === highest
    ? { value: TIER_WORDS[lowest] }
    : { value: `${TIER_WORDS[lowest]} to ${TIER_WORDS[highest]}`, note: "votes not known" };
}
