import { drawnScores } from "../../lib/domain/uncertainty/drawn-scores.ts";
import type { ScoreInputs } from "../../lib/domain/uncertainty/score-inputs.ts";
import { bandsOfScore, runScores } from "../../lib/domain/uncertainty/score-run.ts";
import { time } from "./bench-time.ts";
import { exponentOf } from "./growth-exponent.ts";

/** Runs of the company's scores with both bands: linear in draws, and what one answer to “why” takes. */
export function* scoreRunMeasures(inputs: ScoreInputs, referenceMs: number) {
  let last: { readonly size: number; readonly ms: number } | undefined;
  let bothBandsMs = 1;
  for (const draws of [2_500, 5_000, 10_000, 20_000]) {
    const { medianMs: ms } = time(() => runScores(inputs, { draws, withMovers: false }), 5);
    yield {
      measure: "run-both-bands",
      draws,
      medianMs: Number(ms.toFixed(0)),
      ...(draws === 10_000 ? { allowedMs: 2_000 } : {}),
      exponent: exponentOf(last, { size: draws, ms }),
      timesReadingAllPrices: Number((ms / referenceMs).toFixed(0)),
    };
    if (draws === 10_000) bothBandsMs = ms;
    last = { size: draws, ms };
  }
  const { medianMs: withMovers } = time(() => runScores(inputs), 5);
  yield {
    measure: "run-with-what-would-move-it",
    draws: 10_000,
    medianMs: Number(withMovers.toFixed(0)),
    timesBothBands: Number((withMovers / bothBandsMs).toFixed(2)),
  };
  const one = drawnScores(inputs).find(({ id }) => id.startsWith("lock-in/"));
  if (one === undefined) throw new Error("the company has a vendor");
  const { medianMs: whyMs } = time(() => bandsOfScore(one, inputs), 9);
  yield {
    measure: "why-recompute",
    draws: 10_000,
    medianMs: Number(whyMs.toFixed(0)),
    allowedMs: 300,
  };
}
