"use client";

import { useEffect, useId, useState } from "react";
import { INPUT } from "@/components/form/field";
import { ScrollRegion } from "@/components/layout/scroll-region";
import type { Cell, Table } from "@/lib/domain/table/table";
import { cellText } from "@/lib/format/cell";
import { roomFor } from "./room-for";

/** So many rows are found at a glance. */
const FEW = 20;

/** Claims, facts or sources: each row is a place that marks elsewhere lead to, and is found by its words. */
export function Ledger({ table, prefix }: { table: Table; prefix: "claim" | "fact" | "source" }) {
  const finder = useId();
  const [typed, setTyped] = useState("");
  useEffect(() => {
    // Whatever a mark leads to must be on show.
    const clear = () => setTyped("");
    window.addEventListener("hashchange", clear);
    return () => window.removeEventListener("hashchange", clear);
  }, []);
  const columns = table.columns.filter(({ exportOnly }) => !exportOnly);
  const rooms = columns.map((column) =>
    roomFor([
      column.label,
      ...table.rows.map(({ cells }) => cellText(cells[column.id] ?? { value: null }, column)),
    ]),
  );
  const wanted = typed.trim().toLowerCase();
  const isFound = ({ cells }: Table["rows"][number]): boolean =>
    wanted === "" ||
    columns.some((column) =>
      cellText(cells[column.id] ?? { value: null }, column)
        .toLowerCase()
        .includes(wanted),
    );
  return (
    <section id={`section-${table.id}`} className="my-8">
      <h2 className="font-serif text-2xl">{table.title}</h2>
      <p className="mb-2 text-sm text-muted">{table.note}</p>
      {table.rows.length > FEW && (
        <div className="mb-3 max-w-sm print:hidden">
          <label htmlFor={finder} className="block text-sm text-muted">
            Find in {table.title.toLowerCase()}
          </label>
          <input
            id={finder}
            type="search"
            autoComplete="off"
            className={`${INPUT} h-8`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <output className="text-xs text-muted">
            {wanted === ""
              ? `${table.rows.length} in all`
              : `${table.rows.filter(isFound).length} of ${table.rows.length}`}
          </output>
        </div>
      )}
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
            {table.rows.map((row) => (
              <tr
                key={row.id}
                id={`${prefix}-${placeOf(row.cells["number"])}`}
                className={`scroll-mt-4 break-inside-avoid border-b border-line align-top target:bg-raised ${isFound(row) ? "" : "hidden! print:table-row!"}`}
              >
                {columns.map((column, c) => {
                  const { href } = row.cells[column.id] ?? {};
                  const text = cellText(row.cells[column.id] ?? { value: null }, column);
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
