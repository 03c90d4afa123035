import { distributionFaults } from "./check-distribution.ts";
import { MOST_TOKENS_OF_A_REQUEST, type RequestClass } from "./request-class.ts";
import { rounded } from "./rounded.ts";
import type { ScenarioFault } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** Shares are typed rounded. */
const ROUNDING = 1e-6;
/** Of the sum of twelve multipliers, each typed to two places or so. */
const SEASON_ROUNDING = 0.06;

/** Where each is in a class, for what has a field of its own. */
const FIELDS: Readonly<Record<string, keyof RequestClass>> = {
  "current split": "currentSplit",
  "cached shares": "cacheReadShare",
  seasonality: "seasonality",
  "quality floor": "qualityFloor",
  trace: "statistics",
};

/** What makes no sense in the classes of a scenario by themselves. */
export const classFaults = (file: ScenarioFile): ScenarioFault[] =>
  file.classes.flatMap((of, i) => faultsOf(of, i, file));

function faultsOf(of: RequestClass, i: number, { quality }: ScenarioFile): ScenarioFault[] {
  const faults: ScenarioFault[] = [];
  const fault = (what: string, text: string, wayOut: string) =>
    faults.push({
      place: `class “${of.name}”, ${what}`,
      path: ["classes", i, ...(FIELDS[what] === undefined ? [] : [FIELDS[what]])],
      text,
      wayOut,
      isFatal: true,
    });
  const split = of.currentSplit.reduce((sum, { share }) => sum + share, 0);
  if (of.currentSplit.length > 0 && Math.abs(split - 1) > ROUNDING)
    fault(
      "current split",
      `adds up to ${rounded(split)}`,
      "Make the shares add up to 1, or leave it empty if the work runs nowhere today",
    );
  if (of.cacheReadShare + of.cacheWriteShare > 1 + ROUNDING)
    fault(
      "cached shares",
      `add up to ${rounded(of.cacheReadShare + of.cacheWriteShare)}, more than the prompt`,
      "Lower the part that is read or the part that is written",
    );
  const waiting = of.statistics === null ? of.batchShare : waitingShare(of.statistics);
  const tiers = waiting + (of.flexShare ?? 0) + (of.priorityShare ?? 0);
  if (tiers > 1 + ROUNDING)
    fault(
      "service tiers",
      `batch, flex and priority add up to ${rounded(tiers)} of the requests, more than there are`,
      "Lower one of them; what they leave is bought at the standard tier",
    );
  for (const { what, text, wayOut } of distributionFaults(of)) fault(what, text, wayOut);
  const season = of.seasonality?.reduce((sum, one) => sum + one, 0) ?? 12;
  if (Math.abs(season - 12) > SEASON_ROUNDING)
    fault(
      "seasonality",
      `has a mean of ${rounded(season / 12)}`,
      "Scale the twelve multipliers to a mean of 1; the volume belongs in the requests",
    );
  if (of.qualityFloor !== null && quality === null)
    fault(
      "quality floor",
      "has no benchmark to be measured on",
      "Choose a benchmark for the scenario, or take the floor out",
    );
  if (of.qualityFloor !== null && quality !== null) {
    const { category, score } = of.qualityFloor;
    if (category !== null && !quality.scores.some((one) => one.category === category))
      fault(
        "quality floor",
        `is in “${category}”, which ${quality.benchmark} of ${quality.snapshot} does not have`,
        "Choose one of its categories, or all of them",
      );
    if (score < 0) fault("quality floor", `is ${score}, below 0`, "Give it from 0, or take it out");
    if (score > quality.top)
      fault(
        "quality floor",
        `is ${score}, above the best possible ${quality.top}`,
        `Give it in the unit of ${quality.benchmark}`,
      );
  }
  if (of.statistics !== null && !of.statistics.some(({ requests }) => requests > 0))
    fault("trace", "has no requests in it", "Upload a trace with requests, or type the means");
  for (const bucket of of.statistics ?? [])
    if (bucket.requests === 0 && tokensIn(bucket) > 0)
      fault("trace", "counts tokens of no request", "Count the requests of each bucket");
    else if (tokensIn(bucket) > bucket.requests * 2 * MOST_TOKENS_OF_A_REQUEST)
      fault(
        "trace",
        `counts ${rounded(tokensIn(bucket) / bucket.requests)} tokens in one request, which is taken for a mistake of unit`,
        "Correct the counts of requests and tokens",
      );
    else if (
      promptsIn(bucket) >
      bucket.requests * (bucket.longestPromptTokens ?? Infinity) * (1 + ROUNDING)
    )
      fault(
        "trace",
        `has prompts of ${rounded(promptsIn(bucket) / bucket.requests)} tokens on average in a bucket whose longest has ${bucket.longestPromptTokens ?? 0}`,
        "Fold the trace again",
      );
  return faults;
}

type Bucket = NonNullable<RequestClass["statistics"]>[number];

const promptsIn = (bucket: Bucket): number =>
  bucket.freshTokens + bucket.cacheReadTokens + bucket.cacheWriteTokens;
const tokensIn = (bucket: Bucket): number => promptsIn(bucket) + bucket.outputTokens;

/** Part of a trace's requests that can wait. */
function waitingShare(statistics: readonly Bucket[]): number {
  let [waiting, all] = [0, 0];
  for (const { batch, requests } of statistics) {
    all += requests;
    if (batch) waiting += requests;
  }
  return all === 0 ? 0 : waiting / all;
}
