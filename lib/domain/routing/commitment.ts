/**
 * What a minimum commitment does to a year's bill.
 *
 * bill = max(minimum, (1 - discount) * usage). The saving is negative while
 * usage stays below the minimum: the commitment costs more than it gives.
 *
 * @param usageUsd what the work would cost at list price
 * @param discount off list price, 0 to below 1
 * @throws RangeError if an amount is negative or the discount is not below 1
 *
 * @example
 * committedBill(150_000, { minimumUsd: 100_000, discount: 0.15 }) // => { billUsd: 127500, savingUsd: 22500 }
 */
export function committedBill(
  usageUsd: number,
  { minimumUsd, discount }: { readonly minimumUsd: number; readonly discount: number },
): { readonly billUsd: number; readonly payAsYouGoUsd: number; readonly savingUsd: number } {
  if (!(usageUsd >= 0 && minimumUsd >= 0 && discount >= 0 && discount < 1))
    throw new RangeError("a commitment requires amounts of zero or more and a discount below 1");
  const billUsd = Math.max(minimumUsd, (1 - discount) * usageUsd);
  return { billUsd, payAsYouGoUsd: usageUsd, savingUsd: usageUsd - billUsd };
}
