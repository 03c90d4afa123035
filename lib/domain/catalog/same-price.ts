/** Two prices that differ by no more than this share of the higher are the same. */
export const SAME_PRICE_WITHIN = 0.005;

/** Whether two prices say the same, the rounding of price lists apart. */
export const isSamePrice = (a: number, b: number): boolean =>
  Math.abs(a - b) <= SAME_PRICE_WITHIN * Math.max(a, b);
