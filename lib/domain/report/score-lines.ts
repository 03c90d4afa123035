import { factsBehind, gapsBehind } from "../explain/explanation.ts";
import type { Score } from "../indices/index-definition.ts";
import type { PortfolioScores } from "../portfolio/portfolio-scores.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";

/** One input of a score, with the facts under it. */
export type Contribution = {
  readonly label: string;
  readonly value: Estimate;
  readonly unit: Unit;
  readonly facts: readonly string[];
};

/** One score of the company, written out: its interval, what it is made of, and what it rests on. */
export type ScoreLine = {
  /** Tells the scores of a company apart: an index, and the vendor where it is about one. */
  readonly id: string;
  readonly label: string;
  readonly value: Estimate;
  readonly unit: Unit;
  /** The formula in words. */
  readonly how: string;
  /** False where the interval is too wide to be a finding. */
  readonly determinable: boolean;
  readonly contributions: readonly Contribution[];
  readonly facts: readonly string[];
  /** Questions whose answers would narrow it. */
  readonly gaps: readonly string[];
};

/**
 * Every score of a company in reading order: concentration, independence, conflict,
 * then each vendor's lock-in, exit and conflict.
 */
export function scoreLines({
  vendors,
  labs,
  independent,
  byVendor,
  conflict,
}: PortfolioScores): ScoreLine[] {
  return [
    line("vendor-concentration", "Concentration over vendors", vendors.concentration),
    line("effective-suppliers", "Vendors count as", vendors.effective),
    line("largest-supplier", "Largest vendor", vendors.largest),
    line("supplier-diversity", "Diversity of vendors", vendors.diversity),
    line("look-through-exposure", "Concentration over labs", labs.score),
    line("effective-labs", "Labs count as", labs.effective),
    line("independent-suppliers", "Independent suppliers", independent),
    line("conflict", "Conflict of interest, all vendors", conflict.score, conflict.determinable),
    ...byVendor.flatMap(({ contract: { vendorId, vendorName }, lockIn, exit, conflict: own }) => [
      line(`lock-in/${vendorId}`, `Lock-in, ${vendorName}`, lockIn.score, lockIn.headline),
      line(`exit-time/${vendorId}`, `Time to leave ${vendorName}`, exit.score),
      line(
        `conflict/${vendorId}`,
        `Conflict of interest, ${vendorName}`,
        own.conflict.score,
        own.conflict.determinable,
      ),
    ]),
  ];
}

const line = (
  id: string,
  label: string,
  { value, explanation }: Score,
  determinable = true,
): ScoreLine => ({
  id,
  label,
  value,
  unit: explanation.unit,
  how: explanation.how,
  determinable,
  contributions: explanation.inputs.map((input) => ({
    label: input.label,
    value: input.value,
    unit: input.unit,
    facts: factsBehind(input),
  })),
  facts: factsBehind(explanation),
  gaps: gapsBehind(explanation),
});
