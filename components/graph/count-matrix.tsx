import { TableFrame } from "@/components/table/table-frame";
import type { Table } from "@/lib/domain/table/table";
import { cellText } from "@/lib/format/cell";

/** A table of counts with a column for each party: narrow, and scrolled in a frame of its own on a phone. */
export function CountMatrix({ table, csv }: { table: Table; csv: string }) {
  const [first, ...columns] = table.columns;
  if (first === undefined) return null;
  return (
    <TableFrame
      title={table.title}
      note={`${table.note ?? ""} Empty: none on record.`.trim()}
      csv={csv}
      frameClass="pb-1"
      tableClass="text-xs"
    >
      <thead>
        <tr>
          <th
            scope="col"
            className="sticky left-0 bg-paper pr-3 text-left align-bottom font-normal text-muted"
          >
            {first.label}
          </th>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col" className="h-36 w-6 min-w-6 align-bottom font-normal">
              <span className="inline-block rotate-180 text-left whitespace-nowrap [writing-mode:vertical-rl]">
                {label}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ id, cells }) => (
          <tr key={id} className="border-t border-line hover:bg-raised">
            <th
              scope="row"
              className="sticky left-0 max-w-36 truncate bg-paper py-1 pr-3 text-left font-medium sm:max-w-none"
            >
              {cellText(cells[first.id] ?? { value: null }, first)}
            </th>
            {columns.map((column) => {
              const cell = cells[column.id] ?? { value: null };
              return (
                <td key={column.id} className="border-l border-line text-center">
                  {cell.value === null ? null : cellText(cell, column)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
