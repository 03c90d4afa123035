import { byText } from "../quantity/text-order.ts";

/** One party passes something on to another. */
export type Arc = { readonly from: string; readonly to: string };

export type Circuits = {
  /** Each circuit once, from its first party by id on, the shorter ones first. */
  readonly circuits: readonly (readonly string[])[];
  /** Every circuit of up to so many parties is among them. */
  readonly completeTo: number;
  /** Whether more were asked for than were looked for. */
  readonly cut: boolean;
};

/** Loops of more parties than this cannot be read as one story. */
const LONGEST = 6;
/** A thousand loops are more than anybody reads, and steps bound the time on a dense graph. */
const MOST = 1_000;
const MOST_STEPS = 400_000;

/**
 * The elementary circuits of a graph: closed chains in which no party comes
 * twice. Looked for by length, so that a search that is cut has all the shorter
 * ones; the answer says up to which length it is complete.
 *
 * @throws RangeError if the longest circuit asked for has fewer than two parties
 *
 * @example
 * elementaryCircuits([{ from: "a", to: "b" }, { from: "b", to: "a" }]).circuits; // => [["a", "b"]]
 */
export function elementaryCircuits(
  arcs: readonly Arc[],
  { longest = LONGEST, most = MOST, mostSteps = MOST_STEPS } = {},
): Circuits {
  if (!(longest >= 2)) throw new RangeError(`a circuit has two parties or more, not ${longest}`);
  const next = successors(arcs);
  const parties = [...next.keys()].toSorted(byText);
  const circuits: string[][] = [];
  let steps = 0;
  const full = () => circuits.length >= most || steps >= mostSteps;

  function extend(path: string[], length: number, back: ReadonlyMap<string, number>): void {
    const [start = ""] = path;
    for (const to of next.get(path.at(-1) ?? "") ?? []) {
      if (full()) return;
      steps += 1;
      if (to === start) {
        if (path.length === length) circuits.push(path);
        continue;
      }
      // A party that cannot lead back in the steps that are left leads nowhere.
      const stepsBack = back.get(to);
      if (stepsBack === undefined || path.length + stepsBack > length || path.includes(to))
        continue;
      extend([...path, to], length, back);
    }
  }

  const before = predecessors(arcs);
  for (let length = 2; length <= longest; length += 1) {
    for (const start of parties) extend([start], length, stepsTo(start, before, length));
    if (full()) return { circuits, completeTo: length - 1, cut: true };
  }
  return { circuits, completeTo: longest, cut: false };
}

function neighbours(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const sets = new Map<string, Set<string>>();
  for (const [one, other] of pairs)
    if (one !== other) sets.set(one, (sets.get(one) ?? new Set()).add(other));
  return new Map([...sets].map(([id, others]) => [id, [...others].toSorted(byText)]));
}

const successors = (arcs: readonly Arc[]) => neighbours(arcs.map(({ from, to }) => [from, to]));
const predecessors = (arcs: readonly Arc[]) => neighbours(arcs.map(({ from, to }) => [to, from]));

/** In how few steps each later party leads to `start`, as far as `within` steps. */
function stepsTo(
  start: string,
  before: ReadonlyMap<string, readonly string[]>,
  within: number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let edge = [start];
  for (let steps = 1; steps < within && edge.length > 0; steps += 1) {
    const reached = new Set(
      edge.flatMap((id) => before.get(id) ?? []).filter((id) => id > start && !found.has(id)),
    );
    for (const id of reached) found.set(id, steps);
    edge = [...reached];
  }
  return found;
}
