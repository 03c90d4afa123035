import { type Estimate, estimate, exact } from "../quantity/estimate.ts";
import type { UntrackedOwners } from "./drawn-ownership.ts";

/** The two labs whose owners are known well enough to ask how alike they are. */
export const DRY_RUN_LABS = ["openai", "anthropic"] as const;

/** Who holds how much of which lab. */
export type DryRunStake = {
  readonly holderId: string;
  readonly labId: string;
  readonly share: Estimate;
};

const held = (holderId: string, labId: string, share: Estimate): DryRunStake => ({
  holderId,
  labId,
  share,
});

/**
 * The stakes of the method's dry run of 22 November 2026 (methodology section 9).
 *
 * It states the ends; the best values it drew with it does not state. Those here
 * are the claims of its time, or the middle of a dispute, and give back its
 * whole table to one in the third decimal.
 */
export const SECTION_STAKES: readonly DryRunStake[] = [
  held("microsoft", "openai", estimate(0.23, 0.27, 0.275)),
  held("openai-foundation", "openai", exact(0.26)),
  held("softbank", "openai", estimate(0.11, 0.13, 0.135)),
  held("amazon", "openai", estimate(0.018, 0.0466, 0.059)),
  held("nvidia", "openai", estimate(0.034, 0.0347, 0.036)),
  held("google", "anthropic", estimate(0.12, 0.14, 0.17)),
  held("amazon", "anthropic", estimate(0.07, 0.12, 0.21)),
  held("nvidia", "anthropic", estimate(0.01, 0.02, 0.028)),
  held("microsoft", "anthropic", estimate(0, 0.013, 0.014)),
];

/** 5, 50 and 95 % of the weight each lab's owners put on the other's profit. */
export type DryRunWeights = {
  readonly untracked: UntrackedOwners;
  readonly ofOpenAi: Estimate;
  readonly ofAnthropic: Estimate;
};

/** The table as the section prints it. */
export const SECTION_WEIGHTS: readonly DryRunWeights[] = [
  {
    untracked: "countless hands",
    ofOpenAi: estimate(0.037, 0.055, 0.077),
    ofAnthropic: estimate(0.149, 0.218, 0.289),
  },
  {
    untracked: "one hand",
    ofOpenAi: estimate(0.024, 0.037, 0.052),
    ofAnthropic: estimate(0.01, 0.016, 0.025),
  },
  { untracked: "no control", ofOpenAi: exact(0), ofAnthropic: exact(0) },
];

/** How the section's look-through money is spread: the two labs first, then two strangers. */
export const SECTION_SHARES = [0.5, 0.35, 0.1, 0.05] as const;

/**
 * As how many independent labs four labs count, as the section prints it: without
 * any ties, at the high weights of countless hands, and with the rest in one hand.
 */
export const SECTION_LABS = { naive: 2.6, low: 2.24, high: 2.53 } as const;
