/**
 * The least that the sum of squared shares can be, where each share lies
 * between two ends and no more than so much in all is free to move.
 *
 * Shares are raised from their least like vessels filled to one level, none
 * above its most. Where more is free than the least shares leave, less is
 * poured; so it is a bound also where part of what is free is fixed.
 *
 * @param free what may be poured at most, as a part of the whole
 *
 * @example
 * evenestHerfindahl([{ least: 0.4, most: 0.4 }, { least: 0, most: 0.6 }, { least: 0, most: 0.6 }], 0.6);
 * // => 0.34: 0.4² + 0.3² + 0.3²
 */
export function evenestHerfindahl(
  shares: readonly { readonly least: number; readonly most: number }[],
  free: number,
): number {
  const known = shares.reduce((sum, { least }) => sum + least, 0);
  const pour = Math.max(0, Math.min(free, 1 - known));
  const filledTo = (level: number) =>
    shares.map(({ least, most }) => Math.min(Math.max(least, level), Math.max(least, most)));
  const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const level = (low + high) / 2;
    if (sum(filledTo(level)) - known > pour) high = level;
    else low = level;
  }
  return sum(filledTo(low).map((share) => share ** 2));
}

/** Halvings of the level until it is as exact as a number can be. */
const STEPS = 60;
