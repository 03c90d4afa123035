import { type Cell, type Column, isEstimate } from "../domain/table/table.ts";
import { bareEstimate, bareQuantity, quantity, unitSuffix } from "./estimate.ts";

/** A cell as a person reads it; its unit stands in the header. Unknown is said, never left blank. */
export function cellText({ value, note }: Cell, { unit }: Column): string {
  if (value === null) return note ?? "not known";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (isEstimate(value)) return unit === null ? "" : bareEstimate(value, unit);
  return unit === null ? String(value) : bareQuantity(value, unit);
}

/** The same measure by other counts, in words. */
export const alsoTexts = ({ also }: Cell, { unit }: Column): string[] =>
  unit === null ? [] : (also ?? []).map(({ value, label }) => `${quantity(value, unit)} ${label}`);

/** A column's header with its unit, where the numbers do not carry one themselves. */
export const columnTitle = ({ label, unit }: Column): string => {
  const suffix = unit === null ? "" : unitSuffix(unit).trim();
  return suffix === "" || label.toLowerCase().includes(suffix) ? label : `${label}, ${suffix}`;
};
