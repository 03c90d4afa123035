import type { Fact } from "../domain/fact/fact.ts";
import type { RecordFactInput } from "../domain/fact/record-fact-input.ts";
import { isPropertyId, PROPERTIES } from "../domain/fact/property.ts";
import type { Unit } from "../domain/quantity/unit.ts";
import { egressTiersText } from "./egress-tiers.ts";
import { estimateText, quantity } from "./estimate.ts";
import { significant } from "./number.ts";

/** Why a value is absent, in words a board member knows. */
export const ABSENT: Readonly<Record<string, string>> = {
  "not-disclosed": "not disclosed",
  "not-collected": "not collected yet",
  "not-applicable": "does not apply",
  "sources-conflict": "sources conflict",
};

const spaced = (name: string): string =>
  name
    .replaceAll(/[_-]/g, " ")
    .replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

/** A word of our own lists; what has a digit, a dot or a capital of its own is somebody’s name for a thing. */
const OWN_WORD = /^[a-z]+(?:[_-][a-z]+|(?<=[a-z])[A-Z][a-z]+)*$/;

function words(value: unknown, unit: Unit | null): string {
  if (value === null || value === undefined) return "not stated";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return unit === null ? significant(value) : quantity(value, unit);
  if (typeof value === "string") return OWN_WORD.test(value) ? spaced(value) : value;
  if (Array.isArray(value))
    return value.map((part) => words(part, unit)).join(", ") || "none named";
  if (typeof value !== "object") return "not stated";
  if (isSpread(value) && unit !== null) return estimateText(value, unit);
  return Object.entries(value)
    .map(([key, part]) => `${spaced(key)} ${words(part, unit)}`)
    .join("; ");
}

const isSpread = (value: object): value is { low: number; point: number | null; high: number } =>
  Object.keys(value).length === 3 &&
  "low" in value &&
  "point" in value &&
  "high" in value &&
  typeof value.low === "number" &&
  typeof value.high === "number";

/** What a claim that is not a fact yet says, in the same words. */
export const claimWords = ({ property, value, unspecified }: RecordFactInput): string =>
  factValue({ property, value: value ?? null, unspecified: unspecified ?? null });

/** What a fact claims, as a person reads it; why it is absent where it claims nothing. */
export function factValue({
  property,
  value,
  unspecified,
}: Pick<Fact, "property" | "value" | "unspecified">): string {
  if (unspecified !== null) return ABSENT[unspecified.reason] ?? unspecified.reason;
  // Volumes and prices side by side: no one unit says both.
  if (property === "terms.egress-tiers") {
    const tiers = PROPERTIES[property].schema.safeParse(value);
    if (tiers.success) return egressTiersText(tiers.data);
  }
  const unit = isPropertyId(property) ? PROPERTIES[property].unit : null;
  return words(value, unit);
}

export const propertyLabel = (property: string): string =>
  isPropertyId(property) ? PROPERTIES[property].label : property;
