/** What RouterArena takes for the dearest and the cheapest router, in US dollars per thousand queries. */
const DEAREST = 200;
const CHEAPEST = 0.0044;
/** How much less cost counts than accuracy. */
const BETA = 0.1;

/**
 * One number for a router's accuracy and cost, as RouterArena ranks them.
 *
 * (1 + b) * A * C / (b * A + C), C = (log2 200 - log2 c) / (log2 200 - log2 0.0044), b = 0.1.
 *
 * @param accuracy 0 to 1
 * @returns 0 to 1; the leaderboard prints it times 100
 * @throws RangeError if the accuracy is outside 0 to 1, or the cost not above zero and at most 200
 *
 * @example
 * arenaScore(0.6523, 0.0675) // => 0.6598
 */
export function arenaScore(accuracy: number, usdPerThousand: number): number {
  if (!(accuracy >= 0 && accuracy <= 1))
    throw new RangeError(`an accuracy of ${accuracy}; expected 0 to 1`);
  if (!(usdPerThousand > 0 && usdPerThousand <= DEAREST))
    throw new RangeError(
      `${usdPerThousand} US dollars a thousand queries; expected above 0, up to ${DEAREST}`,
    );
  const cheapness =
    (Math.log2(DEAREST) - Math.log2(usdPerThousand)) / (Math.log2(DEAREST) - Math.log2(CHEAPEST));
  const down = BETA * accuracy + cheapness;
  return down === 0 ? 0 : ((1 + BETA) * accuracy * cheapness) / down;
}
