import type { Exact } from "../quantity/exact-decimal.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { NOT_STATED } from "./bill-row.ts";
import {
  type CellFault,
  type CellOf,
  cellReader,
  type FileReading,
  quoted,
} from "./cell-reader.ts";

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
  reading: FileReading,
): { readonly commitment: StatedCommitment } | { readonly faults: readonly CellFault[] } {
  const { faults, refuse, needed, amount, ...read } = cellReader(cell, reading);
  const category = needed("ContractCommitmentCategory");
  if (category !== "" && !COMMITMENT_CATEGORIES.some((one) => one === category))
    refuse("ContractCommitmentCategory", `${quoted(category)} is neither Spend nor Usage`);
  const code = cell("BillingCurrency");
  const currency = code === null ? null : read.currency(code);
  const cost = amount("ContractCommitmentCost");
  if (cost !== null && currency === null)
    refuse("BillingCurrency", "is empty, and the commitment has a cost");
  const commitment: StatedCommitment = {
    statedId: needed("ContractCommitmentId"),
    provider: cell("ServiceProviderName") ?? cell("InvoiceIssuerName") ?? NOT_STATED,
    category,
    description: cell("ContractCommitmentDescription") ?? cell("ContractCommitmentType"),
    periodStart: read.start("ContractCommitmentPeriodStart"),
    periodEnd: read.end("ContractCommitmentPeriodEnd"),
    currency,
    cost,
    quantity: amount("ContractCommitmentQuantity"),
    quantityUnit: cell("ContractCommitmentUnit"),
  };
  return faults.length === 0 ? { commitment } : { faults };
}
