import { RULES, type RuleId } from "../rules.ts";
import type { RegisterRow } from "../register-row.ts";
import type { RegisterColumn, TemplateId } from "../template.ts";

/** What is wrong with one cell, and how to mend it. */
export type Fault = {
  /** `parameters` is the file of the report's own particulars. */
  readonly template: TemplateId | "parameters";
  /** The row of the file, from 1, without its header. */
  readonly row: number;
  readonly rowId: string;
  /** The row in words. */
  readonly rowLabel: string;
  /** As `c0010`; of the parameters the name of one. */
  readonly column: string;
  readonly columnLabel: string;
  readonly rule: RuleId;
  /** What is wrong, and how to mend it. */
  readonly message: string;
};

export const faultOf = (
  row: RegisterRow,
  place: number,
  column: Pick<RegisterColumn, "code" | "label">,
  rule: RuleId,
  message: string,
): Fault => ({
  template: row.template,
  row: place + 1,
  rowId: row.id,
  rowLabel: row.label,
  column: column.code,
  columnLabel: column.label,
  rule,
  message,
});

/** Whether a register with this fault is refused outright. */
export const refuses = ({ rule }: Fault): boolean => RULES[rule].consequence === "refused";
