import { HHI_POINTS } from "../stats/herfindahl.ts";

/** Shares in this file are in per cent, as the Guidelines quote them. */
const PER_CENT = 100;

const HIGHLY_CONCENTRATED = 1800;
const SIGNIFICANT_CHANGE = 100;
const LARGE_COMBINED_SHARE = 30;
/** Below this the Antitrust Division calls a market unconcentrated. */
const MODERATELY_CONCENTRATED = 1000;

export type Merger = {
  readonly pre: number;
  readonly delta: number;
  readonly post: number;
  readonly combinedShare: number;
  /** Guideline 1: the merger is presumed to lessen competition. */
  readonly isPresumedHarmful: boolean;
};

/**
 * What the merger of two sellers does to a market, and whether it is presumed to lessen competition.
 *
 *     delta = 2 * a * b,  post = pre + delta
 *
 * Presumed where post > 1,800 and delta > 100, or where the combined share
 * exceeds 30 % and delta > 100; every inequality is strict (US Merger Guidelines
 * 2023, Guideline 1).
 *
 * @throws RangeError if a share is outside 0 to 100 or the index outside 0 to 10,000
 *
 * @example
 * mergerOf({ preHhi: 1900, sharesPercent: [25, 15] }).delta;
 * // => 750
 */
export function mergerOf({
  preHhi,
  sharesPercent: [a, b],
}: {
  readonly preHhi: number;
  readonly sharesPercent: readonly [number, number];
}): Merger {
  if (!(preHhi >= 0 && preHhi <= HHI_POINTS)) throw new RangeError(`an HHI of ${preHhi} points`);
  if (!(a >= 0 && b >= 0 && a + b <= PER_CENT))
    throw new RangeError(`shares of ${a} and ${b} per cent`);
  const delta = 2 * a * b;
  const post = preHhi + delta;
  const combinedShare = a + b;
  const isPresumedHarmful =
    delta > SIGNIFICANT_CHANGE &&
    (post > HIGHLY_CONCENTRATED || combinedShare > LARGE_COMBINED_SHARE);
  return { pre: preHhi, delta, post, combinedShare, isPresumedHarmful };
}

/** HHI points of shares in per cent that need not sum to 100: who is not named is not counted. */
export const hhiOfPercent = (sharesPercent: readonly number[]): number =>
  sharesPercent.reduce((sum, share) => sum + share ** 2, 0);

/** HHI points when some shares are known and the rest is split evenly among so many others. */
export function hhiWithEqualOthers(
  knownPercent: readonly number[],
  othersPercent: number,
  others: number,
): number {
  if (!(Number.isInteger(others) && others > 0)) throw new RangeError(`${others} other sellers`);
  return hhiOfPercent(knownPercent) + others * (othersPercent / others) ** 2;
}

const MARKET_BANDS = ["unconcentrated", "moderate", "high"] as const;
export type MarketBand = (typeof MARKET_BANDS)[number];

/**
 * What the US Antitrust Division calls a market of so many HHI points.
 *
 * Below 1,000 unconcentrated, up to and including 1,800 moderately, above it highly concentrated.
 *
 * @throws RangeError if the points lie outside 0 to 10,000
 */
export function marketBand(points: number): MarketBand {
  if (!(points >= 0 && points <= HHI_POINTS)) throw new RangeError(`an HHI of ${points} points`);
  if (points < MODERATELY_CONCENTRATED) return "unconcentrated";
  return points <= HIGHLY_CONCENTRATED ? "moderate" : "high";
}
