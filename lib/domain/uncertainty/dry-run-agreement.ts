import type { DryRunOutcome } from "./dry-run-outcome.ts";
import { SECTION_LABS, SECTION_WEIGHTS } from "./section-nine.ts";

/** How much of the published table an outcome gives back. */
export type DryRunAgreement = {
  /** Figures that the table prints. */
  readonly figures: number;
  /** Of them, those that come back to within one in their last printed decimal. */
  readonly agreeing: number;
};

/** Decimals that the section prints. */
const DECIMALS = { weights: 3, labs: 2 } as const;

/**
 * Lays an outcome beside the table that methodology section 9 prints, figure by figure.
 *
 * A figure comes back where, rounded as it is printed, it is the printed one or the next to it:
 * the ends of a band of 10,000 draws are known no better.
 */
export function dryRunAgreement({ weights, labs }: DryRunOutcome): DryRunAgreement {
  const ofWeights = SECTION_WEIGHTS.flatMap((printed) => {
    const found = weights.find(({ untracked }) => untracked === printed.untracked);
    return (["ofOpenAi", "ofAnthropic"] as const).flatMap((of) =>
      (["low", "point", "high"] as const).map((end) =>
        comesBack(printed[of][end], found?.[of][end] ?? null, DECIMALS.weights),
      ),
    );
  });
  const ofLabs = (["naive", "low", "high"] as const).map((end) =>
    comesBack(SECTION_LABS[end], labs[end], DECIMALS.labs),
  );
  const all = [...ofWeights, ...ofLabs];
  return { figures: all.length, agreeing: all.filter(Boolean).length };
}

function comesBack(printed: number | null, found: number | null, decimals: number): boolean {
  if (printed === null || found === null) return printed === found;
  const inLast = (value: number): number => Math.round(value * 10 ** decimals);
  return Math.abs(inLast(printed) - inLast(found)) <= 1;
}
