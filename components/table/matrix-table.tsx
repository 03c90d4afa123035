import type { Cell, Column, Table } from "@/lib/domain/table/table";
import { TableFrame } from "./table-frame";

/**
 * A table whose cells are drawn by the page: rows against columns, both named.
 * On a phone each row is a list of definitions; a cell with nothing on record is
 * left out there, because its column is not seen.
 */
export function MatrixTable({
  table,
  csv,
  renderName,
  children,
}: {
  table: Table;
  csv: string;
  renderName: (cell: Cell, column: Column) => React.ReactNode;
  children: (cell: Cell, column: Column) => React.ReactNode;
}) {
  const [first, ...columns] = table.columns.filter(({ exportOnly }) => exportOnly !== true);
  if (first === undefined) return null;
  return (
    <TableFrame
      title={table.title}
      note={table.note}
      csv={csv}
      frameClass="relative"
      tableClass="rows-as-lists w-full text-sm"
    >
      <thead>
        <tr>
          {[first, ...columns].map(({ id, label }, i) => (
            <th
              key={id}
              scope="col"
              className={`border-b border-ink bg-paper py-2 pr-4 text-left align-bottom font-normal text-muted ${i === 0 ? "sticky left-0" : ""}`}
            >
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ id, cells }) => (
          <tr key={id}>
            <th
              scope="row"
              className="sticky left-0 border-b border-line bg-paper py-2 pr-4 text-left align-top font-medium"
            >
              {renderName(cells[first.id] ?? { value: null }, first)}
            </th>
            {columns.map((column) => {
              const cell = cells[column.id] ?? { value: null };
              return (
                <td
                  key={column.id}
                  data-label={column.label}
                  data-none={cell.none === true ? "" : undefined}
                  className="border-b border-line py-2 pr-4 align-top"
                >
                  {children(cell, column)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
