import { entry, type Matrix, requireSquare } from "../stats/matrix.ts";

/** Shares are rounded, so a ring that lets out less than this of what it holds lets out nothing. */
const LEAST_LEAK = 1e-9;
/** Bounds on growth draw together quickly; a ring still undecided after this is taken as closed. */
const MOST_ROUNDS = 10_000;

/**
 * Parties that hand on to one another all there is, so that nothing ever leaves them.
 *
 * `parts[i][j]` is the part of i that goes to j. What goes round a ring comes to
 * nothing in the end only if each round is smaller than the last: if the
 * spectral radius of the ring is below one. Each ring where it is not is
 * returned, as places in the matrix, in their order.
 *
 * @throws RangeError if the matrix is not square
 *
 * @example
 * closedRings([[0, 1, 0], [1, 0, 0], [0.5, 0, 0]]); // => [[0, 1]]
 */
export const closedRings = (parts: Matrix): number[][] =>
  ringsOf(parts)
    .filter((ring) => staysWithin(parts, ring))
    .toSorted(([a = 0], [b = 0]) => a - b);

/**
 * The first of them, where one is enough to say why there is no answer; empty where there is none.
 *
 * @throws RangeError if the matrix is not square
 */
export const closedRing = (parts: Matrix): number[] =>
  ringsOf(parts).find((ring) => staysWithin(parts, ring)) ?? [];

/** Sets of parties each of which leads to every other, by Kosaraju's two passes. */
function ringsOf(parts: Matrix): number[][] {
  const size = requireSquare(parts);
  const places = Array.from({ length: size }, (_, i) => i);
  const next = places.map((i) => places.filter((j) => entry(parts, i, j) > 0));
  const before = places.map((): number[] => []);
  for (const i of places) for (const j of next[i] ?? []) before[j]?.push(i);

  const seen = new Set<number>();
  const finished: number[] = [];
  for (const start of places) walk(start, next, seen, (place) => finished.push(place));
  const taken = new Set<number>();
  return finished.toReversed().flatMap((start) => {
    const ring: number[] = [];
    walk(start, before, taken, (place) => ring.push(place));
    return ring.length === 0 ? [] : [ring.toSorted((a, b) => a - b)];
  });
}

/** Visits what can be reached and was not seen, each after all that lies behind it. */
function walk(
  start: number,
  edges: readonly (readonly number[])[],
  seen: Set<number>,
  leave: (place: number) => void,
): void {
  if (seen.has(start)) return;
  seen.add(start);
  const path = [{ place: start, done: 0 }];
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const onward = edges[step.place]?.[step.done];
    step.done += 1;
    if (onward === undefined) {
      leave(step.place);
      path.pop();
    } else if (!seen.has(onward)) {
      seen.add(onward);
      path.push({ place: onward, done: 0 });
    }
  }
}

/**
 * Whether what goes round never grows less. The growth of any positive amounts
 * brackets the spectral radius (Collatz and Wielandt); half of each is kept back
 * in each round, so that the bracket closes on rings of even length too.
 */
function staysWithin(parts: Matrix, ring: readonly number[]): boolean {
  const line = 1 - LEAST_LEAK;
  let amounts = ring.map(() => 1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const received = ring.map((j) =>
      ring.reduce((sum, i, k) => sum + entry(parts, i, j) * (amounts[k] ?? 0), 0),
    );
    const growth = received.map((amount, k) => amount / (amounts[k] ?? 1));
    if (Math.min(...growth) >= line) return true;
    if (Math.max(...growth) < line) return false;
    const mixed = received.map((amount, k) => (amount + (amounts[k] ?? 0)) / 2);
    const most = Math.max(...mixed);
    amounts = mixed.map((amount) => amount / most);
  }
  return true;
}
