/**
 * Where a value lies among ascending numbers, as a place with its fraction.
 *
 * @returns 0 for the first number or less, length - 1 for the last or more
 *
 * @example
 * interpolate([0, 10, 30], 20);
 * // => 1.5
 */
export function interpolate(ascending: ArrayLike<number>, value: number): number {
  let [from, to] = [0, ascending.length - 1];
  if (!(value > (ascending[from] ?? 0))) return from;
  if (value >= (ascending[to] ?? 0)) return to;
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] ?? 0) <= value) from = middle;
    else to = middle;
  }
  const [below, above] = [ascending[from] ?? 0, ascending[to] ?? 0];
  return from + (value - below) / (above - below);
}
