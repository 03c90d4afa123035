import type { Fault } from "../register/lint/fault.ts";
import { RULES } from "../register/rules.ts";
import type { Table } from "../table/table.ts";

/** What is wrong with a register of information, a fault a row. */
export const faultsTable = (faults: readonly Fault[]): Table => ({
  id: "register-faults",
  title: "What is wrong with the register of information",
  columns: [
    { id: "template", label: "Template", unit: null },
    { id: "row", label: "Row", unit: "count" },
    { id: "about", label: "About", unit: null },
    { id: "column", label: "Column", unit: null },
    { id: "rule", label: "Rule", unit: null },
    { id: "message", label: "What is wrong, and how to mend it", unit: null },
  ],
  rows: faults.map((fault, i) => ({
    id: `${i}`,
    cells: {
      template: { value: fault.template },
      row: { value: fault.row },
      about: { value: fault.rowLabel },
      column: { value: `${fault.column} ${fault.columnLabel}` },
      rule: { value: `${fault.rule}: ${RULES[fault.rule].says}` },
      message: { value: fault.message },
    },
  })),
});
