import "server-only";
import type { Table } from "../../../domain/table/table.ts";
import { cellText } from "../../../format/cell.ts";

/**
 * A ledger as it is printed: an entry a row, each a place that marks elsewhere lead
 * to, by its number. What only the workbook has, the page says.
 */
export function ledgerInWords(
  prefix: "claim" | "fact" | "source",
  table: Table,
  places: ReadonlySet<string>,
) {
  const shown = table.columns.filter(({ exportOnly }) => !exportOnly);
  // The address of a source stands behind its entry.
  const elsewhere = table.columns
    .filter(({ id, exportOnly }) => exportOnly && id !== "url")
    .map(({ label }) => label);
  return {
    prefix,
    title: table.title,
    note: `${table.note ?? ""} In the workbook and the data files also: ${elsewhere.join(", ").toLowerCase()}.`,
    entries: table.rows.map(({ cells }) => {
      const [number = "", ...words] = shown.map((column) =>
        cellText(cells[column.id] ?? { value: null }, column),
      );
      return {
        number,
        place: `${prefix}-${number.replaceAll(/\D/g, "")}`,
        pieces: joined(
          shown.slice(1).flatMap(({ id }, i) => piecesOf(id, words[i] ?? "", i === 0, places)),
        ),
        url: cells["title"]?.href ?? null,
      };
    }),
  };
}

type Piece = { readonly text: string; readonly to: string | null };

/** The fewer pieces, the less there is to set: what leads nowhere stands together. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last?.to === null && piece.to === null)
      out[out.length - 1] = { text: last.text + piece.text, to: null };
    else out.push(piece);
  }
  return out;
}

/** Parts too short to be understood without the head of their column. */
const SHORT: Readonly<Record<string, string>> = {
  tier: "tier",
  published: "published",
  accessed: "read on",
  holds: "holds",
  recorded: "recorded",
};

/** A part of an entry, apart from the one before it; marks lead to their places. */
function piecesOf(
  column: string,
  words: string,
  isFirst: boolean,
  places: ReadonlySet<string>,
): Piece[] {
  if (words === "") return [];
  const told = SHORT[column];
  const own = ["facts", "sources"].includes(column)
    ? linked(words, places)
    : [{ text: told === undefined ? words : `${told} ${words}`, to: null }];
  return isFirst ? own : [{ text: " · ", to: null }, ...own];
}

/** "F1–F3, S7" as pieces, of which each mark leads to its place. */
const linked = (marks: string, places: ReadonlySet<string>): Piece[] =>
  marks
    .split(/([FS]\d+)/)
    .filter((text) => text !== "")
    .map((text) => {
      const place = `${text.startsWith("F") ? "fact" : "source"}-${text.slice(1)}`;
      return { text, to: places.has(place) ? place : null };
    });
