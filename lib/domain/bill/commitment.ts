import { isCurrency } from "../quantity/currency.ts";
import type { Exact } from "../quantity/exact-decimal.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { type CellFault, type CellOf, type FileReading, NOT_STATED } from "./bill-row.ts";
import { readAmount } from "./read-amount.ts";
import { readDay, readEnd } from "./read-day.ts";

/** A commitment as a contract commitment file states it: what was promised, to whom, for how long. */
export type StatedCommitment = {
  /** The file's own id of it. */
  readonly statedId: string;
  readonly provider: string;
  /** Spend or Usage. */
  readonly category: string;
  readonly description: string | null;
  readonly periodStart: PlainDate;
  /** First day after it. */
  readonly periodEnd: PlainDate;
  readonly currency: string | null;
  readonly cost: Exact | null;
  readonly quantity: Exact | null;
  readonly quantityUnit: string | null;
};

/** Columns of the data set Contract Commitment that are read (FOCUS 1.3; the provider since 1.4). */
export const COMMITMENT_COLUMNS = [
  "ContractCommitmentId",
  "ContractCommitmentCategory",
  "ContractCommitmentDescription",
  "ContractCommitmentType",
  "ContractCommitmentPeriodStart",
  "ContractCommitmentPeriodEnd",
  "ContractCommitmentCost",
  "ContractCommitmentQuantity",
  "ContractCommitmentUnit",
  "BillingCurrency",
  "ServiceProviderName",
  "InvoiceIssuerName",
] as const;

/** Without these a commitment cannot be placed. */
export const NEEDED_OF_COMMITMENT: readonly string[] = [
  "ContractCommitmentId",
  "ContractCommitmentCategory",
  "ContractCommitmentPeriodStart",
  "ContractCommitmentPeriodEnd",
];

export const COMMITMENT_CATEGORIES = ["Spend", "Usage"] as const;

/** A commitment, or everything that is wrong with its row. */
export function readCommitment(
  cell: CellOf,
  { sign, order }: FileReading,
): { readonly commitment: StatedCommitment } | { readonly faults: readonly CellFault[] } {
  const faults: CellFault[] = [];
  const refuse = (column: string, reason: string) => void faults.push({ column, reason });
  const needed = (column: string): string => {
    const text = cell(column);
    if (text === null) refuse(column, "is empty");
    return text ?? "";
  };
  const amountIn = (column: string): Exact | null => {
    const text = cell(column);
    if (text === null) return null;
    const read = readAmount(text, sign);
    if (typeof read === "bigint") return read;
    refuse(column, `“${text.slice(0, 60)}” ${read}`);
    return null;
  };
  const dayIn = (column: string, read: typeof readDay): PlainDate => {
    const text = needed(column);
    const day = text === "" ? "" : read(text, order);
    if (day === undefined)
      refuse(column, `“${text.slice(0, 60)}” is no day; write it as 2026-04-01`);
    return day ?? "";
  };
  const category = needed("ContractCommitmentCategory");
  if (category !== "" && !COMMITMENT_CATEGORIES.some((one) => one === category))
    refuse("ContractCommitmentCategory", `“${category}” is neither Spend nor Usage`);
  const currency = cell("BillingCurrency");
  if (currency !== null && !isCurrency(currency))
    refuse("BillingCurrency", `“${currency}” is no code of a currency, such as EUR`);
  const cost = amountIn("ContractCommitmentCost");
  if (cost !== null && currency === null)
    refuse("BillingCurrency", "is empty, and the commitment has a cost");
  const commitment: StatedCommitment = {
    statedId: needed("ContractCommitmentId"),
    provider: cell("ServiceProviderName") ?? cell("InvoiceIssuerName") ?? NOT_STATED,
    category,
    description: cell("ContractCommitmentDescription") ?? cell("ContractCommitmentType"),
    periodStart: dayIn("ContractCommitmentPeriodStart", readDay),
    periodEnd: dayIn("ContractCommitmentPeriodEnd", readEnd),
    currency,
    cost,
    quantity: amountIn("ContractCommitmentQuantity"),
    quantityUnit: cell("ContractCommitmentUnit"),
  };
  return faults.length === 0 ? { commitment } : { faults };
}
