import { type Exact, exactToText } from "../quantity/exact-decimal.ts";
import type { BillRow } from "./bill-row.ts";

/** Rows of a bill that say the same of who was paid, for what: their sums. */
export type BillLine = PlacedRow & { readonly rowCount: number };

/** A row, and whether it looked like AI when it was read: said here, since its evidence may be cut. */
export type PlacedRow = BillRow & { readonly isAi: boolean };

/** The category of the standard under which AI services stand. */
export const AI_CATEGORY = "AI and Machine Learning";

/** What a file of bills replaces as a whole: one account's period, as one issuer invoices it. */
export const invoiceKey = (
  line: Pick<
    BillRow,
    "invoiceIssuer" | "serviceProvider" | "billingAccount" | "periodStart" | "periodEnd"
  >,
): string =>
  JSON.stringify([
    line.invoiceIssuer ?? line.serviceProvider,
    line.billingAccount,
    line.periodStart,
    line.periodEnd,
  ]);

/** Everything of a row by which rows are told apart or put together. */
export const groupKey = (row: PlacedRow): string =>
  [
    row.periodStart,
    row.periodEnd,
    row.currency,
    row.serviceProvider,
    row.hostProvider ?? "",
    row.invoiceIssuer ?? "",
    row.billingAccount,
    row.serviceCategory,
    row.serviceName,
    row.chargeCategory,
    row.quantityUnit ?? "",
    row.isAi ? "AI" : "",
    ...Object.entries(row.evidence).flat(),
  ].join("\u0001");

/** A line as text: two files say the same where their lines do. */
export const lineText = (line: BillLine): string =>
  [
    groupKey(line),
    line.rowCount,
    ...[line.effectiveCost, line.billedCost, line.listCost, line.contractedCost, line.quantity].map(
      (one: Exact | null) => (one === null ? "" : exactToText(one)),
    ),
  ].join("\u0001");
