import type { Edge } from "../graph/network.ts";
import type { Cell, Table } from "../table/table.ts";
import type { Party } from "../ties/party.ts";
import { byName } from "../quantity/text-order.ts";

const NO_TIE: Cell = { value: null, note: "none", none: true };

/**
 * Who is tied to whom, how often: a row for whom the money comes from, a column
 * for whom it goes to. A share of ownership counts as one tie.
 */
export function networkMatrix(
  edges: readonly Edge[],
  drawn: readonly string[],
  parties: ReadonlyMap<string, Party>,
): Table {
  const inDrawing = new Set(drawn);
  const shown = edges.filter(({ from, to }) => inDrawing.has(from) && inDrawing.has(to));
  const named = (ids: readonly string[]) =>
    [...new Set(ids)]
      .map((id) => ({ id, name: parties.get(id)?.name ?? id }))
      .toSorted((a, b) => byName(a.name, b.name));
  const counts = new Map<string, number>();
  for (const { from, to, ties } of shown) {
    const key = `${from}--${to}`;
    counts.set(key, (counts.get(key) ?? 0) + Math.max(1, ties.length));
  }
  const into = named(shown.map(({ to }) => to));
  return {
    id: "network-matrix",
    title: "Ties from one party to another",
    note: "A row for whom the money or the benefit comes from, a column for whom it mainly goes to; numbers are ties on record, a share of ownership counted as one. Parties that are drawn; nobody else has a row or a column.",
    columns: [
      { id: "from", label: "From", unit: null },
      ...into.map(({ id, name }) => ({ id: `to-${id}`, label: name, unit: "count" as const })),
    ],
    rows: named(shown.map(({ from }) => from)).map(({ id: from, name }) => ({
      id: from,
      cells: {
        from: { value: name },
        ...Object.fromEntries(
          into.map(({ id: to }): [string, Cell] => {
            const count = counts.get(`${from}--${to}`);
            return [`to-${to}`, count === undefined ? NO_TIE : { value: count }];
          }),
        ),
      },
    })),
  };
}
