/** A link ends by itself; nobody has to remember to take it back. */
export const MOST_SHARE_DAYS = 90;
/** Links to one pack that may be open at once: what goes to more people is public. */
export const MOST_SHARES = 50;
