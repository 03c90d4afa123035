/** The decimal places that a step of rounding leaves, e.g. 0.01 leaves 2. */
export const placesOf = (step: number): number => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));

/**
 * How finely an interval may be shown: to the digit a fifth of its width reaches, so
 * that 53.21 to 70.44 reads 53 to 71 and 1.832 to 2.331 reads 1.8 to 2.4.
 */
export const stepFor = (low: number, high: number): number =>
  10 ** Math.floor(Math.log10((high - low) / 5) + 1e-9);

const formats = new Map<number, Intl.NumberFormat>();

/** A number with so many decimals and thousands set apart, the same in every locale of the machine. */
export function fixed(value: number, places: number): string {
  let format = formats.get(places);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-US", {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    });
    formats.set(places, format);
  }
  // A rounded nothing has no sign.
  const text = format.format(Number(value.toFixed(places)) === 0 ? 0 : value);
  return text.replace("-", "−");
}

/** Three significant digits, whole numbers above a hundred. */
export function significant(value: number, digits = 3): string {
  if (value === 0) return "0";
  // Rounded first: 9.996 is 10.0, not 10.00.
  const rounded = Math.abs(Number(value.toPrecision(digits)));
  const magnitude = Math.floor(Math.log10(rounded) + 1e-9);
  return fixed(value, Math.max(0, digits - 1 - magnitude));
}
