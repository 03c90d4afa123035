import type { Estimate } from "../quantity/estimate.ts";

export const INTERVAL_HEIGHT = 18;

/** What a headline number is held against on its axis. */
export type IntervalAgainst = {
  readonly appetite: number | null;
  /** Where it stood in the last pack. */
  readonly was: number | null;
  readonly width: number;
};

/** Where the parts of a headline number lie on its axis from zero, left to right. */
export type IntervalPlaces = {
  readonly from: number;
  readonly to: number;
  readonly point: number | null;
  readonly appetite: number | null;
  readonly was: number | null;
};

/** Drawn for paper and for the screen from the same places. */
export function intervalPlaces(
  value: Estimate,
  { appetite, was, width }: IntervalAgainst,
): IntervalPlaces {
  const reach = Math.max(value.high, appetite ?? 0, was ?? 0) * 1.12;
  const x = (at: number) => (reach <= 0 ? 0 : Math.max(0, at / reach) * (width - 2)) + 1;
  const placed = (at: number | null) => (at === null ? null : x(at));
  return {
    from: x(value.low),
    to: Math.max(x(value.low) + 0.5, x(value.high)),
    point: placed(value.point),
    appetite: placed(appetite),
    was: placed(was),
  };
}
