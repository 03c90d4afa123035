import "server-only";
import { inUsd } from "../../domain/bill/in-usd.ts";
import { billedUses, type BillWork } from "../../domain/routing/scenario/bill-work.ts";
import { getBills } from "./bills.ts";

/**
 * What a billing period says of the company's work; undefined where there is no such bill.
 *
 * @param asked its two days joined by `_`; undefined for the newest
 */
export async function getBillWork(
  asked: string | undefined,
): Promise<
  | (BillWork & { readonly periods: readonly { readonly start: string; readonly end: string }[] })
  | undefined
> {
  const bills = await getBills(asked);
  if (bills === undefined || bills.period === null) return undefined;
  const { company, period, periods, attributed, rates } = bills;
  if (asked !== undefined && asked !== `${period.start}_${period.end}`) return undefined;
  return {
    company: company.name,
    isDemo: company.isDemo,
    period,
    periods,
    ...billedUses(attributed, inUsd(attributed, rates).lines),
  };
}
