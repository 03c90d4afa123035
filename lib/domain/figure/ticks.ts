/** Round steps an axis may take within a decade (Heckbert, Nice numbers for graph labels, 1990). */
const NICE = [1, 2, 2.5, 5, 10] as const;

/** Round values from zero to just past `reach`, about `count` of them. */
export function ticks(reach: number, count = 5): number[] {
  if (!(reach > 0)) return [0, 1];
  const rough = reach / count;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = decade * (NICE.find((nice) => nice * decade >= rough * (1 - 1e-9)) ?? 10);
  const steps = Math.ceil(reach / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}
