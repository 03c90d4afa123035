"use client";

import { useEffect, useId, useRef, useState } from "react";
import { BUTTON, INPUT } from "@/components/form/field";
import { ScrollRegion } from "@/components/layout/scroll-region";
import type { Cell, Table } from "@/lib/domain/table/table";
import { cellText } from "@/lib/format/cell";
import { roomFor } from "./room-for";

/** So many rows are found at a glance. */
const FEW = 20;
/** On a phone a row takes half a screen: so many stand together, and the rest a step away. */
const TOGETHER = 10;

/** Claims, facts or sources: each row is a place that marks elsewhere lead to, and is found by its words. */
export function Ledger({ table, prefix }: { table: Table; prefix: "claim" | "fact" | "source" }) {
  const finder = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const title = useRef<HTMLHeadingElement>(null);
  const { rows } = table;
  useEffect(() => {
    // Whatever a mark leads to must be on show.
    const show = () => {
      setTyped("");
      const led = window.location.hash.slice(1);
      const row = rows.findIndex(({ cells }) => `${prefix}-${placeOf(cells["number"])}` === led);
      if (row >= 0) setAt(Math.floor(row / TOGETHER));
    };
    show();
    window.addEventListener("hashchange", show);
    return () => window.removeEventListener("hashchange", show);
  }, [rows, prefix]);
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
  const found = rows.filter(isFound);
  const together = new Set(found.slice(at * TOGETHER, (at + 1) * TOGETHER));
  const turnTo = (next: number) => {
    setAt(next);
    title.current?.scrollIntoView();
    title.current?.focus({ preventScroll: true });
  };
  return (
    <section id={`section-${table.id}`} className="my-8">
      <h2 ref={title} tabIndex={-1} className="font-serif text-2xl">
        {table.title}
      </h2>
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
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setAt(0);
            }}
          />
          <output className="text-xs text-muted">
            {wanted === "" ? `${table.rows.length} in all` : `${found.length} of ${rows.length}`}
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
                className={`scroll-mt-4 break-inside-avoid border-b border-line align-top target:bg-raised ${isFound(row) ? (together.has(row) ? "" : "max-sm:not-print:hidden!") : "hidden! print:table-row!"}`}
              >
                {columns.map((column, c) => {
                  const { href } = row.cells[column.id] ?? {};
                  const text = cellText(row.cells[column.id] ?? { value: null }, column);
                  const content =
                    href === undefined ? <Marked text={text} /> : <a href={href}>{text}</a>;
                  return c === 0 ? (
                    <th
                      key={column.id}
                      scope="row"
                      className={`px-1.5 py-1 text-left font-normal ${prefix === "claim" ? "max-sm:before:content-['Claim_']" : ""}`}
                    >
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
      <Steps at={at} of={found.length} onTurn={turnTo} />
    </section>
  );
}

/** On a phone, which of the rows stand together, and the way to those before and after. */
function Steps({ at, of, onTurn }: { at: number; of: number; onTurn: (next: number) => void }) {
  if (of <= TOGETHER) return null;
  const last = Math.min(of, (at + 1) * TOGETHER);
  return (
    <p className="mt-3 flex items-center justify-between gap-2 text-sm sm:hidden print:hidden">
      <button type="button" className={BUTTON} disabled={at === 0} onClick={() => onTurn(at - 1)}>
        Before
      </button>
      <span className="text-muted">
        {at * TOGETHER + 1}–{last} of {of}
      </span>
      <button
        type="button"
        className={BUTTON}
        disabled={last === of}
        onClick={() => onTurn(at + 1)}
      >
        After
      </button>
    </p>
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
