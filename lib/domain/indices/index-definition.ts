import type { Explanation } from "../explain/explanation.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import type { RunScore } from "../uncertainty/score-run.ts";
import type { METHOD_VERSION } from "./method-version.ts";

export type Reference = {
  readonly cite: string;
  readonly url?: string;
  /** Cited from memory and recomputed; the source itself was not read again. */
  readonly recalled?: true;
};

/** What the method page prints for an index; the page has no words of its own. */
export type IndexDefinition = {
  readonly id: string;
  readonly methodVersion: typeof METHOD_VERSION;
  readonly name: string;
  readonly question: string;
  readonly formula: string;
  /** Each symbol of the formula, in plain words. */
  readonly symbols: Readonly<Record<string, string>>;
  readonly unit: Unit;
  readonly range: readonly [number, number | null];
  /** Landmarks on the scale, ascending; empty where none is published. */
  readonly bands: readonly {
    readonly from: number;
    readonly label: string;
    /** Index into `references`. */
    readonly reference: number;
  }[];
  readonly missingData: string;
  readonly limits: readonly string[];
  readonly references: readonly Reference[];
  /** Steps that are Stakeline's own convention rather than a published formula. */
  readonly ownConventions: readonly string[];
  /** Functions of the test vectors that check this index; each belongs to one index. */
  readonly checkedBy: readonly string[];
  /** A worked example, computed when the page is drawn. */
  readonly example: { readonly given: string; readonly explain: () => Explanation };
};

export type Score = {
  /** The middle 90 % of what it could be, once it was drawn; before that, the ends it could have at most. */
  readonly value: Estimate;
  readonly explanation: Explanation;
  /** What a run found of it: both bands, and what would move it. */
  readonly drawn?: RunScore;
};

/** The score that an explanation arrives at. */
export const scored = (explanation: Explanation): Score => ({
  value: explanation.value,
  explanation,
});
