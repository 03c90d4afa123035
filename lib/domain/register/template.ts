import type { PropertyId } from "../fact/property.ts";
import type { ClosedList } from "./closed-lists.ts";
import type { RuleId } from "./rules.ts";

/** What a column holds: words, an identifier, a day, a count, an amount, a code of a list or of ISO. */
export type ColumnForm =
  | { readonly form: "text" }
  | { readonly form: "lei" }
  /** An LEI, EUID or other code, as the column of its type says. */
  | { readonly form: "code"; readonly typeIn: string }
  | { readonly form: "day" }
  | { readonly form: "count" }
  | { readonly form: "amount" }
  | { readonly form: "country" }
  | { readonly form: "currency" }
  | { readonly form: "choice"; readonly list: ClosedList };

/** When a column has to be filled: in every row, in none, or in rows that a condition names. */
export type Need =
  | "always"
  | "never"
  | "where critical"
  | "where critical data is stored"
  | "where subsequent"
  | "where ended"
  | "where direct"
  | "where an expense stands"
  | "where hard to substitute";

export type RegisterColumn = ColumnForm & {
  /** As `c0010`, the header of the file. */
  readonly code: string;
  readonly label: string;
  readonly isKey: boolean;
  readonly need: Need;
  /** The rule that an empty cell breaks. */
  readonly rule: RuleId;
  /** The fact that fills it; null where it follows from other columns. */
  readonly from: PropertyId | null;
};

/** One template of the register of information that is filled here. */
export type RegisterTemplate = {
  readonly id: TemplateId;
  readonly title: string;
  readonly columns: readonly RegisterColumn[];
  readonly references: readonly RegisterReference[];
};

/** A column whose value must stand in a column of another template, or of its own. */
export type RegisterReference = {
  readonly column: string;
  readonly to: TemplateId;
  readonly toColumn: string;
};

export const TEMPLATE_IDS = ["B_02.01", "B_02.02", "B_05.01", "B_05.02", "B_07.01"] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** What the file is made to, printed on the page and in every package. */
export const TEMPLATE_VERSION =
  "Implementing Regulation (EU) 2024/2956, Annex I; EBA taxonomy 4.0, module DORA 1.1 (DORA010100)";

/** Templates of the register that nothing here fills, and why. */
export const NOT_COVERED: Readonly<Record<string, string>> = {
  "B_01.01":
    "The entity that maintains the register: its type and its authority are not on record here.",
  "B_01.02": "Entities in scope: the group of the company is not on record here.",
  "B_01.03": "Branches of the company are not on record here.",
  "B_02.03":
    "Contracts within the group: only contracts with outside vendors are on record here, and an empty list would tell the authority that there are none.",
  "B_03.01": "Who signs for the company is not on record here.",
  "B_03.02": "Who signs for a provider is not on record here: a vendor may sign by a subsidiary.",
  "B_03.03": "Entities of the group that provide services are not on record here.",
  "B_04.01": "Which entity and branch uses a service is not on record here.",
  "B_06.01":
    "Functions: work is on record, and whether it is critical; licensed activity and recovery objectives are not.",
  "B_99.01": "The company’s own definitions of the options it chooses are not on record here.",
};
