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

/** Round values from just before `low` to just past `high`, about `count` of them. */
export function ticksBetween(low: number, high: number, count = 5): number[] {
  if (!(high > low))
    return ticksBetween(low - (Math.abs(low) || 1) / 10, low + (Math.abs(low) || 1) / 10, count);
  const width = ticks(high - low, count);
  const step = (width[1] ?? 1) - (width[0] ?? 0);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}
