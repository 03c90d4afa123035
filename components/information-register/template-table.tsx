import { TableFrame } from "@/components/table/table-frame";
import { standingsIn } from "@/lib/domain/register/needed";
import type { RegisterRow } from "@/lib/domain/register/register-row";
import type { RegisterTemplate } from "@/lib/domain/register/template";
import { cellAnchor } from "./cell-anchor";
import { RegisterCell } from "./register-cell";

/** One template as a table: a column a code, each cell with how it stands; proposed rows after those on record. */
export function TemplateTable({
  template,
  rows,
  mayPropose,
}: {
  template: RegisterTemplate;
  rows: readonly RegisterRow[];
  mayPropose: boolean;
}) {
  const { confirmed, proposed, missing } = standingsIn(rows);
  const name = `${template.id} ${template.title}`;
  if (rows.length === 0)
    return <p className="text-sm text-muted">No row of {template.id} follows from the record.</p>;
  const ordered = rows.toSorted(
    (a, b) => Number(a.standing === "proposed") - Number(b.standing === "proposed"),
  );
  return (
    <TableFrame
      title={name}
      tableClass="rows-as-lists w-full text-sm"
      note={`${rows.length} rows; cells: ${confirmed} confirmed, ${proposed} proposed, ${missing} missing.`}
    >
      <thead>
        <tr>
          <th
            scope="col"
            className="sticky left-0 min-w-40 border-b border-ink bg-paper py-2 pr-4 text-left align-bottom font-normal text-muted"
          >
            Row
          </th>
          {template.columns.map(({ code, label }) => (
            <th
              key={code}
              scope="col"
              className="min-w-32 border-b border-ink bg-paper py-2 pr-4 text-left align-bottom font-normal text-muted"
            >
              <span className="block font-mono text-xs">{code}</span>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ordered.map((row) => (
          <tr key={row.id} data-standing={row.standing}>
            <th
              scope="row"
              className="sticky left-0 max-w-56 border-b border-line bg-paper py-2 pr-4 text-left align-top font-medium wrap-anywhere"
            >
              {row.label}
              {row.standing === "proposed" && (
                <span className="block text-xs font-normal text-warn">
                  <span aria-hidden="true">◆ </span>proposed row
                </span>
              )}
              <span className="block text-xs font-normal text-muted">{row.why}</span>
            </th>
            {template.columns.map((column) => (
              <td
                key={column.code}
                id={cellAnchor(template.id, row.id, column.code)}
                data-label={`${column.code} ${column.label}`}
                className="scroll-mt-24 border-b border-line py-2 pr-4 text-left align-top target:bg-raised"
              >
                <RegisterCell row={row} column={column} mayPropose={mayPropose} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
