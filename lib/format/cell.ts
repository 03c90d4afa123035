import { type Cell, type Column, isEstimate } from "../domain/table/table.ts";
import { estimateText, quantity } from "./estimate.ts";

/** A cell as a person reads it. Unknown is said, never left blank. */
export function cellText({ value }: Cell, { unit }: Column): string {
  if (value === null) return "not known";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (isEstimate(value)) return unit === null ? "" : estimateText(value, unit);
  return unit === null ? String(value) : quantity(value, unit);
}
