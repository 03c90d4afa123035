import { estimate, type Estimate } from "../quantity/estimate.ts";
import { quantileOfSorted } from "../stats/quantile.ts";
import { similarityDiversity } from "../stats/similarity-diversity.ts";
import { bindProfitWeights, UNTRACKED_OWNERS, type UntrackedOwners } from "./drawn-ownership.ts";
import { drawnInputs } from "./drawn-score.ts";
import { drawInputs } from "./draws.ts";
import { SHARE } from "./input-list.ts";
import { scoreInput } from "./score-input.ts";
import { DEFAULT_DRAWS, DEFAULT_SEED, type RunOptions } from "./score-run.ts";
import {
  DRY_RUN_LABS,
  type DryRunStake,
  type DryRunWeights,
  SECTION_SHARES,
} from "./section-nine.ts";

/** What the stakes of two labs say, under each reading of the owners nobody has named. */
export type DryRunOutcome = {
  readonly weights: readonly DryRunWeights[];
  /** Effective labs without ties, at the high weights of countless hands, and midway with one hand. */
  readonly labs: { readonly naive: number; readonly low: number; readonly high: number };
};

/** Draws the weights of two labs from stakes in them, and counts four labs with them. */
export function dryRunOutcome(
  stakes: readonly DryRunStake[],
  options: RunOptions = {},
): DryRunOutcome {
  const drawn = UNTRACKED_OWNERS.map(bindWeights(stakes, options));
  const [countless, oneHand] = drawn.map(({ likeness }) => likeness);
  return {
    weights: drawn,
    labs: {
      naive: labsAt(0),
      low: labsAt(countless?.high ?? 0),
      high: labsAt(oneHand?.point ?? oneHand?.high ?? 0),
    },
  };
}

/** The weights for one reading of the owners nobody has named, and how alike they make the two labs. */
export function bindWeights(
  stakes: readonly DryRunStake[],
  { seed = DEFAULT_SEED, draws = DEFAULT_DRAWS }: RunOptions = {},
): (untracked: UntrackedOwners) => DryRunWeights & { readonly likeness: Estimate } {
  const idOf = ({ holderId, labId }: DryRunStake) => `stake/${holderId}--${labId} share`;
  const inputs = stakes.map((stake) =>
    scoreInput(
      idOf(stake),
      { ...SHARE, label: idOf(stake) },
      { value: stake.share, facts: [] },
      // The range alone is drawn, as in the section: no grade widens it.
      { variance: 0, staleVariance: 0 },
    ),
  );
  const owners = {
    suppliers: DRY_RUN_LABS,
    owners: [...new Set(stakes.map(({ holderId }) => holderId))].map((id) => ({
      id,
      whole: [],
      stakes: stakes
        .filter(({ holderId }) => holderId === id)
        .map((stake) => ({ supplier: stake.labId, share: idOf(stake) })),
    })),
  };
  const drawn = drawnInputs(inputs, drawInputs(inputs, seed, draws));
  const isKnown = inputs.every(({ spread }) => spread.kind !== "unknown");
  const kappa = new Float64Array(DRY_RUN_LABS.length ** 2);
  const weightsAt = (end: "low" | "high", untracked: UntrackedOwners) => {
    const fill = bindProfitWeights(owners, drawn, end);
    const [ofOpenAi, ofAnthropic] = [new Float64Array(draws), new Float64Array(draws)];
    const likeness = new Float64Array(draws);
    for (let draw = 0; draw < draws; draw += 1) {
      fill(draw, untracked, kappa);
      const [one, other] = [kappa[1] ?? 0, kappa[2] ?? 0];
      [ofOpenAi[draw], ofAnthropic[draw]] = [one, other];
      likeness[draw] = Math.min(1, (one + other) / 2);
    }
    return {
      ofOpenAi: ofOpenAi.toSorted(),
      ofAnthropic: ofAnthropic.toSorted(),
      likeness: likeness.toSorted(),
    };
  };
  return (untracked) => {
    const low = weightsAt("low", untracked);
    const high = isKnown ? low : weightsAt("high", untracked);
    return {
      untracked,
      ofOpenAi: spanOf(low.ofOpenAi, high.ofOpenAi),
      ofAnthropic: spanOf(low.ofAnthropic, high.ofAnthropic),
      likeness: spanOf(low.likeness, high.likeness),
    };
  };
}

function spanOf(low: Float64Array, high: Float64Array): Estimate {
  const [middle, other] = [quantileOfSorted(low, 0.5), quantileOfSorted(high, 0.5)];
  return estimate(
    quantileOfSorted(low, 0.05),
    middle === other ? middle : null,
    quantileOfSorted(high, 0.95),
  );
}

/** Four labs, the two known ones so much alike and the others strangers. */
const labsAt = (likeness: number): number =>
  similarityDiversity(
    SECTION_SHARES,
    SECTION_SHARES.map((_, i) =>
      SECTION_SHARES.map((__, j) => (i === j ? 1 : i + j === 1 ? likeness : 0)),
    ),
  ).effective;
