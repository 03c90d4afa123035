import { ScrollRegion } from "@/components/layout/scroll-region";

export type PlainColumn = {
  readonly title: string;
  readonly isNumber?: boolean;
  /** What stands above it where that is more than its title. */
  readonly heading?: React.ReactNode;
  /** How the rows are ordered by it, where they may be. */
  readonly sorted?: "ascending" | "descending" | "none";
};
export type PlainRow = { readonly id: string; readonly cells: readonly React.ReactNode[] };

/** A table of words and amounts in their own currencies; a list on a phone. */
export function PlainTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly PlainColumn[];
  rows: readonly PlainRow[];
}) {
  const align = (column: PlainColumn | undefined) =>
    column?.isNumber === true ? "text-right tabular-nums" : "text-left";
  return (
    <ScrollRegion label={caption}>
      <table className="rows-as-lists w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-muted">
            {columns.map((column) => (
              <th
                key={column.title}
                scope="col"
                aria-sort={column.sorted}
                className={`border-b border-ink py-2 pr-4 font-normal ${align(column)}`}
              >
                {column.heading ?? column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {columns.map((column, i) =>
                i === 0 ? (
                  <th
                    key={column.title}
                    scope="row"
                    className="border-b border-line py-2 pr-4 text-left align-top font-medium wrap-anywhere"
                  >
                    {cells[i]}
                  </th>
                ) : (
                  <td
                    key={column.title}
                    data-label={column.title}
                    className={`border-b border-line py-2 pr-4 align-top wrap-anywhere ${align(column)}`}
                  >
                    {cells[i]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
