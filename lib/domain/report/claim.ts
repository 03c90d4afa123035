import type { Explanation } from "../explain/explanation.ts";
import { factsBehind, gapsBehind } from "../explain/explanation.ts";
import { type Estimate, exact } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";

/** A number that a report states, with all it rests on: what an auditor opens. */
export type ClaimDraft = {
  /** The same in every edition, so that two editions can be held against each other, e.g. `contracts/azure/spend`. */
  readonly id: string;
  /** What the number is, in words that stand alone, e.g. "Microsoft (Azure): spend a year". */
  readonly label: string;
  /** null for what is not known. */
  readonly value: Estimate | null;
  readonly unit: Unit;
  /** The index whose page in the Method has the formula; null for what a source states, or a count of rows. */
  readonly index: string | null;
  /** The step that led to it in words, e.g. "sum of squared spend shares". */
  readonly how: string;
  /** Ids of the facts behind it, each once. */
  readonly facts: readonly string[];
  /** Questions whose answers would narrow it. */
  readonly gaps: readonly string[];
  /** Why it rests on no fact; absent where it must. */
  readonly restsOn?: RestsOn;
};

/**
 * What a number may rest on in place of facts: what somebody chose or set, the method, the
 * pack itself, an earlier pack, facts that its readers are not told of, or that nothing is known.
 */
export type RestsOn = "choice" | "method" | "pack" | "earlier-pack" | "kept-back" | "nothing-known";

/** How a number stands to the last pack: it was not in it, is another now, or rested on a fact since corrected. */
export type ClaimChange = {
  readonly kind: "new" | "changed" | "restated";
  /** What the last pack said; null where that was not known, or nothing. */
  readonly was: Estimate | null;
};

/** A claim as it stands in a report: numbered in reading order, with its footnotes. */
export type Claim = ClaimDraft & {
  readonly number: number;
  /** Numbers of the footnotes, ascending: one for each source behind it. */
  readonly notes: readonly number[];
  /** Absent where it is what the last pack said, where there was none, and where nothing is highlighted. */
  readonly change?: ClaimChange;
};

/** The claim that a score makes. */
export const claimOfScore = (
  id: string,
  label: string,
  { value, explanation }: { readonly value: Estimate; readonly explanation: Explanation },
  index: string | null = null,
): ClaimDraft => ({
  id,
  label,
  value,
  unit: explanation.unit,
  index,
  how: explanation.how,
  facts: factsBehind(explanation),
  gaps: gapsBehind(explanation),
});

/** The claim that facts make as they stand, with nothing worked out. */
export const claimOfFacts = (
  id: string,
  label: string,
  value: Estimate | null,
  unit: Unit,
  facts: readonly string[],
): ClaimDraft => ({
  id,
  label,
  value,
  unit,
  index: null,
  how: "as stated",
  facts: [...new Set(facts)],
  gaps: [],
});

/** The claim that so many things stand on record, with the facts that put them there. */
export const claimOfCount = (
  id: string,
  label: string,
  count: number,
  facts: readonly string[],
): ClaimDraft => ({
  ...claimOfFacts(id, label, exact(count), "count", facts),
  how: "as counted",
  // That there is none on record is a number, too.
  ...(count === 0 && facts.length === 0 ? { restsOn: "nothing-known" as const } : {}),
});
