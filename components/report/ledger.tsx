import { ScrollRegion } from "@/components/layout/scroll-region";
import type { Cell, Table } from "@/lib/domain/table/table";
import { cellText } from "@/lib/format/cell";

/** Claims, facts or sources: each row is a place that marks elsewhere lead to. */
export function Ledger({ table, prefix }: { table: Table; prefix: "claim" | "fact" | "source" }) {
  const columns = table.columns.filter(({ exportOnly }) => !exportOnly);
  return (
    <section className="my-8">
      <h2 className="font-serif text-2xl">{table.title}</h2>
      <p className="mb-2 text-sm text-muted">{table.note}</p>
      <ScrollRegion label={table.title} className="print:overflow-visible">
        <table className="w-full min-w-3xl border-collapse text-sm print:min-w-0">
          <caption className="sr-only">{table.title}</caption>
          <thead className="print:table-header-group">
            <tr className="border-b border-ink">
              {columns.map(({ id, label }) => (
                <th key={id} scope="col" className="px-1.5 py-1 text-left">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ id, cells }) => (
              <tr
                key={id}
                id={`${prefix}-${placeOf(cells["number"])}`}
                className="break-inside-avoid border-b border-line align-top target:bg-raised"
              >
                {columns.map((column) => {
                  const { href } = cells[column.id] ?? {};
                  const text = cellText(cells[column.id] ?? { value: null }, column);
                  return (
                    <td key={column.id} className="px-1.5 py-1 [overflow-wrap:anywhere]">
                      {href === undefined ? <Marked text={text} /> : <a href={href}>{text}</a>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

/** The number of an entry, without the letter in front of it. */
const placeOf = (cell: Cell | undefined): string =>
  cell === undefined ? "" : cellText(cell, { id: "", label: "", unit: null }).replaceAll(/\D/g, "");

/** "F1–F3, S7", where each mark leads to its place; other words as they are. */
function Marked({ text }: { text: string }) {
  if (!/^[FS]\d+(?:[–, ]+[FS]\d+)+$|^[FS]\d+$/.test(text)) return text;
  return text.split(/([FS]\d+)/).map((piece, i) =>
    /^[FS]\d+$/.test(piece) ? (
      <a
        // Marks of one cell never change places.
        key={i}
        href={`#${piece.startsWith("F") ? "fact" : "source"}-${piece.slice(1)}`}
      >
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
