import Link from "next/link";
import { CellContent } from "@/components/table/cell-content";
import { TableFrame } from "@/components/table/table-frame";
import type { Comparison } from "@/lib/domain/tables/differences-first";
import { type View, viewHref } from "@/lib/domain/view/view";
import { cellText, columnTitle } from "@/lib/format/cell";

/** The comparison turned on its side: a measure a row, a provider a column, so that differences read across. */
export function CompareTable({
  comparison: { table, alike },
  view,
  csv,
  linkTo,
}: {
  comparison: Comparison;
  view: View;
  csv: string;
  /** Where the head of a column leads, by what stands in it. */
  linkTo: (id: string) => string;
}) {
  const [subject, ...measures] = table.columns;
  if (subject === undefined) return null;
  return (
    <TableFrame
      title={table.title}
      caption={`${table.title}; measures that differ first`}
      note={table.note}
      csv={csv}
      tableClass="w-full text-sm"
    >
      <thead>
        <tr>
          <th
            scope="col"
            className="sticky left-0 border-b border-ink bg-paper py-2 pr-3 text-left font-normal text-muted"
          >
            Measure
          </th>
          {table.rows.map((row) => (
            <th
              key={row.id}
              scope="col"
              className="min-w-28 border-b border-ink py-2 pr-3 text-right align-bottom"
            >
              <Link href={viewHref(linkTo(row.id), view)}>
                {cellText(row.cells[subject.id] ?? { value: row.id }, subject)}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measures.map((column) => (
          <tr key={column.id} className={alike.includes(column.label) ? "text-muted" : ""}>
            <th
              scope="row"
              className="sticky left-0 border-b border-line bg-paper py-2 pr-3 text-left align-top font-normal"
            >
              {columnTitle(column)}
              {alike.includes(column.label) && <span className="block text-xs">alike</span>}
            </th>
            {table.rows.map((row) => {
              const cell = row.cells[column.id] ?? { value: null };
              return (
                <td key={row.id} className="border-b border-line py-2 pr-3 text-right align-top">
                  <CellContent cell={cell} column={column} view={view} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
