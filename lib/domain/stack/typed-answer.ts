import { numberFrom } from "../curation/typed-value.ts";
import type { Unit } from "../quantity/unit.ts";
import type { TypedField } from "./stack-terms.ts";

/** What a typed text says: nothing, a number in the field's unit, or why it is no answer. */
export type TypedAnswer =
  | { readonly state: "empty" }
  | { readonly state: "value"; readonly value: number }
  | { readonly state: "refused"; readonly reason: string };

/**
 * Reads a typed amount. Shares are typed in per cent: 30 and 30% are three tenths.
 *
 * @param of whose it is, for the sentence that refuses it
 *
 * @example
 * typedAnswer("-5", SPEND, "with OpenAI");
 * // => refused: Monthly spend with OpenAI is “-5”; expected 1 to 1,000,000,000 dollars.
 */
export function typedAnswer(text: string, field: TypedField, of: string): TypedAnswer {
  const trimmed = text.trim();
  if (trimmed === "") return { state: "empty" };
  const number = numberFrom(trimmed, field.unit);
  if (typeof number === "string")
    return { state: "refused", reason: `${field.label} ${of}: “${trimmed}” ${number}.` };
  const value = field.unit === "share" && !trimmed.endsWith("%") ? number / PER_CENT : number;
  const reason = whyNot(value, field);
  return reason === undefined
    ? { state: "value", value }
    : { state: "refused", reason: `${field.label} ${of} is “${trimmed}”; ${reason}.` };
}

const PER_CENT = 100;

/** What is wrong with a number as an answer; undefined where nothing is. */
export function whyNot(
  value: number,
  { unit, least, most, whole }: TypedField,
): string | undefined {
  const scale = unit === "share" ? PER_CENT : 1;
  if (!Number.isFinite(value) || value < least || value > most)
    return `expected ${inFull(least * scale)} to ${inFull(most * scale)}${IN_WORDS[unit] ?? ""}`;
  if (whole === true && !Number.isInteger(value)) return `expected whole${IN_WORDS[unit] ?? ""}`;
  return undefined;
}

const IN_WORDS: Partial<Record<Unit, string>> = {
  usd: " dollars",
  "usd-per-month": " dollars a month",
  share: " %",
  days: " days",
  terabytes: " terabytes",
};

const inFull = (value: number): string => `${value}`.replaceAll(/\B(?=(\d{3})+$)/g, ",");
