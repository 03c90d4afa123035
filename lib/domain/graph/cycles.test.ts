import { array, assert, constantFrom, integer, property, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arc, elementaryCircuits } from "./cycles.ts";

const PARTIES = ["a", "b", "c", "d", "e", "f"];
const arc = (from: string, to: string): Arc => ({ from, to });

/** Every closed chain without repetition, by trying every chain there is. */
function bruteForce(arcs: readonly Arc[], longest: number): string[] {
  const has = (from: string, to: string) =>
    arcs.some((one) => one.from === from && one.to === to && from !== to);
  const found: string[] = [];
  const walk = (path: readonly string[]) => {
    const [start = "", last = ""] = [path[0], path.at(-1)];
    if (path.length > 1 && has(last, start)) found.push(path.join(""));
    if (path.length === longest) return;
    for (const to of PARTIES)
      if (to > start && !path.includes(to) && has(last, to)) walk([...path, to]);
  };
  for (const start of PARTIES) walk([start]);
  return found.toSorted();
}

const graphs = array(
  integer({ min: 0, max: PARTIES.length ** 2 - 1 }).map((n) =>
    arc(PARTIES[Math.floor(n / PARTIES.length)] ?? "", PARTIES[n % PARTIES.length] ?? ""),
  ),
  { maxLength: 20 },
);
const texts = (circuits: readonly (readonly string[])[]) =>
  circuits.map((circuit) => circuit.join(""));

describe("elementary circuits", () => {
  // R. Tarjan (1973), "Enumeration of the elementary circuits of a directed graph": a complete
  // graph of n has the sum over k of (n choose k)(k-1)! of them; 20 for four, without loops at one.
  it("are twenty among four who are all tied to each other", () => {
    const four = PARTIES.slice(0, 4);
    const complete = four.flatMap((from) =>
      four.flatMap((to) => (from === to ? [] : [arc(from, to)])),
    );
    const { circuits, cut } = elementaryCircuits(complete);
    expect(circuits.length).toBe(20);
    expect(cut).toBe(false);
  });

  it("are those that trying every chain finds", () => {
    assert(
      property(graphs, constantFrom(2, 3, 4, 6), (arcs, longest) => {
        const { circuits, completeTo } = elementaryCircuits(arcs, { longest });
        expect(texts(circuits).toSorted()).toEqual(bruteForce(arcs, longest));
        expect(completeTo).toBe(longest);
      }),
    );
  });

  it("do not depend on the order of the arcs, nor on one being said twice", () => {
    const withOrder = graphs.chain((arcs) =>
      shuffledSubarray([...arcs, ...arcs], {
        minLength: arcs.length * 2,
        maxLength: arcs.length * 2,
      }).map((shuffled) => ({ arcs, shuffled })),
    );
    assert(
      property(withOrder, ({ arcs, shuffled }) => {
        expect(elementaryCircuits(shuffled)).toEqual(elementaryCircuits(arcs));
      }),
    );
  });

  it("say up to which length they are complete, when the search is cut", () => {
    assert(
      property(graphs, integer({ min: 1, max: 12 }), (arcs, most) => {
        const { circuits, completeTo, cut } = elementaryCircuits(arcs, { most });
        const all = bruteForce(arcs, 6);
        expect(cut || circuits.length === all.length).toBe(true);
        const shorter = all.filter(({ length }) => length <= completeTo);
        expect(texts(circuits)).toEqual(expect.arrayContaining(shorter));
      }),
    );
  });

  it("are looked for with bounded steps on a graph where all are tied", () => {
    const many = Array.from({ length: 40 }, (_, i) => `p${i}`);
    const complete = many.flatMap((from) => many.map((to) => arc(from, to)));
    const { cut, completeTo } = elementaryCircuits(complete);
    expect(cut).toBe(true);
    expect(completeTo).toBe(2);
  });

  it("of one party are none, and asked for are an error", () => {
    expect(elementaryCircuits([arc("a", "a")]).circuits).toEqual([]);
    expect(() => elementaryCircuits([], { longest: 1 })).toThrow(RangeError);
  });
});
