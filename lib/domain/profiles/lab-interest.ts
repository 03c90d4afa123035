import { type Circularity, circularityOf } from "../indices/conflict/circularity.ts";
import { type Influence, influenceTierOf } from "../indices/conflict/influence-tier.ts";
import { bounds, exact } from "../quantity/estimate.ts";
import type { Ownership } from "../ties/ownership.ts";
import { counts, isWithLab, type Tie } from "../ties/tie.ts";
import { type TieTotal, tieTotals, type TieTotals } from "../ties/tie-totals.ts";
import { CAPITAL_KINDS, COMPUTE_KINDS } from "../ties/tie-words.ts";
import type { PairRights } from "./pair-rights.ts";
import type { Register } from "./provider-profile.ts";

/** What a provider holds in one lab: its share, and what the lab has promised to buy in return. */
export type LabInterest = {
  readonly labId: string;
  readonly stake: Ownership | null;
  /** What the lab has agreed to buy from the provider. */
  readonly committed: TieTotal;
  /** Equity and convertible notes, by what was announced, committed and paid. */
  readonly capital: TieTotals;
  /** What of it the provider has paid for. */
  readonly paid: TieTotal;
  readonly circularity: RoundTrip;
  /** null where no share is on record. */
  readonly influence: Influence | null;
  /** A source calls its shares non-voting; how many votes it has all the same is a question. */
  readonly nonVoting: boolean;
};

export type RoundTrip =
  | { readonly of: Circularity; readonly note: string | null }
  | { readonly of: null; readonly note: string };

/** The provider's interest in each lab it has capital in, a share of, or compute sold to. */
export function labInterests(
  partyId: string,
  { ties, ownerships, parties }: Register,
  rights: readonly PairRights[],
): LabInterest[] {
  const own = ties.filter((tie) => tie.providerId === partyId && isWithLab(tie) && counts(tie));
  const isInterest = (tie: Tie) => CAPITAL_KINDS.includes(tie.kind) || isPurchase(tie);
  const stakes = ownerships.filter(
    ({ holderId, targetId }) => holderId === partyId && parties.get(targetId)?.kind === "ai_lab",
  );
  const labIds = new Set([
    ...stakes.map(({ targetId }) => targetId),
    ...own.filter(isInterest).map(({ counterpartyId }) => counterpartyId),
  ]);
  return [...labIds].map((labId) => {
    const withLab = ties.filter(
      (tie) => tie.providerId === partyId && tie.counterpartyId === labId && isWithLab(tie),
    );
    const committed = tieTotals(withLab.filter(isPurchase), COMPUTE_KINDS).announced;
    const capital = tieTotals(withLab, CAPITAL_KINDS);
    const { paid } = capital;
    const stake = stakes.find(({ targetId }) => targetId === labId) ?? null;
    const grid = rights.find((pair) => pair.providerId === partyId && pair.labId === labId)?.grid;
    const right = (category: string) => grid?.cells.find((cell) => cell.category === category);
    return {
      labId,
      stake,
      committed,
      capital,
      paid,
      circularity: roundTrip(committed, paid),
      influence: stake === null ? null : influenceOf(stake, right("governance")?.state),
      nonVoting: /non-?voting/i.test(right("equity_or_revenue_share")?.note ?? ""),
    };
  });
}

/** Compute the lab pays for; a provider that supplies capacity for money of its own sells none. */
const isPurchase = ({ kind, direction }: Tie): boolean =>
  COMPUTE_KINDS.includes(kind) && direction === "lab_to_provider";

/** What the lab promised back for each dollar paid; said, not guessed, where either is not known. */
function roundTrip(committed: TieTotal, paid: TieTotal): RoundTrip {
  if (committed.ties === 0) return { of: null, note: "no commitment on record" };
  if (committed.usd === 0) return { of: null, note: "commitment not disclosed" };
  if (paid.ties === 0) return { of: null, note: "no capital on record" };
  const own = paid.undisclosed > 0 && paid.stated.length === 1 ? paid.stated[0] : undefined;
  if (paid.undisclosed > 0 && own === undefined)
    return {
      of: null,
      note: `not known; ${paid.undisclosed} of ${paid.ties} payments undisclosed`,
    };
  const usd = own?.usd ?? paid.usd;
  if (usd === 0) return { of: null, note: "nothing paid yet" };
  const notes = [
    ...(committed.undisclosed > 0 ? ["at least; a commitment is undisclosed"] : []),
    ...(own === undefined ? [] : ["capital by the provider’s own total"]),
  ];
  return {
    of: circularityOf({
      committedUsd: { value: exact(committed.usd), facts: committed.facts },
      investedUsd: { value: exact(usd), facts: paid.facts },
    }),
    note: notes.length === 0 ? null : notes.join("; "),
  };
}

/**
 * Votes are not shares: between none and the highest share claimed, until
 * somebody states them. Whoever owns everything has every vote.
 */
function influenceOf({ share, claims }: Ownership, governance: string | undefined): Influence {
  const facts = claims.map(({ factId }) => factId);
  return influenceTierOf({
    votingShare:
      share.low === 1
        ? { value: exact(1), facts }
        : {
            value: bounds(0, share.high),
            facts,
            missing: "What share of the votes does the provider hold in the lab?",
          },
    hasOtherFactors: governance === "present" ? true : null,
  });
}
