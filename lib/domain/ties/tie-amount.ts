import type { OriginalAmount } from "../fact/fact.ts";
import type { Reading } from "../fact/reading.ts";
import type { Basis } from "./basis.ts";
import type { Tie } from "./tie.ts";

export type AmountProperty =
  | "tie.announced-usd"
  | "tie.conditional-usd"
  | "tie.committed-usd"
  | "tie.paid-usd"
  | "tie.consumed-usd";

/** One amount of a tie: stated, derived from others, or on record and not known. */
export type TieAmount = {
  /** null where it is not known, which is no zero. */
  readonly usd: number | null;
  readonly facts: readonly string[];
  /** Claims in force that state another amount. */
  readonly differing: number;
  /** How it was derived, where nobody states it; why it is not known, where it is not. */
  readonly note: string | null;
  readonly derived: boolean;
  /** In the currency of its source; null where that is dollars. */
  readonly original: OriginalAmount | null;
};

/** An amount as it is stated; undefined where nothing is on record. */
export const statedAmount = (reading: Reading<AmountProperty> | undefined): TieAmount | undefined =>
  reading === undefined
    ? undefined
    : {
        usd: reading.value,
        facts: [reading.fact.id],
        differing: reading.others.filter(({ value }) => typeof value === "number").length,
        note: reading.value === null ? "not disclosed" : null,
        derived: false,
        original: reading.value === null ? null : reading.fact.original,
      };

/**
 * What is bound by contract: as stated, else what was announced less what is
 * still conditional, where both are known; else not known. Undefined where
 * neither a commitment nor an announced amount is on record.
 */
export function committedAmount(
  tie: Pick<Tie, "announcedUsd" | "conditionalUsd" | "committedUsd">,
): TieAmount | undefined {
  const stated = statedAmount(tie.committedUsd);
  if (stated !== undefined) return stated;
  const [announced, conditional] = [tie.announcedUsd, tie.conditionalUsd].map(statedAmount);
  if (announced === undefined) return undefined;
  const facts = [...announced.facts, ...(conditional?.facts ?? [])];
  const unknown = (note: string): TieAmount => ({
    usd: null,
    facts,
    differing: 0,
    note,
    derived: false,
    original: null,
  });
  if (announced.usd === null) return unknown("not disclosed");
  if (conditional === undefined) return unknown("not known; no conditional part on record");
  if (conditional.usd === null) return unknown("not known; conditional part not disclosed");
  if (conditional.usd > announced.usd)
    return unknown("not known; more is conditional than was announced");
  return {
    usd: announced.usd - conditional.usd,
    facts,
    differing: Math.max(announced.differing, conditional.differing),
    note: "derived: announced less conditional",
    derived: true,
    original: null,
  };
}

const ON_BASIS: Readonly<Record<Basis, (tie: Tie) => TieAmount | undefined>> = {
  announced: ({ announcedUsd }) => statedAmount(announcedUsd),
  committed: committedAmount,
  paid: ({ paidUsd }) => statedAmount(paidUsd),
};

/** The amount of a tie that a basis counts, and never another in its place. */
export const amountOn = (tie: Tie, basis: Basis): TieAmount | undefined => ON_BASIS[basis](tie);
