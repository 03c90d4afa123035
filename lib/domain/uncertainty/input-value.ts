import { normalQuantile } from "../stats/normal-quantile.ts";
import { pertQuantiles } from "../stats/pert.ts";
import { triangularQuantile } from "../stats/triangular.ts";
import type { ScoreInput } from "./score-input.ts";

/**
 * The value an input stays below with probability u, for u above 0 and below 1.
 *
 * Every spread rises with u, so that two runs with the same chance differ only
 * in what their inputs differ in. An unknown has no probability: it is swept
 * evenly between its ends, for rankings of sensitivity only.
 */
export function valueAt({ low, point, high, spread }: ScoreInput): (u: number) => number {
  const best = point ?? low;
  if (spread.kind === "unknown") return (u) => low + u * (high - low);
  if (spread.kind === "triangular") return (u) => triangularQuantile({ low, mode: best, high }, u);
  if (spread.kind === "pert") return pertQuantiles({ low, mode: best, high });
  if (spread.kind === "lognormal") return (u) => best * Math.exp(spread.logSd * normalQuantile(u));
  if (spread.kind === "logit-normal") {
    const odds = best / (1 - best);
    return (u) => {
      const drawn = odds * Math.exp(spread.logitSd * normalQuantile(u));
      return drawn / (1 + drawn);
    };
  }
  return () => best;
}
