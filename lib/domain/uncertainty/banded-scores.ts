import { widthOf } from "../quantity/estimate.ts";
import { type Conflict, WIDEST_FINDING } from "../indices/conflict/conflict-of-interest.ts";
import type { Score } from "../indices/index-definition.ts";
import type { PortfolioScores } from "../portfolio/portfolio-scores.ts";
import { gapsBehind } from "../explain/explanation.ts";
import { pairScoreId, scoreId } from "./drawn-scores.ts";
import type { RunScore, ScoreRun } from "./score-run.ts";

/**
 * The scores of a company with the intervals of a run: each that was drawn shows
 * its facts band, and carries the method band beside it. What was not drawn keeps
 * the ends that it could have at most.
 *
 * A best value stands inside its interval always; where the middle 90 % leaves it
 * out, the interval reaches to it.
 */
export function bandedScores(scores: PortfolioScores, run: ScoreRun): PortfolioScores {
  const drawn = (id: string) => run.scores.find((one) => one.id === id);
  const banded = (score: Score, id: string): Score => withBands(score, drawn(id));
  const finding = <C extends Pick<Conflict, "score" | "determinable" | "question">>(
    conflict: C,
    id: string,
  ): C => {
    const score = banded(conflict.score, id);
    const determinable = widthOf(score.value) <= WIDEST_FINDING;
    const [question = null] = gapsBehind(score.explanation);
    return {
      ...conflict,
      score,
      determinable,
      question: determinable ? null : (conflict.question ?? question ?? ASK_FOR_TERMS),
    };
  };
  return {
    ...scores,
    agreements: run.agreements,
    vendors: {
      ...scores.vendors,
      effective: banded(scores.vendors.effective, "effective-suppliers"),
    },
    independent: banded(scores.independent, "independent-suppliers"),
    conflict: finding(scores.conflict, "conflict-of-interest"),
    byVendor: scores.byVendor.map((vendor) => ({
      ...vendor,
      lockIn: {
        ...vendor.lockIn,
        score: banded(vendor.lockIn.score, scoreId("lock-in", vendor.contract.id)),
      },
      conflict: {
        ...vendor.conflict,
        conflict: finding(
          vendor.conflict.conflict,
          scoreId("conflict-of-interest", vendor.contract.id),
        ),
        labs: vendor.conflict.labs.map((lab) => ({
          ...lab,
          conflict: finding(lab.conflict, pairScoreId(vendor.contract.id, lab.labId)),
        })),
      },
    })),
  };
}

const ASK_FOR_TERMS = "Which terms tie the provider to the labs it offers?";

function withBands({ value, explanation }: Score, drawn: RunScore | undefined): Score {
  if (drawn === undefined) return { value, explanation };
  const { point } = value;
  const { low, high } = drawn.bands.facts;
  return {
    explanation,
    value: {
      low: Math.min(low, point ?? low),
      point,
      high: Math.max(high, point ?? high),
    },
    drawn,
  };
}
