import type { TableBlock } from "../../domain/report/board-report.ts";
import { fittedParts } from "./fitted-columns.ts";
import type { ClaimsById } from "./runs.ts";
import { tableLines } from "./table-lines.ts";

/** A part of a table that one slide holds. */
export type DeckTable = {
  readonly heads: readonly { readonly text: string; readonly isNumber: boolean }[];
  readonly shares: readonly number[];
  readonly rows: readonly (readonly string[])[];
};

/** Letters of a slide's table type across it, and lines of it down. */
const [LETTERS, LINES] = [150, 23];

/**
 * A table in parts that each fit on a slide, whole: all rows, all columns.
 *
 * @returns with each part the claims its numbers state, and which part it is
 */
export function deckTables(
  block: Pick<TableBlock, "table" | "claims">,
  known: ClaimsById,
): { readonly table: DeckTable; readonly claims: number[]; readonly place: string }[] {
  const lines = tableLines(block, known);
  const parts = fittedParts(lines, LETTERS).flatMap(({ columns, shares }) =>
    paged(
      lines.rows.map((row) => columns.flatMap((i) => row[i] ?? [])),
      shares,
    ).map((rows) => ({
      table: {
        heads: columns.flatMap((i) => lines.heads[i] ?? []),
        shares,
        rows: rows.map((row) => row.map(({ text }) => text)),
      },
      claims: rows.flatMap((row) => row.flatMap(({ claim }) => claim ?? [])),
    })),
  );
  return parts.map((part, i) => ({
    ...part,
    place: parts.length === 1 ? "" : `${i + 1} of ${parts.length}`,
  }));
}

/** Rows in as many pages as their lines need; at least one, so that an empty table shows its heads. */
function paged<Row extends readonly { readonly text: string }[]>(
  rows: readonly Row[],
  shares: readonly number[],
): Row[][] {
  const pages: Row[][] = [[]];
  let used = 0;
  for (const row of rows) {
    // A cell's own line, and a little room; more where its words wrap.
    const needed = Math.max(
      ...row.map(
        ({ text }, i) =>
          0.35 + Math.ceil(text.length / Math.max(4, (shares[i] ?? 0.1) * LETTERS - 1.5)),
      ),
    );
    if (used + needed > LINES && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += needed;
  }
  return pages;
}
