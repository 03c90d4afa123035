import type { ScenarioResult } from "./scenario-result.ts";

export type FrontierPoint = ScenarioResult["frontier"][number];
/** A point before it is known what is better in all. */
export type Candidate = Omit<FrontierPoint, "dominated" | "beatenBy">;

const CLOSE = 1e-9;

/**
 * Which ways to buy are worth a look: those that no other beats in cost, quality
 * and independence at once.
 *
 * One beats another where it costs no more, is as good and as independent, and
 * better in one of the three. Only ways that serve as much of the work as any
 * can beat, and what serves less is beaten: serving less is always cheaper. A mix whose
 * quality nobody has measured neither beats one that was measured nor is beaten
 * by it.
 *
 * @example
 * frontierOf(candidates).filter(({ dominated }) => !dominated)
 */
export function frontierOf(candidates: readonly Candidate[]): FrontierPoint[] {
  const most = Math.max(0, ...candidates.map(({ servedShare }) => servedShare));
  const full = candidates.filter(({ servedShare }) => servedShare >= most - CLOSE);
  const isBeaten = (point: Candidate) => full.some((other) => beats(other, point));
  const best = full.filter((point) => !isBeaten(point));
  return candidates.map((point): FrontierPoint => {
    const by = best.find((other) => beats(other, point));
    return {
      ...point,
      dominated: !best.includes(point),
      ...(by === undefined ? {} : { beatenBy: by.name }),
    };
  });
}

/** Whether one way to buy is as good as another in cost, quality and independence, and better in one. */
export function beats(a: Candidate, b: Candidate): boolean {
  if ((a.quality === null) !== (b.quality === null)) return false;
  const usd = compare(b.usdPerMonth, a.usdPerMonth);
  const clouds = compare(a.effectiveClouds, b.effectiveClouds);
  const quality = compare(a.quality ?? 0, b.quality ?? 0);
  return usd >= 0 && clouds >= 0 && quality >= 0 && usd + clouds + quality > 0;
}

/** 1 where a is more, -1 where it is less, 0 where the two are the same but for rounding. */
const compare = (a: number, b: number): -1 | 0 | 1 => {
  const close = CLOSE * Math.max(1, Math.abs(a), Math.abs(b));
  return a > b + close ? 1 : a < b - close ? -1 : 0;
};

/**
 * What one more independent cloud costs a month: the slope of the least cost for
 * so many effective clouds, from a given number of them on. Null where more of
 * them can't be had.
 *
 * The least cost is taken along the lower hull, since any two ways to buy can be mixed.
 *
 * @example
 * supplierPrice([{ usdPerMonth: 100, effectiveClouds: 1 }, { usdPerMonth: 130, effectiveClouds: 2 }], 1) // => 30
 */
export function supplierPrice(
  points: readonly Pick<Candidate, "usdPerMonth" | "effectiveClouds">[],
  from: number,
): number | null {
  const sorted = points.toSorted(
    (a, b) => a.usdPerMonth - b.usdPerMonth || b.effectiveClouds - a.effectiveClouds,
  );
  const hull: (typeof sorted)[number][] = [];
  for (const point of sorted) {
    const last = hull.at(-1);
    if (last !== undefined && point.effectiveClouds <= last.effectiveClouds + CLOSE) continue;
    while (hull.length > 1 && slope(hull.at(-2), hull.at(-1)) >= slope(hull.at(-1), point))
      hull.pop();
    hull.push(point);
  }
  const right = hull.findIndex(({ effectiveClouds }) => effectiveClouds > from + CLOSE);
  if (right === 0) return hull.length > 1 ? slope(hull[0], hull[1]) : null;
  return right < 0 ? null : slope(hull[right - 1], hull[right]);
}

const slope = (
  a: Pick<Candidate, "usdPerMonth" | "effectiveClouds"> | undefined,
  b: Pick<Candidate, "usdPerMonth" | "effectiveClouds"> | undefined,
): number =>
  a === undefined || b === undefined
    ? Number.NaN
    : (b.usdPerMonth - a.usdPerMonth) / (b.effectiveClouds - a.effectiveClouds);
