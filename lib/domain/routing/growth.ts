/**
 * What a year costs when a monthly bill grows: the sum of a growing series.
 *
 * v * ((1 + g)^n - 1) / g, or v * n where nothing grows.
 *
 * @param usdPerMonth the first month's bill, in US dollars
 * @param growthPerMonth 0.08 for eight per cent a month; above -1
 * @param months how many months, a whole number of zero or more
 * @throws RangeError if the months are not a count or the growth is -1 or less
 *
 * @example
 * growthTotalUsd(1000, 0.08, 12) // => 18977.13
 */
export function growthTotalUsd(
  usdPerMonth: number,
  growthPerMonth: number,
  months: number,
): number {
  if (!(Number.isInteger(months) && months >= 0))
    throw new RangeError(`${months} months; expected a count`);
  if (!(growthPerMonth > -1))
    throw new RangeError(`growth of ${growthPerMonth} a month; expected more than -1`);
  if (growthPerMonth === 0) return usdPerMonth * months;
  // expm1 and log1p keep the digits that (1 + g)^n - 1 loses where growth is slight.
  return (usdPerMonth * Math.expm1(months * Math.log1p(growthPerMonth))) / growthPerMonth;
}
