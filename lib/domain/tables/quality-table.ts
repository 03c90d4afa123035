import { benchmarkOf, categoryInWords } from "../quality/benchmark.ts";
import type { PlacedScore } from "../quality/placed-score.ts";
import { bounds } from "../quantity/estimate.ts";
import { byText } from "../quantity/text-order.ts";
import type { Cell, Table } from "../table/table.ts";

/**
 * What a model scored, by benchmark, category and effort level, and where that
 * stands among all entries of its snapshot.
 *
 * @param model null for every entry, each with the model it is
 * @param names names of models by id, for that
 */
export const qualityTable = (
  model: { readonly id: string; readonly name: string } | null,
  scores: readonly PlacedScore[],
  names: ReadonlyMap<string, string>,
): Table => ({
  id: model === null ? "quality-scores" : `quality-${model.id}`,
  title: model === null ? "Quality scores" : `Quality scores of ${model.name}`,
  note: "A place is a range where intervals overlap or scores are equal: those entries are tied. It counts all entries of the same benchmark, category and snapshot, one for each effort level, and compares with no other benchmark. A category without a row has no score, and none is made up.",
  columns: [
    ...(model === null ? [{ id: "model", label: "Model", unit: null }] : []),
    { id: "benchmark", label: "Benchmark", unit: null },
    { id: "category", label: "Category", unit: null },
    { id: "effort", label: "Effort", unit: null },
    { id: "score", label: "Score", unit: null },
    { id: "interval", label: "Interval", unit: null },
    { id: "votes", label: "Votes", unit: "count" },
    { id: "place", label: "Place", unit: null },
    { id: "percentile", label: "Better than", unit: "share" },
    { id: "source", label: "Source", unit: null },
    { id: "statedName", label: "Name in the table", unit: null, exportOnly: true },
    { id: "unit", label: "Unit", unit: null, exportOnly: true },
    { id: "snapshot", label: "Snapshot", unit: null, exportOnly: true },
  ],
  rows: inReadingOrder(scores).map((score) => {
    const { benchmarkId, snapshot, effort, low, high, votes, place } = score;
    const benchmark = benchmarkOf(benchmarkId);
    return {
      id: score.id,
      cells: {
        ...(model === null ? { model: modelCell(score, names) } : {}),
        benchmark: { value: benchmark.name, note: `table of ${snapshot}` },
        category: { value: categoryInWords(benchmarkId, score.category) },
        effort: effort === "" ? { value: null, note: "not stated", none: true } : { value: effort },
        score: {
          value: shown(score.score),
          note: `${benchmark.unit}${benchmark.higherIsBetter ? "" : "; less is better"}`,
        },
        interval:
          low === null || high === null
            ? { value: null, note: "none stated", none: true }
            : { value: `${shown(low)} to ${shown(high)}` },
        votes: votes === null ? { value: null, note: "none stated", none: true } : { value: votes },
        place: {
          value: `${place.best === place.worst ? place.best : `${place.best} to ${place.worst}`} of ${place.of}`,
        },
        percentile:
          place.percentile === null
            ? { value: null, note: "nobody to compare with", none: true }
            : { value: bounds(place.percentile.low, place.percentile.high) },
        source: { value: `${benchmark.name}, ${snapshot}`, href: `/sources/${score.sourceId}` },
        statedName: { value: score.statedName },
        unit: { value: benchmark.unit },
        snapshot: { value: snapshot },
      },
    };
  }),
});

const modelCell = ({ modelId }: PlacedScore, names: ReadonlyMap<string, string>): Cell =>
  modelId === null
    ? { value: null, note: "no model of the catalog" }
    : { value: names.get(modelId) ?? modelId };

/** Enough digits to tell two scores apart, no more. */
const shown = (score: number): number => Number(score.toFixed(2));

/** Benchmarks by name, categories as their benchmark has them, the best effort level first. */
const inReadingOrder = (scores: readonly PlacedScore[]): PlacedScore[] =>
  scores.toSorted(
    (a, b) =>
      byText(benchmarkOf(a.benchmarkId).name, benchmarkOf(b.benchmarkId).name) ||
      byText(b.snapshot, a.snapshot) ||
      orderOf(a) - orderOf(b) ||
      byText(a.category, b.category) ||
      a.place.best - b.place.best ||
      byText(a.effort, b.effort) ||
      byText(a.statedName, b.statedName),
  );

function orderOf({ benchmarkId, category }: PlacedScore): number {
  const at = benchmarkOf(benchmarkId).categories?.indexOf(category) ?? -1;
  return at === -1 ? Number.MAX_SAFE_INTEGER : at;
}
