/**
 * Divides a difference among the drivers that made it, each by what it changes on
 * average over all orders in which they could have changed (Shapley 1953).
 *
 * The parts add up to the difference, and the order of the drivers decides nothing.
 *
 * @param drivers names, at most ten
 * @param total of the whole, where each driver stands as it was (false) or as it is (true)
 * @throws RangeError if there are more drivers than that
 *
 * @example
 * byDriver(["price", "volume"], (is) => (is.price ? 3 : 2) * (is.volume ? 11 : 10));
 * // => { price: 10.5, volume: 2.5 }
 */
export function byDriver<D extends string>(
  drivers: readonly D[],
  total: (is: Readonly<Record<D, boolean>>) => number,
): Record<D, number> {
  if (drivers.length > 10) throw new RangeError(`${drivers.length} drivers; expected at most ten`);
  const totals = Array.from({ length: 2 ** drivers.length }, (_, set) =>
    total(recordOf(drivers, (i) => (set & (1 << i)) !== 0)),
  );
  return recordOf(drivers, (i) => {
    let sum = 0;
    for (let set = 0; set < totals.length; set += 1) {
      if ((set & (1 << i)) !== 0) continue;
      const gain = (totals[set | (1 << i)] ?? 0) - (totals[set] ?? 0);
      sum += weightOf(membersIn(set), drivers.length) * gain;
    }
    return sum;
  });
}

/** How often, of all orders, exactly so many drivers stand before a given one. */
const weightOf = (before: number, of: number): number =>
  (factorial(before) * factorial(of - before - 1)) / factorial(of);

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

const membersIn = (set: number): number => (set === 0 ? 0 : (set & 1) + membersIn(set >> 1));

function recordOf<D extends string, T>(keys: readonly D[], of: (i: number) => T): Record<D, T> {
  // Built from the keys themselves, so each is there.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(keys.map((key, i) => [key, of(i)])) as Record<D, T>;
}
