import type { Exact } from "../quantity/exact-decimal.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import {
  type CellFault,
  type CellOf,
  cellReader,
  type FileReading,
  quoted,
} from "./cell-reader.ts";

export const CHARGE_CATEGORIES = ["Usage", "Purchase", "Tax", "Credit", "Adjustment"] as const;
export type ChargeCategory = (typeof CHARGE_CATEGORIES)[number];

/** What a model can be read from, as the standard names it. */
export const EVIDENCE_FIELDS = [
  "SkuMeter",
  "SkuId",
  "SkuPriceDetails",
  "ChargeDescription",
  "ResourceId",
  "ResourceName",
  "Tags",
] as const;
export type EvidenceField = (typeof EVIDENCE_FIELDS)[number];

/** Columns that a row is read from, and those that tell it from another like it. */
export const ROW_COLUMNS: readonly string[] = [
  "BilledCost",
  "EffectiveCost",
  "ListCost",
  "ContractedCost",
  "BillingCurrency",
  "BillingPeriodStart",
  "BillingPeriodEnd",
  "BillingAccountId",
  "ChargeCategory",
  "ServiceCategory",
  "ServiceName",
  "ServiceProviderName",
  "ProviderName",
  "HostProviderName",
  "InvoiceIssuerName",
  "ConsumedQuantity",
  "ConsumedUnit",
  ...EVIDENCE_FIELDS,
  "ChargePeriodStart",
  "ChargePeriodEnd",
  "SubAccountId",
  "SkuPriceId",
];

/** One row of a bill, as far as it says who was paid, for what, when and how much. */
export type BillRow = {
  readonly periodStart: PlainDate;
  /** First day after it. */
  readonly periodEnd: PlainDate;
  readonly currency: string;
  /** Who sells the service: `ServiceProviderName`, before 1.3 `ProviderName`. */
  readonly serviceProvider: string;
  /** Whose machines it runs on; null where the file does not say. */
  readonly hostProvider: string | null;
  /** Who sends the invoice. */
  readonly invoiceIssuer: string | null;
  readonly billingAccount: string;
  readonly serviceCategory: string;
  readonly serviceName: string;
  readonly chargeCategory: ChargeCategory;
  /** What the period's use costs, purchases spread over it: for exposure. Never add billed cost to it. */
  readonly effectiveCost: Exact;
  /** What the invoice asks for: for cash. */
  readonly billedCost: Exact;
  readonly listCost: Exact | null;
  readonly contractedCost: Exact | null;
  readonly quantity: Exact | null;
  readonly quantityUnit: string | null;
  readonly evidence: Readonly<Partial<Record<EvidenceField, string>>>;
};

/** Stands where a file names no service or category. */
export const NOT_STATED = "not stated";

/** A row, or everything that is wrong with it. */
export function readBillRow(
  cell: CellOf,
  reading: FileReading,
): { readonly row: BillRow } | { readonly faults: readonly CellFault[] } {
  const { faults, refuse, needed, amount, ...read } = cellReader(cell, reading);
  const neededAmount = (column: string): Exact => {
    if (cell(column) === null) refuse(column, "is empty; an amount that is nothing is written 0");
    return amount(column) ?? 0n;
  };
  const currency = read.currency(needed("BillingCurrency"));
  const charge = needed("ChargeCategory");
  const chargeCategory = CHARGE_CATEGORIES.find((one) => one === charge);
  if (charge !== "" && chargeCategory === undefined)
    refuse("ChargeCategory", `${quoted(charge)} is not one of ${CHARGE_CATEGORIES.join(", ")}`);
  const periodStart = read.start("BillingPeriodStart");
  const periodEnd = read.end("BillingPeriodEnd");
  if (periodStart !== "" && periodEnd !== "" && periodEnd <= periodStart)
    refuse("BillingPeriodEnd", `${periodEnd} is not after the period’s start, ${periodStart}`);
  const vendor = cell("ServiceProviderName") ?? cell("ProviderName");
  if (vendor === null) refuse("ServiceProviderName", "is empty, and so is ProviderName");
  const row: BillRow = {
    periodStart,
    periodEnd,
    currency,
    serviceProvider: vendor ?? "",
    hostProvider: cell("HostProviderName"),
    invoiceIssuer: cell("InvoiceIssuerName"),
    billingAccount: needed("BillingAccountId"),
    serviceCategory: cell("ServiceCategory") ?? NOT_STATED,
    serviceName: cell("ServiceName") ?? NOT_STATED,
    chargeCategory: chargeCategory ?? "Usage",
    effectiveCost: neededAmount("EffectiveCost"),
    billedCost: neededAmount("BilledCost"),
    listCost: amount("ListCost"),
    contractedCost: amount("ContractedCost"),
    quantity: amount("ConsumedQuantity"),
    quantityUnit: cell("ConsumedUnit"),
    evidence: evidenceOf(cell),
  };
  return faults.length === 0 ? { row } : { faults };
}

/** Longer texts are cut: a name of a model stands before. */
const EVIDENCE_CHARACTERS = 300;
const JSON_FIELDS: ReadonlySet<EvidenceField> = new Set(["SkuPriceDetails", "Tags"]);
/** Of tags and details, those that may name a model; the rest would only part rows that say the same. */
const TELLING_KEY = /model|llm|provider|deployment|engine/i;

function evidenceOf(cell: CellOf): Partial<Record<EvidenceField, string>> {
  const evidence: Partial<Record<EvidenceField, string>> = {};
  for (const field of EVIDENCE_FIELDS) {
    const text = cell(field);
    const told = text === null ? null : JSON_FIELDS.has(field) ? tellingPart(text) : text;
    if (told !== null) evidence[field] = told.slice(0, EVIDENCE_CHARACTERS);
  }
  return evidence;
}

function tellingPart(text: string): string | null {
  if (!TELLING_KEY.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  if (typeof value !== "object" || value === null) return text;
  const told = Object.entries(value).filter(([key]) => TELLING_KEY.test(key));
  return told.length === 0
    ? null
    : told
        .map(([key, one]) => `${key}=${typeof one === "string" ? one : JSON.stringify(one)}`)
        .toSorted()
        .join("; ");
}
