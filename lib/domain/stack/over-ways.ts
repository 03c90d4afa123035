import type {
  LookThroughExposure,
  Recipient,
} from "../indices/concentration/look-through-exposure.ts";
import type { Score } from "../indices/index-definition.ts";
import type { PortfolioContract } from "../portfolio/portfolio.ts";
import { exact } from "../quantity/estimate.ts";
import { reconciled } from "../stats/reconciled.ts";
import { evenestHerfindahl } from "./evenest-herfindahl.ts";

export type Exposure = Pick<LookThroughExposure, "score" | "recipients" | "undisclosed">;

/** Each recipient from its least to its most over all ways, and the concentration they leave. */
export function overWays(
  all: readonly Exposure[],
  labels: readonly string[],
  contracts: readonly PortfolioContract[],
  flexible: readonly string[],
): Exposure {
  const ids = [...new Set(all.flatMap(({ recipients }) => recipients.map((one) => one.recipient)))];
  const recipients = ids
    .flatMap((id): Recipient[] => {
      const own = all.map((one) => one.recipients.find(({ recipient }) => recipient === id));
      const found = own.find((one) => one !== undefined);
      const over = (pick: "usd" | "share") => spanOf(own.map((one) => one?.[pick] ?? exact(0)));
      return found === undefined ? [] : [{ ...found, usd: over("usd"), share: over("share") }];
    })
    .toSorted((a, b) => b.usd.high + b.usd.low - a.usd.high - a.usd.low);
  const undisclosed = all[0]?.undisclosed ?? { value: exact(0), facts: [] };
  const exposure = { recipients, undisclosed };
  const least = evenest(exposure, contracts, flexible);
  return {
    ...exposure,
    score: scoreOver(
      all.map(({ score }) => score),
      labels,
      (lows, highs) => [Math.min(least, ...lows), Math.max(...highs)],
    ),
  };
}

type Ends = { readonly low: number; readonly point: number | null; readonly high: number };
const spanOf = (all: readonly Ends[]): Ends => {
  const low = Math.min(...all.map((one) => one.low));
  const high = Math.max(...all.map((one) => one.high));
  const isOne = low === high || all.every((one) => one.point === all[0]?.point);
  return { low, point: isOne ? (all[0]?.point ?? null) : null, high };
};

/** A score from its least to its most, with each way as one of its reasons. */
export function scoreOver(
  all: readonly Score[],
  labels: readonly string[],
  ends: (lows: readonly number[], highs: readonly number[]) => readonly [number, number],
): Score {
  const [low, high] = ends(
    all.map(({ value }) => value.low),
    all.map(({ value }) => value.high),
  );
  const value = reconciled(low, null, high);
  const [first] = all;
  return {
    value,
    explanation: {
      label: first?.explanation.label ?? "",
      unit: first?.explanation.unit ?? "index-0-1",
      value,
      how: "over every way the spend may be divided between the labs you named",
      facts: [],
      inputs: all.map(({ explanation }, i) => ({
        ...explanation,
        label: `If ${labels[i] ?? ""}`,
      })),
      missing: "What part of the spend is for each lab’s models?",
    },
  };
}

/** Sum of squared shares at the evenest division of the open spend; what is not disclosed spread thin. */
export function evenest(
  { recipients }: Pick<Exposure, "recipients">,
  contracts: readonly PortfolioContract[],
  flexible: readonly string[],
): number {
  const usdOf = (some: readonly PortfolioContract[]) =>
    some.reduce((sum, { spendUsdPerYear }) => sum + spendUsdPerYear.value.high, 0);
  const total = usdOf(contracts);
  const open = usdOf(contracts.filter(({ vendorId }) => flexible.includes(vendorId)));
  return evenestHerfindahl(
    recipients.map(({ usd }) => ({ least: usd.low / total, most: usd.high / total })),
    open / total,
  );
}
