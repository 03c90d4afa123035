import type { OperatingPoint } from "./evaluation-results.ts";

/**
 * The best that can be had without looking at a prompt: the non-decreasing upper hull of cost and quality.
 *
 * Between two of its points lies what drawing at random between those two
 * models gives; a router is worth something only above it.
 *
 * @returns the points of the hull from the cheapest to the best
 * @throws RangeError if there is no point, or one is not a number or costs less than nothing
 *
 * @example
 * zeroRouter([{ usd: 1, quality: 0.5 }, { usd: 2, quality: 0.4 }, { usd: 3, quality: 0.8 }])
 * // => the first and the last
 */
export function zeroRouter<Point extends OperatingPoint>(points: readonly Point[]): Point[] {
  if (points.length === 0) throw new RangeError("a hull requires a point");
  for (const { usd, quality } of points)
    if (!(usd >= 0 && Number.isFinite(usd) && Number.isFinite(quality)))
      throw new RangeError(`a point costs ${usd} and scores ${quality}; expected numbers`);
  const hull: Point[] = [];
  for (const point of points.toSorted((a, b) => a.usd - b.usd || b.quality - a.quality)) {
    const top = hull.at(-1);
    if (top !== undefined && point.quality <= top.quality) continue;
    while (hull.length > 1 && !bendsDown(hull.at(-2), hull.at(-1), point)) hull.pop();
    if (hull.length === 1 && hull[0]?.usd === point.usd) hull.pop();
    hull.push(point);
  }
  return hull;
}

/** Whether the middle of three lies above the line between the others. */
function bendsDown(
  a: OperatingPoint | undefined,
  b: OperatingPoint | undefined,
  c: OperatingPoint,
): boolean {
  if (a === undefined || b === undefined) return true;
  return (b.quality - a.quality) * (c.usd - a.usd) > (c.quality - a.quality) * (b.usd - a.usd);
}

/** The mix of two neighbours on a hull that a budget buys. */
export type HullMix<Point> = {
  readonly quality: number;
  readonly cheaper: Point;
  readonly dearer: Point;
  /** Part of the prompts that go to the dearer, 0 to 1. */
  readonly dearerShare: number;
};

/**
 * The best quality that a mean cost a prompt buys without looking at the prompt; null below the cheapest.
 *
 * Linear between two points of the hull, and flat beyond the last.
 *
 * @param hull as {@link zeroRouter} gives it
 *
 * @example
 * mixAtBudget(zeroRouter(points), 0.001)?.quality // => 0.6826
 */
export function mixAtBudget<Point extends OperatingPoint>(
  hull: readonly Point[],
  usd: number,
): HullMix<Point> | null {
  const [first, last] = [hull[0], hull.at(-1)];
  if (first === undefined || last === undefined || !(usd >= first.usd)) return null;
  if (usd >= last.usd)
    return { quality: last.quality, cheaper: last, dearer: last, dearerShare: 1 };
  const above = hull.findIndex((point) => point.usd > usd);
  const [cheaper, dearer] = [hull[above - 1] ?? first, hull[above] ?? last];
  const dearerShare = (usd - cheaper.usd) / (dearer.usd - cheaper.usd);
  const quality = cheaper.quality + dearerShare * (dearer.quality - cheaper.quality);
  return { quality, cheaper, dearer, dearerShare };
}

/**
 * How much better a router does than the zero router at the same cost; null where that cost buys nothing.
 *
 * @param hull as {@link zeroRouter} gives it
 *
 * @example
 * liftOverZeroRouter(hull, { usd: 9.69, quality: 51.56 }) // => 5.94
 */
export function liftOverZeroRouter(
  hull: readonly OperatingPoint[],
  { usd, quality }: OperatingPoint,
): number | null {
  const zero = mixAtBudget(hull, usd);
  return zero === null ? null : quality - zero.quality;
}

/** Average improvement in quality, in both definitions in print; null where all points cost the same. */
export type Aiq = {
  /** Area over the range of costs, as RouterBench's paper has it. */
  readonly paper: number | null;
  /** Area over the largest cost, as its code has it. */
  readonly code: number | null;
};

/**
 * The mean quality along a hull between the cheapest and the dearest point: one number for a whole trade-off.
 *
 * The area under the hull, its last quality extended flat to the dearest point,
 * over c_max - c_min or over c_max: the paper and its code differ, so say which.
 *
 * @param points all of them, off the hull too: the dearest bounds the area
 * @throws RangeError if there is no point, or one is not a number
 *
 * @example
 * aiq(points).paper // => 0.70548
 */
export function aiq(points: readonly OperatingPoint[]): Aiq {
  const hull = zeroRouter(points);
  const to = Math.max(...points.map(({ usd }) => usd));
  const from = hull[0]?.usd ?? to;
  let area = 0;
  for (const [i, point] of hull.entries()) {
    const next = hull[i + 1];
    area +=
      next === undefined
        ? (to - point.usd) * point.quality
        : ((next.usd - point.usd) * (point.quality + next.quality)) / 2;
  }
  return {
    paper: to > from ? area / (to - from) : null,
    code: to > from ? area / to : null,
  };
}

/**
 * What a router saves against the best single model at no less quality; null where it never gets there.
 *
 * 1 - cost of its cheapest point that reaches the best single quality / cost of that model.
 *
 * @throws RangeError if there is no model
 *
 * @example
 * savingAtBest(models, routerPoints)?.saving // => 0.884
 */
export function savingAtBest<Point extends OperatingPoint>(
  models: readonly Point[],
  router: readonly OperatingPoint[],
): { readonly best: Point; readonly saving: number | null } {
  const best = models.toSorted((a, b) => b.quality - a.quality || a.usd - b.usd)[0];
  if (best === undefined) throw new RangeError("a comparison requires a model");
  const reaching = router.filter(({ quality }) => quality >= best.quality);
  const least = Math.min(...reaching.map(({ usd }) => usd));
  return { best, saving: reaching.length === 0 ? null : 1 - least / best.usd };
}
