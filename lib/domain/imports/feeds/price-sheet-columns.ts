import { COUNTED_UNITS, SERVICE_TIERS, TIER_RULES, TOKEN_UNITS } from "../../catalog/price.ts";
import { SCOPES } from "../../catalog/offering.ts";
import type { Sheet } from "../../curation/sheets/sheet.ts";
import { keysOf } from "../../quantity/closed-set.ts";
import type { Table } from "../../table/table.ts";

type SheetColumn = {
  readonly label: string;
  readonly isRequired: boolean;
  /** What a cell of it holds. */
  readonly holds: string;
  /** Other names a header may have. */
  readonly names: readonly string[];
  readonly example: string;
};

/** What a price sheet of one's own can have: a row for each price. */
export const PRICE_SHEET_COLUMNS = {
  seller: {
    label: "Seller",
    isRequired: true,
    holds: "who sends the invoice, by name or id as the Models page has it",
    names: ["seller", "provider", "vendor"],
    example: "Amazon Bedrock",
  },
  model: {
    label: "Model",
    isRequired: true,
    holds: "the name the seller's own interface takes",
    names: ["model", "model id", "seller model id"],
    example: "eu.anthropic.claude-opus-4-8",
  },
  unit: {
    label: "Unit",
    isRequired: true,
    holds: `one of ${[...TOKEN_UNITS, ...COUNTED_UNITS].join(", ")}`,
    names: ["unit", "price of", "meter"],
    example: "input",
  },
  price: {
    label: "Price",
    isRequired: true,
    holds: "US dollars, with a point for decimals",
    names: ["price", "usd", "price usd", "price (usd)", "usd price"],
    example: "4.25",
  },
  per: {
    label: "Per",
    isRequired: false,
    holds: "1M, 1K or 1; empty for a million tokens, or one of what is counted",
    names: ["per", "price per"],
    example: "1M",
  },
  currency: {
    label: "Currency",
    isRequired: false,
    holds: "USD, or empty",
    names: ["currency"],
    example: "USD",
  },
  scope: {
    label: "Scope",
    isRequired: false,
    holds: `one of ${SCOPES.join(", ")}; empty where the model's name says it`,
    names: ["scope", "endpoint scope"],
    example: "",
  },
  "scope-name": {
    label: "Scope name",
    isRequired: false,
    holds: "the region or geography, as eu or eu-central-1",
    names: ["scope name", "region", "geography"],
    example: "",
  },
  tier: {
    label: "Service tier",
    isRequired: false,
    holds: `one of ${SERVICE_TIERS.join(", ")}; empty for standard`,
    names: ["service tier", "tier"],
    example: "standard",
  },
  "min-prompt": {
    label: "Least prompt tokens",
    isRequired: false,
    holds: "the smallest prompt the price is for: 200001 for “above 200k”; empty for every prompt",
    names: ["least prompt tokens", "min prompt tokens", "minimum prompt tokens", "threshold"],
    example: "",
  },
  "tier-rule": {
    label: "Threshold rule",
    isRequired: false,
    holds: `one of ${TIER_RULES.join(", ")}; empty for whole-request`,
    names: ["threshold rule", "tier rule"],
    example: "",
  },
  window: {
    label: "Hours (UTC)",
    isRequired: false,
    holds: "as 16:30-00:30; empty for all day",
    names: ["hours (utc)", "hours", "time window"],
    example: "",
  },
  from: {
    label: "From",
    isRequired: false,
    holds: "the first day, as 2026-01-01; empty for the day of the import",
    names: ["from", "effective from", "valid from", "start"],
    example: "2026-01-01",
  },
  to: {
    label: "To",
    isRequired: false,
    holds: "the first day on which it no longer holds; empty while it does",
    names: ["to", "effective to", "valid to", "end"],
    example: "2027-01-01",
  },
  announced: {
    label: "End announced",
    isRequired: false,
    holds: "the day on which the seller made known when the model ends there",
    names: ["end announced", "announced", "announced on", "end announced on"],
    example: "",
  },
  deprecated: {
    label: "Deprecated from",
    isRequired: false,
    holds: "the first day on which the seller no longer recommends it",
    names: ["deprecated from", "deprecated", "deprecated on", "deprecation date"],
    example: "",
  },
  retires: {
    label: "Retires on",
    isRequired: false,
    holds: "the first day on which it can’t be used any more",
    names: ["retires on", "retires", "ends on", "retired on", "retirement date"],
    example: "",
  },
  "replaced-by": {
    label: "Replaced by",
    isRequired: false,
    holds: "what the seller names in its place, by the name its interface takes",
    names: ["replaced by", "replacement", "successor"],
    example: "",
  },
  page: {
    label: "Page",
    isRequired: false,
    holds: "the web address of the contract or price list",
    names: ["page", "source url", "url", "source"],
    example: "",
  },
} as const satisfies Record<string, SheetColumn>;

export type PriceSheetColumn = keyof typeof PRICE_SHEET_COLUMNS;
export const PRICE_SHEET_COLUMN_IDS = keysOf(PRICE_SHEET_COLUMNS);

/** A price sheet with one row that shows how, to be filled in. */
export const PRICE_SHEET_TEMPLATE: Sheet = {
  headers: PRICE_SHEET_COLUMN_IDS.map((id) => PRICE_SHEET_COLUMNS[id].label),
  rows: [{ number: 2, cells: PRICE_SHEET_COLUMN_IDS.map((id) => PRICE_SHEET_COLUMNS[id].example) }],
};

/** What each column of a price sheet holds, for whoever fills one in. */
export const PRICE_SHEET_GUIDE: Table = {
  id: "price-sheet-columns",
  title: "Columns of a price sheet",
  columns: [
    { id: "column", label: "Column", unit: null },
    { id: "required", label: "Required", unit: null },
    { id: "holds", label: "What it holds", unit: null },
  ],
  rows: PRICE_SHEET_COLUMN_IDS.map((id) => ({
    id,
    cells: {
      column: { value: PRICE_SHEET_COLUMNS[id].label },
      required: { value: PRICE_SHEET_COLUMNS[id].isRequired ? "yes" : "no" },
      holds: { value: PRICE_SHEET_COLUMNS[id].holds },
    },
  })),
};
