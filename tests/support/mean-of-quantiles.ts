/** The mean of a distribution, summed over the middles of equal steps of probability. */
export function meanOfQuantiles(quantileAt: (u: number) => number, steps = 4000): number {
  let sum = 0;
  for (let i = 0; i < steps; i += 1) sum += quantileAt((i + 0.5) / steps);
  return sum / steps;
}
