import type { FeedFile, FeedListing, FeedPrice } from "../../catalog/feed-listing.ts";
import { SCOPES } from "../../catalog/offering.ts";
import { COUNTED_UNITS, isTokenUnit, SERVICE_TIERS } from "../../catalog/price.ts";
import { TIER_RULES, TOKEN_UNITS } from "../../catalog/price.ts";
import type { Sheet, SheetRow } from "../../curation/sheets/sheet.ts";
import { sellerNamed } from "../identity/feed-sellers.ts";
import { identifyModel } from "../identity/identify-model.ts";
import type { PriceSpot } from "./feed-price.ts";
import { TOKENS_A_MILLION } from "./feed-price.ts";
import type { FeedTally } from "./feed-tally.ts";
import { feedFile, newTally } from "./feed-tally.ts";
import { mergeListings, offeringKey } from "./merge-listings.ts";
import { newCollector, takePrice } from "./price-collector.ts";
import type { Cell } from "./price-sheet-cells.ts";
import {
  dayIn,
  hoursIn,
  isEmptyCell,
  perIn,
  priceIn,
  tokensIn,
  wordIn,
} from "./price-sheet-cells.ts";
import type { PriceSheetColumn } from "./price-sheet-columns.ts";
import { PRICE_SHEET_COLUMN_IDS, PRICE_SHEET_COLUMNS } from "./price-sheet-columns.ts";
import {
  lifeContradictions,
  lifeFaults,
  type LifeSoFar,
  type SheetLife,
} from "./price-sheet-life.ts";
import { webAddress } from "./web-address.ts";

const UNITS = [...TOKEN_UNITS, ...COUNTED_UNITS];

/** Which column of the file is which of the form. */
type Columns = ReadonlyMap<PriceSheetColumn, number>;

/**
 * Prices a company agreed, as it keeps them: a row for each, in US dollars.
 * Every cell that can't be read is named; nothing is guessed and nothing converted.
 */
export function priceSheetFeed(sheet: Sheet): FeedFile {
  const tally = newTally();
  const { columns, unknown } = columnsOf(sheet.headers);
  const missing = PRICE_SHEET_COLUMN_IDS.filter(
    (id) => PRICE_SHEET_COLUMNS[id].isRequired && !columns.has(id),
  );
  for (const id of missing)
    tally.faults.push({
      place: HEADER,
      field: PRICE_SHEET_COLUMNS[id].label,
      reason: `is missing: there has to be a column “${PRICE_SHEET_COLUMNS[id].label}” with ${PRICE_SHEET_COLUMNS[id].holds}`,
    });
  if (missing.length > 0) return feedFile("contract", 1, tally);
  const soFar: LifeSoFar = new Map();
  for (const row of sheet.rows) takeRow(tally, row, { columns, unknown, soFar });
  mergeListings(tally);
  return feedFile("contract", sheet.rows.length, tally);
}

const HEADER = "row 1";

function columnsOf(headers: readonly string[]): { columns: Columns; unknown: readonly string[] } {
  const columns = new Map<PriceSheetColumn, number>();
  const unknown: string[] = [];
  for (const [at, header] of headers.entries()) {
    const name = header
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, " ");
    if (name === "") continue;
    const id = PRICE_SHEET_COLUMN_IDS.find((each) =>
      PRICE_SHEET_COLUMNS[each].names.some((known: string) => known === name),
    );
    if (id === undefined || columns.has(id)) unknown.push(header.trim());
    else columns.set(id, at);
  }
  return { columns, unknown };
}

function takeRow(
  tally: FeedTally,
  { number, cells }: SheetRow,
  {
    columns,
    unknown,
    soFar,
  }: {
    readonly columns: Columns;
    readonly unknown: readonly string[];
    readonly soFar: LifeSoFar;
  },
): void {
  const place = `row ${number}`;
  const collector = newCollector(place);
  const textOf = (id: PriceSheetColumn): string => cells[columns.get(id) ?? -1]?.trim() ?? "";
  const read = <T>(id: PriceSheetColumn, reader: (text: string) => Cell<T>): T | null => {
    const text = textOf(id);
    const { label, isRequired } = PRICE_SHEET_COLUMNS[id];
    if (isEmptyCell(text)) {
      if (isRequired) collector.faults.push({ place, field: label, reason: "is empty" });
      return null;
    }
    const cell = reader(text);
    if ("value" in cell) return cell.value;
    collector.faults.push({ place, field: label, reason: cell.reason });
    return null;
  };

  const sellerText = read("seller", textCell);
  const modelText = read("model", textCell);
  const unit = read("unit", (text) => wordIn(text, UNITS));
  const usd = read("price", priceIn);
  const per = read("per", perIn);
  read("currency", currencyIn);
  const scope = read("scope", (text) => wordIn(text, SCOPES));
  const scopeName = read("scope-name", textCell);
  const spot: PriceSpot = {
    serviceTier: read("tier", (text) => wordIn(text, SERVICE_TIERS)) ?? "standard",
    minPromptTokens: read("min-prompt", tokensIn) ?? 0,
    tierRule: read("tier-rule", (text) => wordIn(text, TIER_RULES)) ?? "whole-request",
    timeWindow: read("window", hoursIn),
    effectiveFrom: read("from", dayIn),
    effectiveTo: read("to", dayIn),
  };
  const life: SheetLife = {
    announcedOn: read("announced", dayIn),
    deprecatedOn: read("deprecated", dayIn),
    retiresOn: read("retires", dayIn),
    replacedBy: read("replaced-by", textCell),
  };
  const fault = (id: PriceSheetColumn, reason: string) => {
    collector.faults.push({ place, field: PRICE_SHEET_COLUMNS[id].label, reason });
  };
  if (spot.effectiveFrom && spot.effectiveTo && spot.effectiveTo <= spot.effectiveFrom)
    fault("to", `is ${spot.effectiveTo}, not after the first day ${spot.effectiveFrom}`);
  if (usd === 0) fault("price", "is zero, which is no price: leave the row out");
  if (scopeName !== null && scope === null) fault("scope", "is empty, but a scope name is given");
  for (const { column, reason } of lifeFaults(life)) fault(column, reason);
  if (unit !== null && usd !== null && usd !== 0) {
    const standard = isTokenUnit(unit) ? TOKENS_A_MILLION : 1;
    const factor = per === null ? 1 : standard / per;
    takePrice(collector, PRICE_SHEET_COLUMNS.price.label, usd, unit, { ...spot, factor });
  }
  if (collector.faults.length > 0 || sellerText === null || modelText === null) {
    tally.faults.push(...collector.faults);
    return;
  }
  const listing: FeedListing = {
    ...listingOf(place, sellerText, modelText, collector.prices),
    ...life,
    ...(scope === null ? {} : { scope, scopeName }),
    sourceUrl: webAddress(textOf("page")),
    notes: unknown.length === 0 ? [] : [`Columns that were not read: ${unknown.join(", ")}.`],
  };
  for (const { column, reason } of lifeContradictions(soFar, offeringKey(listing), listing))
    fault(column, reason);
  if (collector.faults.length === 0) tally.listings.push(listing);
  else tally.faults.push(...collector.faults);
}

const textCell = (text: string): Cell<string> =>
  text.length > 300
    ? { reason: `has ${text.length} characters; 300 are read` }
    : { value: text.trim() };

const currencyIn = (text: string): Cell<string> =>
  /^(usd|us\$|\$|us dollars?)$/i.test(text)
    ? { value: "USD" }
    : {
        reason: `is ${text}: prices are kept in US dollars alone; convert them at the contract's rate first`,
      };

function listingOf(
  place: string,
  sellerText: string,
  sellerModelId: string,
  prices: readonly FeedPrice[],
): FeedListing {
  const seller = sellerNamed(sellerText);
  const { id, labId, scope, scopeName } = identifyModel(seller.id, sellerModelId);
  return {
    place,
    seller,
    sellerModelId,
    model: { id, name: sellerModelId, labId, family: null, openWeights: null, released: null },
    scope,
    scopeName,
    contextTokens: null,
    lifecycle: null,
    announcedOn: null,
    deprecatedOn: null,
    retiresOn: null,
    replacedBy: null,
    prices,
    sourceUrl: null,
    notes: [],
  };
}
