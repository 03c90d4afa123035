import { groupedBy } from "../catalog/grouped-by.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { benchmarkOf } from "./benchmark.ts";

/** A score as it is kept. */
export type KeptScore = {
  readonly id: string;
  readonly benchmarkId: string;
  readonly snapshot: PlainDate;
  readonly category: string;
  readonly statedName: string;
  /** "" where none is stated. */
  readonly effort: string;
  /** null where no model of the catalog was matched. */
  readonly modelId: string | null;
  readonly score: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly votes: number | null;
  readonly sourceId: string;
};

/** Where an entry stands among all of its benchmark, category and snapshot. */
export type Place = {
  /** Entries it is compared with, itself among them. */
  readonly of: number;
  /** Its place if every tie fell in its favour, and if none did; 1 is the best. */
  readonly best: number;
  readonly worst: number;
  /** Share of the others that it surely beats, and that it may beat; null where there is nobody else. */
  readonly percentile: { readonly low: number; readonly high: number } | null;
};
export type PlacedScore = KeptScore & { readonly place: Place };

type Interval = Pick<KeptScore, "score" | "low" | "high">;

/** The interval on a scale where more is better; a score without one is a point. */
export const ends = ({ score, low, high }: Interval, higherIsBetter: boolean) =>
  higherIsBetter
    ? { low: low ?? score, high: high ?? score }
    : { low: -(high ?? score), high: -(low ?? score) };

/**
 * Where an entry stands among others of the same benchmark, category and snapshot.
 *
 * Two entries whose intervals overlap are tied, so a place is a range: from one
 * more than the entries that are surely better, to all but those that are surely
 * worse. Chatbot Arena counts the first of the two as its rank (Chiang et al.
 * 2024, section 4). The percentile counts the same entries as a share of the others.
 *
 * @param entry one of `all`
 *
 * @example
 * placeOf(b, [a, b, c], true) // a 90, b 80, c 80 => { of: 3, best: 2, worst: 3, percentile: { low: 0, high: 0.5 } }
 */
export function placeOf(entry: Interval, all: readonly Interval[], higherIsBetter: boolean): Place {
  const own = ends(entry, higherIsBetter);
  const others = all.map((one) => ends(one, higherIsBetter));
  const better = others.filter(({ low }) => low > own.high).length;
  const worse = others.filter(({ high }) => high < own.low).length;
  const rest = all.length - 1;
  return {
    of: all.length,
    best: better + 1,
    worst: all.length - worse,
    percentile: rest === 0 ? null : { low: worse / rest, high: (rest - better) / rest },
  };
}

/**
 * Scores with their places, each within its own benchmark, category and snapshot.
 *
 * Places and percentiles rather than z-scores: benchmarks are bounded, skewed and
 * crowded near the top, where a distance in standard deviations says more about
 * the shape of the table than about the models. A rank survives any such
 * stretching and no outlier moves it; what it loses is how far apart two entries
 * are, which the score beside it says (OECD and JRC, Handbook on Constructing
 * Composite Indicators, 2008, step 5).
 *
 * Nothing is added up across benchmarks, and an entry without a score has no place.
 *
 * @param wanted which scores are asked about; the others are only compared with
 */
export function placedScores(
  all: readonly KeptScore[],
  wanted: (score: KeptScore) => boolean = () => true,
): PlacedScore[] {
  return groupedBy(all, ({ benchmarkId, category, snapshot }) =>
    JSON.stringify([benchmarkId, category, snapshot]),
  ).flatMap((group) =>
    group.filter(wanted).map((score) => ({
      ...score,
      place: placeOf(score, group, benchmarkOf(score.benchmarkId).higherIsBetter),
    })),
  );
}
