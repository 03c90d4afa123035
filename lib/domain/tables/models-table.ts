import { bestKnownFirst } from "../catalog/best-known-first.ts";
import {
  type MarkedOffering,
  lastSeenOn,
  offeringMarks,
  type SeenOffering,
} from "../catalog/offering-marks.ts";
import { inDollars } from "../catalog/in-dollars.ts";
import { modelPath } from "../catalog/model-path.ts";
import type { FoundFlag } from "../catalog/catalog-flags.ts";
import type { Scope } from "../catalog/offering.ts";
import type { ServiceTier, TokenUnit } from "../catalog/price.ts";
import { offeringSheet } from "../catalog/offering-sheet.ts";
import { AGREEMENT_NAMES, SCOPE_UNKNOWN } from "../catalog/price-agreement.ts";
import { priceFor, type PriceSheet, type SheetPrice } from "../catalog/price-sheet.ts";
import { isSamePrice } from "../catalog/same-price.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import type { Cell, Table } from "../table/table.ts";
import type { TableControls } from "../table/table-query.ts";
import type { Party } from "../ties/party.ts";
import { countryCell, partyCell } from "./party-cells.ts";

/** Where an offering is served, in words. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  global: "global",
  geo: "geography",
  region: "region",
  "data-zone": "data zone",
  gov: "government",
  bare: "no region prefix",
  unknown: "not stated",
};

/** What looks odd in the catalog, by offering. */
export type CatalogFlags = ReadonlyMap<string, readonly FoundFlag[]>;
const NO_FLAGS_AT_ALL: CatalogFlags = new Map();

/** By what the table of all offerings is narrowed. */
export const MODELS_CONTROLS: TableControls = {
  searched: ["model", "lab", "seller", "seller-model-id"],
  facets: ["lab", "seller", "operator", "scope", "agreement", "standing"],
  lists: ["standing"],
  range: "input",
};

const PRICED = [
  ["input", "Input"],
  ["output", "Output"],
  ["cache-read", "Cache read"],
  ["cache-write-5m", "Cache write, 5 min"],
  ["cache-write-1h", "Cache write, 1 h"],
] as const satisfies readonly (readonly [TokenUnit, string])[];

/**
 * Everything on offer on a day: model by seller by where it is served, with the
 * prices of one service tier and of batches, and what to know before using them.
 *
 * @param tier the service tier whose prices are shown; another's never fill in
 */
export function modelsTable(
  offerings: readonly SeenOffering[],
  parties: ReadonlyMap<string, Party>,
  day: PlainDate,
  tier: ServiceTier = "standard",
  flags: CatalogFlags = NO_FLAGS_AT_ALL,
): Table {
  return {
    id: tier === "standard" ? "models" : `models-${tier}`,
    title: `Models on sale, ${tier} tier`,
    note: `US dollars per million tokens on ${day}, ${tier} tier, prompts of ordinary length. Where sources disagree the price of the one believed first stands, with the spread; costs are worked out with the highest. A price that is missing is not known: it is never filled in from another seller or tier. Models that most sellers have come first.`,
    columns: [
      { id: "model", label: "Model", unit: null },
      { id: "lab", label: "Lab", unit: null },
      { id: "seller", label: "Sold by", unit: null },
      { id: "scope", label: "Served in", unit: null },
      ...PRICED.map(([id, label]) => ({
        id,
        label,
        unit: "usd-per-mtok" as const,
        ...(id === "cache-write-1h" ? { exportOnly: true } : {}),
      })),
      { id: "batch-input", label: "Batch input", unit: "usd-per-mtok" },
      { id: "batch-output", label: "Batch output", unit: "usd-per-mtok", exportOnly: true },
      { id: "standing", label: "Standing", unit: null },
      { id: "agreement", label: "Who says so", unit: null },
      { id: "lab-country", label: "Lab’s country", unit: null },
      { id: "operator-country", label: "Operator’s country", unit: null },
      { id: "operator", label: "Run by", unit: null, exportOnly: true },
      { id: "context", label: "Context, tokens", unit: "count" },
      { id: "seen", label: "Last seen", unit: null, exportOnly: true },
      { id: "released", label: "Model released", unit: null, exportOnly: true },
      { id: "seller-model-id", label: "Seller’s name for it", unit: null, exportOnly: true },
    ],
    rows: bestKnownFirst(offerings).map((offering) => {
      const sheet = offeringSheet(offering, day, tier);
      const batch = tier === "batch" ? sheet : offeringSheet(offering, day, "batch");
      return {
        id: offering.id,
        cells: {
          ...servedCells(offering, parties, day),
          ...Object.fromEntries(PRICED.map(([unit]) => [unit, priceCell(sheet, unit)])),
          "batch-input": priceCell(batch, "input"),
          "batch-output": priceCell(batch, "output"),
          agreement: agreementCell(sheet),
          standing: standingCell(offeringMarks(offering, sheet, flags.get(offering.id))),
        },
      };
    }),
  };
}

function servedCells(
  offering: SeenOffering,
  parties: ReadonlyMap<string, Party>,
  day: PlainDate,
): Record<string, Cell> {
  const { model, seller, contextTokens, sellerModelId } = offering;
  const seen = lastSeenOn(offering, day);
  return {
    model: { value: model.name, href: modelPath(model.id) },
    lab: partyCell(model.labId, parties),
    "lab-country": countryCell(model.labId, parties),
    seller: { value: seller.name },
    operator: partyCell(seller.operatorId, parties),
    "operator-country": countryCell(seller.operatorId, parties),
    scope: scopeCell(offering),
    context:
      contextTokens === null ? { value: null, note: "not stated" } : { value: contextTokens },
    seen: seen === null ? { value: null, note: "first seen after this day" } : { value: seen },
    released: model.released === null ? { value: null } : { value: model.released },
    "seller-model-id": { value: sellerModelId },
  };
}

/** Where an offering is served: its scope, and the name of the place where it has one. */
export const scopeCell = ({ scope, scopeName }: Pick<SeenOffering, "scope" | "scopeName">): Cell =>
  scope === "unknown" && scopeName === null
    ? { value: null, note: SCOPE_WORDS.unknown }
    : {
        value: scopeName === null ? SCOPE_WORDS[scope] : `${SCOPE_WORDS[scope]}: ${scopeName}`,
      };

/** One price of a sheet for a short prompt, as it is shown; what qualifies it stands beside it. */
export function priceCell(sheet: PriceSheet, unit: TokenUnit): Cell {
  const from = priceFor(sheet, unit, 1)?.from;
  if (from === undefined) return { value: null, note: "no price" };
  const longer = sheet.prices.filter(
    (price) =>
      price.unit === unit &&
      price.minPromptTokens > 1 &&
      price.preferred.usdPerMtok !== from.preferred.usdPerMtok,
  );
  const notes = [
    ...(from.agreement === "disputed" || isReadDifferently(from)
      ? [`${inDollars(from.lowestUsdPerMtok)} to ${inDollars(from.usdPerMtok)}`]
      : []),
    ...(from.preferred.feedId === "contract" ? ["own contract"] : []),
    ...(from.derived ? ["worked out by rule"] : []),
    ...(from.variesByHour ? ["mean over the day’s hours"] : []),
    ...longer.map(
      ({ preferred, minPromptTokens }) =>
        `${inDollars(preferred.usdPerMtok)} from ${Math.round(minPromptTokens / 1000)}k tokens`,
    ),
  ];
  return {
    value: from.preferred.usdPerMtok,
    ...(notes.length === 0 ? {} : { note: notes.join("; ") }),
  };
}

/** An id without a region that sources give the prices of different ones. */
const isReadDifferently = ({ agreement, lowestUsdPerMtok, usdPerMtok }: SheetPrice): boolean =>
  agreement === "scope-unknown" && !isSamePrice(lowestUsdPerMtok, usdPerMtok);

/** How the sources stand on the price of input, or of output where there is no other. */
export function agreementCell(sheet: PriceSheet): Cell {
  const found = priceFor(sheet, "input", 1) ?? priceFor(sheet, "output", 1);
  if (found === undefined) return { value: null, note: "no price" };
  const disputed = sheet.prices.some(({ agreement }) => agreement === "disputed");
  const sourceId = found.from.preferred.rows[0]?.sourceId;
  return {
    value: AGREEMENT_NAMES[disputed ? "disputed" : found.from.agreement],
    ...(found.from.agreement === "scope-unknown" ? { note: SCOPE_UNKNOWN } : {}),
    ...(sourceId === undefined ? {} : { href: `/sources/${sourceId}` }),
  };
}

/** The marks of an offering as a list, with what stands behind them. */
export const standingCell = ({ marks, reasons }: MarkedOffering): Cell =>
  marks.length === 0
    ? { value: null, note: "nothing to add", none: true }
    : { value: marks.join("; "), note: reasons.join("; ") };
