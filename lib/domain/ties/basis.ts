/**
 * Which of a deal's amounts a page counts: the ceiling that was announced, what
 * is bound by contract, or what is reported as paid. They are never added.
 */
export const BASES = ["announced", "committed", "paid"] as const;
export type Basis = (typeof BASES)[number];

/** What each basis counts, in a sentence. */
export const BASIS_MEANS: Readonly<Record<Basis, string>> = {
  announced: "the headline ceiling of each deal",
  committed: "what is bound by contract, as stated or as announced less what is still conditional",
  paid: "what is reported as paid",
};
