import { benchmarkOf } from "../domain/quality/benchmark.ts";
import type { Covered, ScoreCoverage } from "../domain/quality/score-coverage.ts";
import { longDate } from "./date.ts";
import { quantity } from "./estimate.ts";
import { fixed } from "./number.ts";

const number = (count: number): string => fixed(count, 0);

const share = ({ scored, of }: Covered): string =>
  of === 0 ? "" : ` (${quantity(scored / of, "share")})`;

/**
 * How far a benchmark reaches, in one sentence.
 *
 * @param company whose models are counted, too; null where there is no company
 */
export function coverageSentence(
  { benchmarkId, snapshot, onSale, ours }: ScoreCoverage,
  company: string | null,
): string {
  const own =
    company === null || ours === null || ours.of === 0
      ? ""
      : `, and for ${ours.scored} of the ${ours.of} that ${company} uses or accepts`;
  return `${benchmarkOf(benchmarkId).name} of ${longDate(snapshot)} has a score for ${number(onSale.scored)} of ${number(onSale.of)} models on sale${share(onSale)}${own}.`;
}
