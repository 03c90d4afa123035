import { fixed, significant } from "./number.ts";

const SCALES = [
  { from: 1e12, divisor: 1e12, suffix: "T" },
  { from: 1e9, divisor: 1e9, suffix: "B" },
  { from: 1e6, divisor: 1e6, suffix: "M" },
  { from: 1e4, divisor: 1e3, suffix: "k" },
] as const;

/** US dollars to three significant digits: $50.0B, $1.24M, $9,870, $0.0420. */
export function money(usd: number): string {
  const sign = usd < 0 ? "−" : "";
  const size = Math.abs(usd);
  // Rounded first: 999.96 billion is a trillion. Below a million dollars are shown in full, so nothing carries.
  const rounded = Number(size.toPrecision(3));
  const scale = SCALES.find(({ from }) => (from < 1e6 ? size : rounded) >= from);
  if (scale !== undefined) return `${sign}$${significant(size / scale.divisor)}${scale.suffix}`;
  if (size >= 100 || size === 0) return `${sign}$${fixed(size, 0)}`;
  return `${sign}$${size >= 1 ? fixed(size, 2) : significant(size)}`;
}
