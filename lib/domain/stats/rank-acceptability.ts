/**
 * How often each alternative takes each rank when the weights of two criteria may be anything.
 *
 * Value is w x₁ + (1 - w) x₂, a straight line in w; between the points where two
 * lines cross the order stands still, so the lengths between them are the
 * answer, exactly. At a tie the alternative named first takes the better rank.
 *
 * Source: Lahdelma, R. and Salminen, P. (2001), SMAA-2, Operations Research 49(3).
 *
 * @param alternatives two criteria each, more is better
 * @returns for each alternative, the part of all weights that gives it rank 1, 2, …
 *
 * @example
 * rankAcceptability([[1, 0], [0, 1], [0.4, 0.4]])[2];
 * // => [0, 0.8, 0.2]
 */
export function rankAcceptability(
  alternatives: readonly (readonly [number, number])[],
): number[][] {
  const acceptability = alternatives.map(() => alternatives.map(() => 0));
  const crossings = alternatives.flatMap(([a1, a2], i) =>
    alternatives.slice(i + 1).flatMap(([b1, b2]) => {
      const slope = a1 - a2 - (b1 - b2);
      const w = (b2 - a2) / slope;
      return slope !== 0 && w > 0 && w < 1 ? [w] : [];
    }),
  );
  const ends = [0, ...crossings.toSorted((x, y) => x - y), 1];
  ends.slice(1).forEach((to, i) => {
    const from = ends[i] ?? 0;
    const w = (from + to) / 2;
    const values = alternatives.map(([x1, x2]) => w * x1 + (1 - w) * x2);
    const order = values
      .map((value, place) => ({ value, place }))
      .toSorted((a, b) => b.value - a.value || a.place - b.place);
    order.forEach(({ place }, rank) => {
      const row = acceptability[place];
      if (row !== undefined) row[rank] = (row[rank] ?? 0) + (to - from);
    });
  });
  return acceptability;
}
