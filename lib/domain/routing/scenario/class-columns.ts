import type { Sheet } from "../../curation/sheets/sheet.ts";
import { DAYS_A_MONTH } from "../../quantity/mean-month.ts";
import { columnsOf } from "../results/sheet-columns.ts";

/** What the numbers of a column are counted in, each with what it is multiplied by. */
const UNITS = {
  requests: { "a month": 1, "a day": DAYS_A_MONTH, "a year": 1 / 12 },
  tokens: { tokens: 1, "thousand tokens": 1000 },
  share: { "per cent": 0.01, "part of one": 1 },
  seconds: { seconds: 1, milliseconds: 0.001 },
  plain: { "": 1 },
} as const;
export type UnitKind = keyof typeof UNITS;

export type ClassColumn = {
  readonly key: string;
  readonly label: string;
  /** That a header may say, in small letters and with underscores. */
  readonly names: readonly string[];
  readonly isNeeded?: true;
  /** Absent for words. */
  readonly unit?: UnitKind;
  /** As the example file has it. */
  readonly example: string;
};

/** What a sheet of classes can say, in the order of the example file. */
export const CLASS_COLUMNS = [
  {
    key: "name",
    label: "Name",
    names: ["name", "class", "workload", "use_case"],
    isNeeded: true,
    example: "Support chat",
  },
  {
    key: "requestsPerMonth",
    label: "Requests",
    names: [
      "requests_per_month",
      "requests",
      "requests_month",
      "volume",
      "calls",
      "requests_per_day",
      "requests_per_year",
    ],
    isNeeded: true,
    unit: "requests",
    example: "1200000",
  },
  {
    key: "inputTokens",
    label: "Prompt tokens of a request",
    names: ["input_tokens", "prompt_tokens", "input", "context_tokens_in"],
    isNeeded: true,
    unit: "tokens",
    example: "1800",
  },
  {
    key: "outputTokens",
    label: "Answer tokens of a request",
    names: ["output_tokens", "completion_tokens", "answer_tokens", "output"],
    isNeeded: true,
    unit: "tokens",
    example: "320",
  },
  {
    key: "cacheReadShare",
    label: "Read from a cache",
    names: ["cached_share", "cache_read_share", "cache_hit_rate", "cached_percent", "cached"],
    unit: "share",
    example: "40",
  },
  {
    key: "cacheWriteShare",
    label: "Written to a cache",
    names: ["cache_write_share", "cache_write_percent"],
    unit: "share",
    example: "10",
  },
  {
    key: "reasoningTokens",
    label: "Reasoning tokens",
    names: ["reasoning_tokens", "thinking_tokens"],
    unit: "tokens",
    example: "0",
  },
  {
    key: "turns",
    label: "Turns",
    names: ["turns", "turns_per_conversation"],
    unit: "plain",
    example: "4",
  },
  {
    key: "batchShare",
    label: "Can wait for a batch",
    names: ["batch_share", "batch_percent", "batch"],
    unit: "share",
    example: "0",
  },
  {
    key: "growthPerMonth",
    label: "Growth a month",
    names: ["growth_per_month", "growth", "monthly_growth", "growth_percent"],
    unit: "share",
    example: "3",
  },
  {
    key: "contextTokens",
    label: "Largest context",
    names: ["context_tokens", "max_context", "context"],
    unit: "tokens",
    example: "32000",
  },
  {
    key: "maxLatencySeconds",
    label: "Longest wait",
    names: ["max_latency_seconds", "max_latency", "latency_ms", "max_latency_ms", "latency"],
    unit: "seconds",
    example: "",
  },
  {
    key: "qualityFloor",
    label: "Least quality",
    names: ["quality_floor", "min_quality", "least_quality"],
    unit: "plain",
    example: "",
  },
  {
    key: "qualityCategory",
    label: "Category of quality",
    names: ["quality_category", "task_category", "category"],
    example: "",
  },
  {
    key: "allowedScopes",
    label: "Served from",
    names: ["served_from", "regions", "region", "allowed_regions"],
    example: "",
  },
  { key: "residency", label: "Data stays in", names: ["residency", "data_residency"], example: "" },
  { key: "noTraining", label: "Nobody trains on it", names: ["no_training"], example: "no" },
  {
    key: "zeroRetention",
    label: "Nobody keeps it",
    names: ["zero_retention", "zdr"],
    example: "no",
  },
  {
    key: "maxRetentionDays",
    label: "Kept at most, days",
    names: ["max_retention_days", "retention_days"],
    unit: "plain",
    example: "",
  },
  {
    key: "acceptableModelIds",
    label: "Models accepted",
    names: ["models_accepted", "accepted_models", "models"],
    example: "",
  },
  {
    key: "allowedLabIds",
    label: "Only labs allowed",
    names: ["labs_allowed", "allowed_labs"],
    example: "",
  },
  {
    key: "excludedLabIds",
    label: "Labs ruled out",
    names: ["labs_excluded", "excluded_labs"],
    example: "",
  },
  {
    key: "excludedSellerIds",
    label: "Sellers ruled out",
    names: ["sellers_excluded", "excluded_sellers"],
    example: "",
  },
  {
    key: "currentSplit",
    label: "Runs on",
    names: ["runs_on", "current_split", "offering", "served_by"],
    example: "",
  },
  { key: "critical", label: "Critical", names: ["critical"], example: "yes" },
  { key: "source", label: "Source", names: ["source", "note"], example: "our gateway, October" },
] as const satisfies readonly ClassColumn[];
export type ClassColumnKey = (typeof CLASS_COLUMNS)[number]["key"];

/** Which column of a file says what, in what unit. */
export type ClassMapping = Partial<
  Record<ClassColumnKey, { readonly column: string; readonly unit: string }>
>;

/** The units a column's numbers may be in; none for words. */
export const unitsOf = (kind: UnitKind | undefined): readonly string[] =>
  kind === undefined ? [] : Object.keys(UNITS[kind]).filter((unit) => unit !== "");

export const factorOf = (kind: UnitKind, unit: string): number =>
  new Map<string, number>(Object.entries(UNITS[kind])).get(unit) ?? 1;

const DEFAULT_UNIT: Readonly<Record<UnitKind, string>> = {
  requests: "a month",
  tokens: "tokens",
  share: "per cent",
  seconds: "seconds",
  plain: "",
};
/** What a header says of its unit. */
const SAID: readonly (readonly [UnitKind, RegExp, string])[] = [
  ["requests", /day/i, "a day"],
  ["requests", /year/i, "a year"],
  ["tokens", /(?:^|[^a-z])k(?:$|[^a-z])|thousand/i, "thousand tokens"],
  ["share", /share|rate|fraction/i, "part of one"],
  ["seconds", /ms\b|milli/i, "milliseconds"],
];

/** Which column says what, as their names suggest; to be corrected by a person. */
export function guessedClassMapping(headers: Sheet["headers"]): ClassMapping {
  const names = Object.fromEntries(CLASS_COLUMNS.map(({ key, names: of }) => [key, of]));
  const at = columnsOf(headers, names);
  const mapping: ClassMapping = {};
  for (const column of CLASS_COLUMNS) {
    const header = headers[at[column.key] ?? -1];
    if (header === undefined) continue;
    const kind: UnitKind | undefined = "unit" in column ? column.unit : undefined;
    const unit =
      kind === undefined
        ? ""
        : (SAID.find(([of, form]) => of === kind && form.test(header))?.[2] ?? DEFAULT_UNIT[kind]);
    mapping[column.key] = { column: header, unit };
  }
  return mapping;
}

const inCsv = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll(`"`, `""`)}"` : text;

/** A file to begin from: every column, one class. Shares are in per cent. */
export const exampleClassSheet = (): string => {
  const rows = [
    CLASS_COLUMNS.map(({ names, unit }: ClassColumn) =>
      unit === "share" ? (names[0] ?? "").replace(/share$/, "percent") : (names[0] ?? ""),
    ),
    CLASS_COLUMNS.map(({ example }) => example),
  ];
  return `${rows.map((row) => row.map(inCsv).join(",")).join("\n")}\n`;
};
