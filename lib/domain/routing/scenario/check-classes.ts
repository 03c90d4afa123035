import type { RequestClass } from "./request-class.ts";
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
  return faults;
}

const tokensIn = (bucket: NonNullable<RequestClass["statistics"]>[number]): number =>
  bucket.freshTokens + bucket.cacheReadTokens + bucket.cacheWriteTokens + bucket.outputTokens;

export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
