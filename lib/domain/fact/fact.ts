import type { Unspecified } from "./unspecified.ts";
import { byText } from "../quantity/text-order.ts";

/** How we came by a value, strongest first. */
export const METHODS = ["reported", "derived", "estimated", "assumed"] as const;
export type Method = (typeof METHODS)[number];

/** How sure the compiler was, strongest first. */
export const CONFIDENCES = ["high", "medium", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Which of several competing claims we rest on; the others are kept beside it. */
export const RANKS = ["preferred", "normal", "deprecated"] as const;
export type Rank = (typeof RANKS)[number];

export type Citation = {
  readonly sourceId: string;
  /** Page, table, paragraph or JSON path: enough to find the words again; null where it was not recorded. */
  readonly locator: string | null;
  readonly quote: string | null;
  /** Day on which it was read for this claim; null where only the source's own is known. */
  readonly retrieved: string | null;
};

/** An amount as its source states it, and the rate at which it was turned into dollars. */
export type OriginalAmount = {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly usdPerUnit: number;
  readonly rateOn: string;
};

/**
 * One claim about one property of one subject.
 *
 * Two clocks: `validFrom`/`validTo` say when the claim holds in the world,
 * `recordedAt` says when we learned it. A correction is a new fact that names
 * the one it `corrects`; nothing is overwritten. Competing claims are facts
 * that stand side by side, told apart by `rank`.
 */
export type Fact<T = unknown> = {
  readonly id: string;
  readonly subject: string;
  readonly property: string;
  readonly value: T | null;
  readonly unspecified: Unspecified | null;
  readonly validFrom: string;
  /** First day on which it no longer holds; null while it does. */
  readonly validTo: string | null;
  /** ISO instant in UTC. */
  readonly recordedAt: string;
  readonly corrects: string | null;
  readonly method: Method;
  readonly confidence: Confidence;
  readonly rank: Rank;
  readonly note: string | null;
  /** The claim it corrects is taken back, and nothing stands in its place. */
  readonly withdrawn: boolean;
  /** null where the source states dollars, or no money. */
  readonly original: OriginalAmount | null;
  /** Id of the person who recorded it; null for what the register began with. */
  readonly recordedBy: string | null;
  readonly citations: readonly Citation[];
};

/** The two clocks a page is read by: the world's day, and the instant up to which we knew. */
export type Clocks = { readonly validOn: string; readonly knownAt: string };

/** All claims in force on `validOn`, as we knew them at `knownAt`, without those corrected by then. */
export function claimsAt<T>(facts: readonly Fact<T>[], { validOn, knownAt }: Clocks): Fact<T>[] {
  const known = facts.filter((fact) => fact.recordedAt <= knownAt);
  const corrected = new Set(known.map((fact) => fact.corrects));
  return known.filter(
    (fact) =>
      !fact.withdrawn &&
      !corrected.has(fact.id) &&
      fact.validFrom <= validOn &&
      (fact.validTo === null || validOn < fact.validTo),
  );
}

/**
 * The fact we rest on for `validOn`, as we knew it at `knownAt`.
 *
 * Of competing claims the preferred one, then the one whose validity began
 * last, then the one learned last; the id settles what is left, so that the
 * answer never depends on the order of the facts.
 */
export function factAt<T>(facts: readonly Fact<T>[], clocks: Clocks): Fact<T> | undefined {
  return claimsAt(facts, clocks).toSorted(byPreference)[0];
}

function byPreference(a: Fact, b: Fact): number {
  return (
    RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
    byText(b.validFrom, a.validFrom) ||
    byText(b.recordedAt, a.recordedAt) ||
    byText(a.id, b.id)
  );
}
