import { benchmarkOf } from "../domain/quality/benchmark.ts";
import type { Covered, ScoreCoverage } from "../domain/quality/score-coverage.ts";
import { longDate } from "./date.ts";
import { quantity } from "./estimate.ts";

const share = ({ scored, of }: Covered): string =>
  of === 0 ? "" : ` (${quantity(scored / of, "share")})`;

/** How far a benchmark reaches, in one sentence. */
export function coverageSentence({ benchmarkId, snapshot, onSale, ours }: ScoreCoverage): string {
  const own =
    ours === null || ours.of === 0
      ? ""
      : `; of the company’s ${ours.of} ${ours.of === 1 ? "model" : "models"}, ${ours.scored}`;
  return `${benchmarkOf(benchmarkId).name} of ${longDate(snapshot)} has a score for ${onSale.scored} of ${onSale.of} models on sale${share(onSale)}${own}.`;
}
