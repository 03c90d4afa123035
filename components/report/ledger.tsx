import { ScrollRegion } from "@/components/layout/scroll-region";
import type { Cell, Table } from "@/lib/domain/table/table";
import { cellText } from "@/lib/format/cell";
import { roomFor } from "./room-for";

/** Claims, facts or sources: each row is a place that marks elsewhere lead to. */
export function Ledger({ table, prefix }: { table: Table; prefix: "claim" | "fact" | "source" }) {
  const columns = table.columns.filter(({ exportOnly }) => !exportOnly);
  const rooms = columns.map((column) =>
    roomFor([
      column.label,
      ...table.rows.map(({ cells }) => cellText(cells[column.id] ?? { value: null }, column)),
    ]),
  );
  return (
    <section id={`section-${table.id}`} className="my-8">
      <h2 className="font-serif text-2xl">{table.title}</h2>
      <p className="mb-2 text-sm text-muted">{table.note}</p>
      <ScrollRegion label={table.title} className="print:overflow-visible">
        <table className="rows-as-lists w-full border-collapse text-sm">
          <caption className="sr-only">{table.title}</caption>
          <thead className="print:table-header-group">
            <tr className="border-b border-ink">
              {columns.map(({ id, label }, c) => (
                <th key={id} scope="col" className={`px-1.5 py-1 text-left ${rooms[c]}`}>
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
                className="scroll-mt-4 break-inside-avoid border-b border-line align-top target:bg-raised"
              >
                {columns.map((column, c) => {
                  const { href } = cells[column.id] ?? {};
                  const text = cellText(cells[column.id] ?? { value: null }, column);
                  const content =
                    href === undefined ? <Marked text={text} /> : <a href={href}>{text}</a>;
                  return c === 0 ? (
                    <th key={column.id} scope="row" className="px-1.5 py-1 text-left font-normal">
                      {content}
                    </th>
                  ) : (
                    <td key={column.id} data-label={column.label} className="px-1.5 py-1">
                      <span className="[overflow-wrap:anywhere]">{content}</span>
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
