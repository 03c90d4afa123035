/** The credit due, in per cent of the bill, once uptime falls below a level in per cent. */
export type CreditStep = { readonly belowUptime: number; readonly credit: number };

const PER_CENT = 100;

/**
 * What part of the bill a provider owes back after an outage.
 *
 *     uptime = 100 * (1 - down / period)
 *
 * The largest credit among the steps that uptime fell below; none where it fell below none.
 *
 * @throws RangeError if the period is not above zero or the outage does not fit in it
 *
 * @example
 * serviceCredit({ downMinutes: 500, periodMinutes: 43_200, steps: [{ belowUptime: 99, credit: 25 }] });
 * // => { uptime: 98.84, credit: 25 } (rounded)
 */
export function serviceCredit({
  downMinutes,
  periodMinutes,
  steps,
}: {
  readonly downMinutes: number;
  readonly periodMinutes: number;
  readonly steps: readonly CreditStep[];
}): { readonly uptime: number; readonly credit: number } {
  if (!(periodMinutes > 0 && downMinutes >= 0 && downMinutes <= periodMinutes))
    throw new RangeError(`${downMinutes} minutes down in ${periodMinutes}`);
  const uptime = PER_CENT * (1 - downMinutes / periodMinutes);
  const due = steps.filter(({ belowUptime }) => uptime < belowUptime);
  return { uptime, credit: Math.max(0, ...due.map(({ credit }) => credit)) };
}
