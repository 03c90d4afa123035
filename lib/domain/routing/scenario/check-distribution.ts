import { MOST_P95_OVER_MEAN } from "./lognormal-prompts.ts";
import type { RequestClass } from "./request-class.ts";
import { rounded } from "./rounded.ts";

/** Shares and means are typed rounded. */
const ROUNDING = 1e-3;

type Faulty = { readonly what: string; readonly text: string; readonly wayOut: string };

/** What makes no sense in how the lengths of a class's requests are distributed. */
export function distributionFaults(of: RequestClass): Faulty[] {
  const { distribution, statistics, inputTokens, outputTokens } = of;
  if (distribution === undefined) return [];
  const what = "distribution of lengths";
  if (statistics !== null)
    return [
      {
        what,
        text: "stands beside a trace, which has counted it",
        wayOut: "Take the distribution out, or the trace",
      },
    ];
  if (distribution.kind === "lognormal") {
    const { p95InputTokens: p95 } = distribution;
    const most = inputTokens * MOST_P95_OVER_MEAN;
    if (inputTokens > 0 && p95 >= inputTokens && p95 <= most) return [];
    return [
      {
        what,
        text: `has its 95th percentile at ${rounded(p95)} tokens, which no lognormal with a mean of ${rounded(inputTokens)} has`,
        wayOut:
          inputTokens > 0
            ? `Give between ${rounded(inputTokens)} and ${Math.floor(most)} tokens, or state the lengths as bands`
            : "Give prompts of more than no tokens",
      },
    ];
  }
  const { bands } = distribution;
  const sum = (each: (band: (typeof bands)[number]) => number): number =>
    bands.reduce((all, band) => all + each(band), 0);
  const shares = sum(({ share }) => share);
  if (Math.abs(shares - 1) > ROUNDING)
    return [
      {
        what,
        text: `has shares that add up to ${rounded(shares)}`,
        wayOut: "Make the shares of the bands add up to 1",
      },
    ];
  const means = [
    { noun: "prompt", band: sum((one) => one.share * one.inputTokens), own: inputTokens },
    { noun: "answer", band: sum((one) => one.share * one.outputTokens), own: outputTokens },
  ];
  return means
    .filter(({ band, own }) => Math.abs(band - own) > ROUNDING * Math.max(1, own))
    .map(({ noun, band, own }) => ({
      what,
      text: `has a mean ${noun} of ${rounded(band)} tokens, and the class says ${rounded(own)}`,
      wayOut: `Set the mean ${noun} of the class to ${rounded(band)}, or correct the bands`,
    }));
}
