/**
 * Units that run beyond a reservation and are billed by the hour beside it.
 *
 * A reservation covers all deployments of its scope together: 300 and 300 units
 * under a reservation of 500 leave 100 to pay for. What is reserved and not deployed
 * is paid for all the same.
 *
 * Source: Microsoft, "Understanding costs associated with provisioned throughput units" (2026-04-07).
 *
 * @throws RangeError if a count is negative
 *
 * @example
 * reservationOverage(500, [300, 300]) // => 100
 */
export function reservationOverage(
  reservedUnits: number,
  deployedUnits: readonly number[],
): number {
  for (const units of [reservedUnits, ...deployedUnits])
    if (!(units >= 0 && Number.isFinite(units)))
      throw new RangeError(`${units} provisioned units; expected zero or more`);
  const deployed = deployedUnits.reduce((sum, units) => sum + units, 0);
  return Math.max(0, deployed - reservedUnits);
}

/**
 * What an hour of provisioned throughput costs: the reservation whether used or not, and what runs beyond it.
 *
 * @throws RangeError if a count or a price is negative
 *
 * @example
 * provisionedUsdPerHour({ reservedUnits: 500, deployedUnits: [300, 300], usdPerReservedUnitHour: 0.36, usdPerUnitHour: 1 }) // => 280
 */
export function provisionedUsdPerHour(terms: {
  readonly reservedUnits: number;
  readonly deployedUnits: readonly number[];
  readonly usdPerReservedUnitHour: number;
  readonly usdPerUnitHour: number;
}): number {
  const { reservedUnits, usdPerReservedUnitHour, usdPerUnitHour } = terms;
  if (!(usdPerReservedUnitHour >= 0 && usdPerUnitHour >= 0))
    throw new RangeError("provisioned throughput requires prices of zero or more");
  const over = reservationOverage(reservedUnits, terms.deployedUnits);
  return reservedUnits * usdPerReservedUnitHour + over * usdPerUnitHour;
}
