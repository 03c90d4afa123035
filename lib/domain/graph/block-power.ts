export type BlockPower = {
  /** Power of the one large holder. */
  readonly large: number;
  /** Power of each small one. */
  readonly small: number;
  /** Power of the large one as the small ones become countless. */
  readonly oceanic: number;
};

/**
 * How often one large holder decides among many small ones with one vote each.
 *
 *     large = places before which the small votes fall short and with it suffice, over m + 1
 *     small = (1 - large) / m
 *
 * The Shapley-Shubik index in closed form, and its limit for countless small holders.
 *
 * @throws RangeError if the votes are negative, there are no small holders, or
 * the quota cannot be reached or needs no votes
 *
 * @example
 * // Shapley and Shubik 1954: 40 % against 600 holders of a thousandth each.
 * blockPower({ largeVotes: 400, smallHolders: 600, quota: 501 }).large;
 * // => 0.6656
 */
export function blockPower({
  largeVotes,
  smallHolders,
  quota,
}: {
  readonly largeVotes: number;
  readonly smallHolders: number;
  readonly quota: number;
}): BlockPower {
  if (!(largeVotes >= 0 && Number.isInteger(smallHolders) && smallHolders > 0))
    throw new RangeError(`${largeVotes} votes against ${smallHolders} small holders`);
  if (!(quota > 0 && quota <= largeVotes + smallHolders))
    throw new RangeError(`a quota of ${quota} among ${largeVotes + smallHolders} votes`);
  const fewest = Math.max(0, Math.ceil(quota - largeVotes));
  const most = Math.min(smallHolders, Math.ceil(quota) - 1);
  const large = Math.max(0, most - fewest + 1) / (smallHolders + 1);
  const span = Math.min(smallHolders, quota) - Math.max(0, quota - largeVotes);
  return { large, small: (1 - large) / smallHolders, oceanic: span / smallHolders };
}
