import { cellIn, type RegisterRows } from "../register/register-row.ts";
import { TEMPLATE_IDS } from "../register/template.ts";
import { templateOf } from "../register/templates.ts";
import type { Table } from "../table/table.ts";

/** Every cell that is only proposed, with where it comes from. */
export const proposedCellsTable = (rows: RegisterRows): Table => ({
  id: "register-proposed",
  title: "Cells of the register of information that are only proposed",
  columns: [
    { id: "template", label: "Template", unit: null },
    { id: "row", label: "Row", unit: "count" },
    { id: "about", label: "About", unit: null },
    { id: "column", label: "Column", unit: null },
    { id: "value", label: "Proposed", unit: null },
    { id: "why", label: "Why", unit: null },
    { id: "facts", label: "Facts", unit: null },
  ],
  rows: TEMPLATE_IDS.flatMap((id) =>
    rows[id].flatMap((row, place) =>
      templateOf(id).columns.flatMap(({ code, label }) => {
        const { standing, shown, why, facts } = cellIn(row, code);
        return standing !== "proposed" && row.standing !== "proposed"
          ? []
          : shown === ""
            ? []
            : [
                {
                  id: `${id}--${row.id}--${code}`,
                  cells: {
                    template: { value: id },
                    row: { value: place + 1 },
                    about: { value: row.label },
                    column: { value: `${code} ${label}` },
                    value: { value: shown },
                    why: {
                      value: row.standing === "proposed" ? `the row: ${row.why}; ${why}` : why,
                    },
                    facts: { value: facts.join(" ") },
                  },
                },
              ];
      }),
    ),
  ),
});
