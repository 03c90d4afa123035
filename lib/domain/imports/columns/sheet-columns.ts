import type { NamedColumn } from "../../curation/sheets/guess-mapping.ts";
import { type QualityColumn, QUALITY_NAMES } from "../../quality/quality-columns.ts";
import { keysOf } from "../../quantity/closed-set.ts";
import type { ImportFormat } from "../import-format.ts";
import {
  PRICE_SHEET_COLUMN_IDS,
  PRICE_SHEET_COLUMNS,
  type PriceSheetColumn,
} from "../feeds/price-sheet-columns.ts";

/** Formats whose columns anybody may name as they like: they are guessed, and may be chosen. */
export const SHEET_FORMATS = ["price-sheet", "quality-sheet"] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

export const isSheetFormat = (format: ImportFormat): format is SheetFormat =>
  SHEET_FORMATS.some((one) => one === format);

/** Headers in other people's files, beside those the formats themselves name. */
const MORE_PRICE_NAMES: Partial<Readonly<Record<PriceSheetColumn, readonly string[]>>> = {
  seller: ["supplier", "marketplace", "cloud", "cloud provider", "publisher"],
  model: ["model name", "deployment", "sku", "product"],
  unit: ["token type", "token kind", "type", "direction"],
  price: ["unit price", "net price", "contract price", "agreed price", "rate", "cost", "amount"],
  from: ["start date", "valid since", "since", "effective date"],
  to: ["end date", "valid until", "until", "expires", "expiry"],
};

const MORE_QUALITY_NAMES: Partial<Readonly<Record<QualityColumn, readonly string[]>>> = {
  model: ["entry", "system", "llm"],
  benchmark: ["eval", "evaluation", "leaderboard", "suite", "test"],
  category: ["task", "subset", "domain", "subject", "area"],
  score: ["result", "value", "points", "accuracy"],
  effort: ["reasoning effort", "thinking"],
  snapshot: ["date", "day", "as of", "run on", "published"],
};

const QUALITY_LABELS: Readonly<Record<QualityColumn, string>> = {
  model: "Model",
  benchmark: "Benchmark",
  category: "Category",
  score: "Score",
  low: "Low end of the interval",
  high: "High end of the interval",
  votes: "Votes",
  effort: "Effort",
  snapshot: "Day of the scores",
};

export type SheetColumn = NamedColumn & { readonly isRequired: boolean };

/** The columns a sheet can have, as its reader knows them: `header` is what it reads. */
export const SHEET_COLUMNS: Readonly<Record<SheetFormat, readonly SheetColumn[]>> = {
  "price-sheet": PRICE_SHEET_COLUMN_IDS.map((id) => {
    const { label, names, isRequired } = PRICE_SHEET_COLUMNS[id];
    return {
      id,
      header: label,
      label,
      isRequired,
      also: [...names, ...(MORE_PRICE_NAMES[id] ?? [])],
    };
  }),
  "quality-sheet": keysOf(QUALITY_NAMES).map((id) => ({
    id,
    header: id,
    label: QUALITY_LABELS[id],
    isRequired: id === "model" || id === "benchmark" || id === "score",
    also: [...QUALITY_NAMES[id], ...(MORE_QUALITY_NAMES[id] ?? [])],
  })),
};
