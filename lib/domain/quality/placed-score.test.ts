import { array, assert, double, integer, property, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeptScore, placedScores, placeOf } from "./placed-score.ts";

const point = (score: number) => ({ score, low: null, high: null });
const around = (score: number, by: number) => ({ score, low: score - by, high: score + by });

const aScore = (id: string, part: Partial<KeptScore> = {}): KeptScore => ({
  id,
  benchmarkId: "made-up-evals",
  snapshot: "2026-03-01",
  category: "Coding",
  statedName: id,
  effort: "",
  modelId: id,
  score: 50,
  low: null,
  high: null,
  votes: null,
  sourceId: "made-up",
  ...part,
});

const some = array(integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 25 }).map((scores) =>
  scores.map((score, i) => aScore(`m${i}`, { score, low: score - (i % 3), high: score + (i % 4) })),
);
const placesById = (scores: readonly KeptScore[]) =>
  new Map(placedScores(scores).map(({ id, place }) => [id, place]));

describe("the place of a score", () => {
  // The leader of Arena is tied with whoever's interval reaches into its own.
  it("is a range where intervals overlap", () => {
    const all = [around(1450, 5), around(1445, 5), around(1400, 5)];
    const places = all.map((one) => placeOf(one, all, true));
    expect(places).toEqual([
      { of: 3, best: 1, worst: 2, percentile: { low: 0.5, high: 1 } },
      { of: 3, best: 1, worst: 2, percentile: { low: 0.5, high: 1 } },
      { of: 3, best: 3, worst: 3, percentile: { low: 0, high: 0 } },
    ]);
  });

  it("is one number where scores are points, and shared where they are equal", () => {
    const all = [point(90), point(80), point(80)];
    expect(placeOf(point(90), all, true)).toMatchObject({ best: 1, worst: 1 });
    expect(placeOf(point(80), all, true)).toMatchObject({ best: 2, worst: 3 });
  });

  it("is the other way round where less is better", () => {
    const rates = [1.8, 3.3, 20].map((score, i) =>
      aScore(`m${i}`, { benchmarkId: "vectara-hallucination", score }),
    );
    expect(placedScores(rates).map(({ place }) => place.best)).toEqual([1, 2, 3]);
  });

  it("says nothing of an entry that is alone", () => {
    expect(placeOf(point(7), [point(7)], true)).toEqual({
      of: 1,
      best: 1,
      worst: 1,
      percentile: null,
    });
  });

  it("does not hang on the order of the table", () => {
    assert(
      property(
        some.chain((scores) => shuffledSubarray(scores, { minLength: scores.length })),
        (shuffled) => {
          const sorted = shuffled.toSorted((a, b) => (a.id < b.id ? -1 : 1));
          expect(placesById(shuffled)).toEqual(placesById(sorted));
        },
      ),
    );
  });

  it("does not move with what another benchmark, category or snapshot says", () => {
    assert(
      property(some, some, integer({ min: 0, max: 2 }), (own, others, which) => {
        const elsewhere = [
          { benchmarkId: "other-evals" },
          { category: "Poetry" },
          { snapshot: "2026-06-01" },
        ][which];
        const added = others.map((one) => ({ ...one, ...elsewhere, id: `other-${one.id}` }));
        const both = placesById([...added, ...own]);
        for (const [id, place] of placesById(own)) expect(both.get(id)).toEqual(place);
      }),
    );
  });

  it("is the same on every scale that keeps the order", () => {
    assert(
      property(some, double({ min: 0.01, max: 100, noNaN: true }), (scores, by) => {
        const scaled = scores.map((one) => ({
          ...one,
          score: one.score * by + 3,
          low: one.low === null ? null : one.low * by + 3,
          high: one.high === null ? null : one.high * by + 3,
        }));
        expect(placesById(scaled)).toEqual(placesById(scores));
      }),
    );
  });

  it("lies within the table, best before worst, and the percentile within 0 and 1", () => {
    assert(
      property(some, (scores) => {
        for (const { best, worst, of, percentile } of placesById(scores).values()) {
          expect(best).toBeGreaterThanOrEqual(1);
          expect(worst).toBeGreaterThanOrEqual(best);
          expect(of).toBeGreaterThanOrEqual(worst);
          if (percentile === null) continue;
          expect(percentile.low).toBeGreaterThanOrEqual(0);
          expect(percentile.high).toBeGreaterThanOrEqual(percentile.low);
          expect(percentile.high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("is given to those who have a score, and to nobody else", () => {
    const scores = [aScore("a", { score: 10 }), aScore("b", { score: 90 })];
    const asked = placedScores(scores, ({ modelId }) => modelId === "without-score");
    expect(asked).toEqual([]);
    expect(placedScores(scores)).toHaveLength(2);
  });
});
