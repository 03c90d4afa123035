import { isPropertyId, PROPERTIES, type PropertyDefinition } from "../fact/property.ts";
import { UNSPECIFIED_REASONS, type Unspecified } from "../fact/unspecified.ts";
import type { Unit } from "../quantity/unit.ts";

/** What somebody typed into a cell, or a file holds in one. */
export type Typed =
  | { readonly state: "empty" }
  | { readonly state: "value"; readonly value: unknown }
  | { readonly state: "unspecified"; readonly unspecified: Unspecified }
  | { readonly state: "refused"; readonly reason: string };

const refused = (reason: string): Typed => ({ state: "refused", reason });

/** How absence is typed: "not disclosed" and the like, with or without the hyphen. */
const ABSENCES = new Map(
  UNSPECIFIED_REASONS.flatMap((reason) => [
    [reason, reason] as const,
    [reason.replaceAll("-", " "), reason] as const,
  ]),
);

/** Powers of ten that amounts are written with. */
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
};

/** Significant digits beyond which a decimal typed by hand is only an artefact of binary arithmetic. */
const DIGITS = 15;
const tidy = (value: number): number => Number(value.toPrecision(DIGITS));

const NUMBER = /^([+-]?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%|[a-z]+)?$/i;

/**
 * The number a text means, or what is wrong with it: "13.5bn", "$1,200", "5.9%", "0.059".
 *
 * @example
 * numberFrom("$1.2k", "usd"); // => 1200
 */
export function numberFrom(text: string, unit: Unit | null): number | string {
  if (/[€£¥₩₹]|\b(?!USD)[A-Z]{3}\b/.test(text))
    return "is in another currency: give dollars here, and the original amount with its rate beside it";
  const bare = text.replace(/^US\$|^\$|^USD\s*|\s*USD$/i, "").trim();
  const match = NUMBER.exec(bare);
  const digits = match?.[1] ?? "";
  if (match === null || !/\d/.test(digits))
    return "is no number: write 13500000000, 13.5bn or 5.9%, with a point for decimals";
  const number = Number(digits.replaceAll(",", ""));
  const suffix = (match[2] ?? "").toLowerCase();
  if (suffix === "") return number;
  if (suffix === "%")
    return unit === "share" ? tidy(number / 100) : "is a percentage, which this is not stated in";
  const scale = SCALES[suffix];
  return scale === undefined
    ? `ends in "${match[2] ?? ""}", which is no scale such as k, m, bn`
    : tidy(number * scale);
}

/** "16% / 17% / 21%; carrying value": low, point, high and on what basis; ? where one is not stated. */
function stakeFrom(text: string): unknown {
  const [shares = "", ...basis] = text.split(";");
  const parts = shares.split("/").map((part) => part.trim());
  const ends = parts.length === 1 ? ["?", parts[0] ?? "", "?"] : parts;
  if (ends.length !== 3)
    return "is no share: write low / point / high; basis, for example 16% / ? / 21%; carrying value";
  const numbers = ends.map((part) => (part === "?" ? null : numberFrom(part, "share")));
  const trouble = numbers.find((number) => typeof number === "string");
  if (trouble !== undefined) return trouble;
  const [low, point, high] = numbers;
  return { low, point, high, basis: basis.join(";").trim() };
}

/**
 * The value that a text means for a property, or why it means none.
 *
 * @example
 * typedValue("tie.paid-usd", "$13.5bn"); // => { state: "value", value: 13500000000 }
 * typedValue("tie.paid-usd", "not disclosed"); // => { state: "unspecified", … }
 */
export function typedValue(property: string, text: string): Typed {
  const trimmed = text.trim();
  if (trimmed === "") return { state: "empty" };
  if (!isPropertyId(property)) return refused(`unknown property "${property}"`);
  const absence = ABSENCES.get(trimmed.toLowerCase());
  if (absence !== undefined) return { state: "unspecified", unspecified: { reason: absence } };
  const { schema, unit }: PropertyDefinition = PROPERTIES[property];
  const form = formOf(property);
  const value = property === "stake.share" ? stakeFrom(trimmed) : READERS[form](trimmed, unit);
  if (typeof value === "string" && form !== "text" && form !== "choice") return refused(value);
  const parsed = schema.safeParse(value);
  return parsed.success
    ? { state: "value", value: parsed.data }
    : refused(parsed.error.issues.map(({ message }) => message).join("; "));
}

export type Form = "number" | "flag" | "text" | "choice" | "list" | "structure";

const FORMS: Readonly<Record<string, Form>> = {
  number: "number",
  int: "number",
  boolean: "flag",
  string: "text",
  enum: "choice",
};

/** How a property's values are written, so that a cell or a form knows what to offer. */
export function formOf(property: string): Form {
  if (!isPropertyId(property)) return "text";
  const { schema }: PropertyDefinition = PROPERTIES[property];
  const { def } = schema;
  if (def.type === "array") {
    const element = "element" in def ? def.element : undefined;
    const isText =
      typeof element === "object" &&
      element !== null &&
      "type" in element &&
      element.type === "string";
    return isText ? "list" : "structure";
  }
  return FORMS[def.type] ?? "structure";
}

/** The members of a closed set, for a property that is one. */
export function choicesOf(property: string): readonly string[] {
  if (!isPropertyId(property)) return [];
  const { schema }: PropertyDefinition = PROPERTIES[property];
  return "options" in schema && Array.isArray(schema.options)
    ? schema.options.filter((option) => typeof option === "string")
    : [];
}

/** What is read in each form: the value, or what is wrong with the text. */
const READERS: Readonly<Record<Form, (text: string, unit: Unit | null) => unknown>> = {
  number: numberFrom,
  flag: (text) => {
    const word = text.toLowerCase();
    if (["yes", "true", "y"].includes(word)) return true;
    return ["no", "false", "n"].includes(word) ? false : "is neither yes nor no";
  },
  text: (text) => text,
  choice: (text) => text.toLowerCase().replaceAll(" ", "_"),
  list: (text) =>
    text
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  structure: (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return "is no JSON, in which this is written";
    }
  },
};

const shareText = (share: number | null): string =>
  share === null ? "?" : `${tidy(share * 100)}%`;

/**
 * A value as it is typed: `typedValue(property, typedText(property, value))` is that value again.
 */
export function typedText(
  property: string,
  value: unknown,
  unspecified: Unspecified | null,
): string {
  if (unspecified !== null) return unspecified.reason.replaceAll("-", " ");
  if (value === null || value === undefined || !isPropertyId(property)) return "";
  if (property === "stake.share") {
    const { low, point, high, basis } = PROPERTIES[property].schema.parse(value);
    return `${[low, point, high].map(shareText).join(" / ")}; ${basis}`;
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (typeof value === "number")
    return PROPERTIES[property].unit === "share" ? shareText(value) : `${value}`;
  return formOf(property) === "list" && Array.isArray(value)
    ? value.join("; ")
    : JSON.stringify(value);
}
