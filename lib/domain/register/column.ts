import type { PropertyId } from "../fact/property.ts";
import type { RuleId } from "./rules.ts";
import type { ColumnForm, Need, RegisterColumn } from "./template.ts";

export const TEXT: ColumnForm = { form: "text" };
export const DAY: ColumnForm = { form: "day" };
export const COUNT: ColumnForm = { form: "count" };
export const AMOUNT: ColumnForm = { form: "amount" };
export const COUNTRY: ColumnForm = { form: "country" };
export const CURRENCY: ColumnForm = { form: "currency" };
export const choice = (list: Extract<ColumnForm, { form: "choice" }>["list"]): ColumnForm => ({
  form: "choice",
  list,
});

export type Asked = readonly [need: Need, rule: RuleId];
export const CRITICAL: Asked = ["where critical", "ITS B_02.02"];
/** No rule asks for it; the rule named is that of its form, which an empty cell never breaks. */
export const OPTIONAL: Asked = ["never", "503"];

export const key = (
  code: string,
  label: string,
  form: ColumnForm,
  from: PropertyId | null,
): RegisterColumn => ({ ...form, code, label, isKey: true, need: "always", rule: "805", from });

export const column = (
  code: string,
  label: string,
  form: ColumnForm,
  [need, rule]: Asked,
  from: PropertyId | null,
): RegisterColumn => ({ ...form, code, label, isKey: false, need, rule, from });

export const REFERENCE_NUMBER = key(
  "c0010",
  "Contractual arrangement reference number",
  TEXT,
  "contract.reference",
);
export const TO_CONTRACT = { column: "c0010", to: "B_02.01", toColumn: "c0010" } as const;
export const toProvider = (from: string) =>
  ({ column: from, to: "B_05.01", toColumn: "c0010" }) as const;
