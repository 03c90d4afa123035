import type { Exact } from "../quantity/exact-decimal.ts";
import type { Attributed } from "./attribute.ts";
import { attributionTotals } from "./attribution-totals.ts";

/**
 * What a period's bills say, as a headline: what was paid for AI in each
 * currency, and how much of it has no model.
 *
 * @param amount an amount in words
 */
export function billFinding(
  attributed: readonly Attributed[],
  amount: (value: Exact, currency: string) => string,
): string {
  const totals = attributionTotals(attributed).map(({ currency, places }) => {
    const open = places.vendor.effective + places.nowhere.effective;
    return { currency, open, ai: places.model.effective + open };
  });
  const paid = totals.filter(({ ai }) => ai !== 0n);
  if (paid.length === 0) return "Nothing of this period’s bills was paid for AI";
  const open = paid.filter((one) => one.open !== 0n);
  const words = (of: readonly { readonly currency: string; readonly value: Exact }[]) =>
    of.map(({ currency, value }) => amount(value, currency)).join(" and ");
  const asked = `${words(paid.map(({ currency, ai }) => ({ currency, value: ai })))} for AI`;
  return open.length === 0
    ? `${asked}, all of it for models that are named`
    : `${asked}; for ${words(open.map((one) => ({ currency: one.currency, value: one.open })))} of it no model is named`;
}
