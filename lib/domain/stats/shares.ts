/**
 * What part of the whole each amount is; the parts sum to one.
 *
 *     share[i] = amount[i] / sum(amount)
 *
 * @throws RangeError if an amount is negative or not a number, or all are zero
 *
 * @example
 * shares([30, 10]);
 * // => [0.75, 0.25]
 */
export function shares(amounts: readonly number[]): number[] {
  const whole = total(amounts);
  if (whole <= 0) throw new RangeError("shares need some amount above zero");
  return amounts.map((amount) => amount / whole);
}

/** The sum of amounts, each of which must be zero or more. */
export function total(amounts: readonly number[]): number {
  for (const amount of amounts) {
    if (!(amount >= 0 && Number.isFinite(amount)))
      throw new RangeError(`an amount is ${amount}; expected zero or more`);
  }
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
