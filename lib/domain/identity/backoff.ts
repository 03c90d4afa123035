/** How many wrong passwords in a row cost nothing: more for an address, since a whole office may share one. */
export const FREE_FAILURES = { account: 5, address: 20 } as const;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 15 * 60;
/** After a day without another, failures are forgotten. */
export const FORGOTTEN_AFTER_HOURS = 24;

/**
 * How long to wait after so many failures: nothing at first, then 15 seconds,
 * and twice as long each time, up to 15 minutes. Nobody is locked out for good.
 *
 * @example waitAfter(5, "account")  // 0
 * @example waitAfter(7, "account")  // 30
 */
export function waitAfter(failures: number, of: keyof typeof FREE_FAILURES): number {
  const paid = failures - FREE_FAILURES[of];
  if (paid <= 0) return 0;
  // Beyond the cap the power no longer matters, and would overflow in the end.
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(paid - 1, 10));
}
