import {
  isPropertyId,
  isPropertyOf,
  PROPERTIES,
  type PropertyDefinition,
} from "../../fact/property.ts";
import type { OriginalAmount } from "../../fact/fact.ts";
import type { Unspecified } from "../../fact/unspecified.ts";
import { typedText, typedValue } from "../typed-value.ts";
import { BASIS, CITATIONS_A_ROW, citationColumn } from "../sheets/sheet-form.ts";
import type { RowMessage } from "./import-plan.ts";
import { CLAIM_READERS, readDay } from "./read-cell.ts";
import { error, type Reading } from "./reading.ts";
import { type RowCell, type RowCells, textOf } from "./row-cells.ts";

export type StatedCitation = {
  readonly sourceId: string;
  /** undefined where the file does not say. */
  readonly locator: string | null | undefined;
  readonly quote: string | null | undefined;
  readonly retrieved: string | null | undefined;
};

/** One claim as a row states it; what the row leaves open is left open. */
export type StatedClaim = {
  readonly property: string;
  /** The column its value stands in. */
  readonly column: string;
  readonly value: unknown;
  readonly unspecified: Unspecified | null;
  /** The value as exports write it. */
  readonly text: string;
  /** Fields beside the value, by column; null where an exported row has been emptied. */
  readonly fields: ReadonlyMap<string, string | number | null>;
  /** undefined where the row names no source. */
  readonly citations: readonly StatedCitation[] | undefined;
  /** The claim it states or corrects, as an export wrote it. */
  readonly factId: string | undefined;
};

type Shared = Pick<StatedClaim, "fields" | "citations" | "factId">;

/** The claims of a row: one in a sheet with a column for properties, else one for each property that is filled in. */
export function readClaims(
  reading: Reading,
  cells: RowCells,
): { readonly claims: readonly StatedClaim[]; readonly messages: readonly RowMessage[] } {
  const messages: RowMessage[] = [];
  const factId = textOf(cells, "claim.fact_id");
  const shared: Shared = {
    factId,
    fields: readFields(cells, factId !== undefined, messages),
    citations: readCitations(reading, cells, factId !== undefined, messages),
  };
  const long = longClaim(reading, cells, shared, messages);
  const wide = [...cells].flatMap(([id, cell]) =>
    id.startsWith("value.") && cell.text !== ""
      ? wideClaim(id.slice("value.".length), cell, cells, shared, messages)
      : [],
  );
  return { claims: [...long, ...wide], messages };
}

/** May be emptied in an exported row; the others a claim cannot be without. */
const EMPTIABLE: ReadonlySet<string> = new Set([
  "valid_to",
  "note",
  "original_amount",
  "original_currency",
  "usd_per_unit",
  "rate_on",
]);

function readFields(
  cells: RowCells,
  isWhole: boolean,
  messages: RowMessage[],
): ReadonlyMap<string, string | number | null> {
  const fields = new Map<string, string | number | null>();
  for (const [name, reader] of Object.entries(CLAIM_READERS)) {
    const cell = cells.get(`claim.${name}`);
    if (cell === undefined) continue;
    if (cell.text === "") {
      if (isWhole && EMPTIABLE.has(name)) fields.set(name, null);
      continue;
    }
    const read = reader(cell.text);
    if (!read.ok) messages.push(error(cell.header, read.reason));
    else if (typeof read.value === "string" || typeof read.value === "number")
      fields.set(name, read.value);
  }
  return fields;
}

/** Several addresses in one cell stand on lines of their own, or behind commas and semicolons. */
const addressesIn = (text: string): string[] =>
  /^https?:/i.test(text)
    ? text.split(/[\s;,]+(?=https?:)/i).map((address) => address.replace(/[;,]+$/, ""))
    : [text];

function readCitations(
  reading: Reading,
  cells: RowCells,
  isWhole: boolean,
  messages: RowMessage[],
): readonly StatedCitation[] | undefined {
  const citations: StatedCitation[] = [];
  for (let nth = 0; nth < CITATIONS_A_ROW; nth++) {
    const cell = cells.get(`claim.${citationColumn("source", nth)}`);
    const part = (name: "locator" | "quote" | "retrieved"): string | null | undefined =>
      textOf(cells, `claim.${citationColumn(name, nth)}`) ??
      (isWhole && cells.has(`claim.${citationColumn(name, nth)}`) ? null : undefined);
    const [locator, quote, on] = [part("locator"), part("quote"), part("retrieved")];
    if (cell === undefined || cell.text === "") {
      if (cell !== undefined && (locator ?? quote ?? on ?? null) !== null)
        messages.push(error(cell.header, "a page, quote or day stands here without its source"));
      continue;
    }
    const day = typeof on === "string" ? readDay(on) : undefined;
    if (day?.ok === false)
      messages.push(
        error(cells.get(`claim.${citationColumn("retrieved", nth)}`)?.header ?? null, day.reason),
      );
    for (const address of addressesIn(cell.text)) {
      const source = reading.sources.read(address);
      if (!source.ok) messages.push(error(cell.header, source.reason));
      else
        citations.push({
          sourceId: source.value,
          locator,
          quote,
          retrieved: day?.ok === true ? day.value : on,
        });
    }
  }
  return citations.length > 0 ? citations : undefined;
}

const OVER_ALL =
  "is over 100 %: nobody holds more than the whole. Write 5.9% or 0.059, and check that the column is in per cent";

/** Refusals in words that say how to mend them. */
const explained = (property: string, text: string, reason: string): string => {
  const unit = isPropertyId(property) ? PROPERTIES[property].unit : null;
  return `“${text}” ${unit === "share" && reason.includes("<=1") ? OVER_ALL : reason}`;
};

function longClaim(
  { kind }: Reading,
  cells: RowCells,
  shared: Shared,
  messages: RowMessage[],
): StatedClaim[] {
  const named = textOf(cells, "claim.property");
  const cell = cells.get("claim.value");
  const text = cell?.text ?? "";
  if (named === undefined) {
    if (text !== "")
      messages.push(error(cell?.header ?? null, "say in the column “property” what this is"));
    return [];
  }
  const header = cells.get("claim.property")?.header ?? null;
  const property = isPropertyId(named) ? named : `${kind}.${named}`;
  if (!isPropertyId(property)) {
    messages.push(error(header, `there is no property “${named}”`));
    return [];
  }
  if (!isPropertyOf(property, kind)) {
    messages.push(error(header, `${property} is no property of a ${kind}`));
    return [];
  }
  const { unit }: PropertyDefinition = PROPERTIES[property];
  const statedUnit = textOf(cells, "claim.unit");
  if (statedUnit !== undefined && statedUnit !== unit)
    messages.push(
      error(
        cells.get("claim.unit")?.header ?? null,
        `${property} is stated in ${unit ?? "no unit"}`,
      ),
    );
  const read = typedValue(property, text);
  if (read.state === "empty")
    messages.push(
      error(
        cell?.header ?? null,
        "is empty: state a value, or why there is none (not disclosed, not collected, not applicable, sources conflict)",
      ),
    );
  if (read.state === "refused")
    messages.push(error(cell?.header ?? null, explained(property, text, read.reason)));
  if (read.state === "empty" || read.state === "refused") return [];
  const { value, unspecified } = partsOf(read);
  const canonical = typedText(property, value, unspecified);
  return [{ ...shared, property, column: cell?.header ?? "", value, unspecified, text: canonical }];
}

const partsOf = (
  read: { state: "value"; value: unknown } | { state: "unspecified"; unspecified: Unspecified },
): { value: unknown; unspecified: Unspecified | null } =>
  read.state === "value"
    ? { value: read.value, unspecified: null }
    : { value: null, unspecified: read.unspecified };

const ORIGINAL = ["original_amount", "original_currency", "usd_per_unit", "rate_on"] as const;

function wideClaim(
  property: string,
  cell: RowCell,
  cells: RowCells,
  shared: Shared,
  messages: RowMessage[],
): StatedClaim[] {
  if (!isPropertyId(property)) return [];
  const basis = property === "stake.share" ? textOf(cells, `claim.${BASIS}`) : undefined;
  // What is in the header stands behind every bare number.
  const scaled = cell.text.replace(/^[+-]?[\d.,]+(?=\s*(?:;|$))/, `$&${cell.use.scale}`);
  const text = basis === undefined || scaled.includes(";") ? scaled : `${scaled}; ${basis}`;
  if (property === "stake.share" && !text.includes(";")) {
    messages.push(
      error(
        cell.header,
        "say what the share is of: write 14%; voting shares, or add a column “basis”",
      ),
    );
    return [];
  }
  const read = typedValue(property, text);
  if (read.state === "refused")
    messages.push(error(cell.header, explained(property, cell.text, read.reason)));
  if (read.state === "refused" || read.state === "empty") return [];
  const { value, unspecified } = partsOf(read);
  const fields = new Map(shared.fields);
  for (const name of ORIGINAL) fields.delete(name);
  const plain = { ...shared, property, column: cell.header, unspecified };

  const currency = cell.use.currency ?? textField(shared, "original_currency");
  const { unit }: PropertyDefinition = PROPERTIES[property];
  if (unit !== "usd" || currency === null || currency === "USD" || typeof value !== "number")
    return [{ ...plain, fields, value, text: typedText(property, value, unspecified) }];

  const original = converted(value, currency, shared);
  if (original === undefined) {
    messages.push(
      error(
        cell.header,
        `is in ${currency}: state dollars per unit (usd_per_unit) and the day of that rate (rate_on) in columns beside it`,
      ),
    );
    return [];
  }
  const usd = Number((original.amount * original.usdPerUnit).toPrecision(15));
  fields
    .set("original_amount", original.amount)
    .set("original_currency", original.currency)
    .set("usd_per_unit", original.usdPerUnit)
    .set("rate_on", original.rateOn);
  return [{ ...plain, fields, value: usd, text: typedText(property, usd, null) }];
}

const textField = ({ fields }: Shared, name: string): string | null => {
  const value = fields.get(name);
  return typeof value === "string" ? value : null;
};

function converted(amount: number, currency: string, shared: Shared): OriginalAmount | undefined {
  const usdPerUnit = shared.fields.get("usd_per_unit");
  const rateOn = textField(shared, "rate_on");
  return typeof usdPerUnit !== "number" || rateOn === null
    ? undefined
    : { amount, currency, usdPerUnit, rateOn };
}
