import { byText } from "../quantity/text-order.ts";

/** A thing to be placed, and the column that it belongs to. */
export type ToPlace = { readonly id: string; readonly column: number };

/** Two things that are tied, whichever way. */
export type Link = { readonly a: string; readonly b: string };

/** Where a thing stands: its column, and its row among so many. */
export type Place = { readonly column: number; readonly row: number; readonly rows: number };

export type GraphLayout = ReadonlyMap<string, Place>;

/** Enough for the order to settle; more changes nothing that an eye would see. */
const SWEEPS = 24;

/**
 * Columns in which each thing stands about as high as what it is tied to
 * (Sugiyama, Tagawa and Toda 1981, by barycentres). It depends on the things
 * and links given and on nothing else, neither on their order: whoever lays out
 * all that there ever was finds each thing in its place on any day.
 */
export function graphLayout(things: readonly ToPlace[], links: readonly Link[]): GraphLayout {
  const columnOf = new Map(things.map(({ id, column }) => [id, column]));
  const tied = tiedAcross(links, columnOf);
  const ids = [...columnOf.keys()].toSorted(byText);
  const columns = [...new Set(columnOf.values())].toSorted((a, b) => a - b);
  let order = new Map(
    columns.map((column) => [column, ids.filter((id) => columnOf.get(id) === column)]),
  );
  let best = order;
  let shortest = lengthOf(order, tied);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const height = heightsOf(order);
    for (const column of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const wanted = new Map(
        (order.get(column) ?? []).map((id) => [
          id,
          meanHeight(tied.get(id) ?? [], height) ?? height.get(id) ?? 0,
        ]),
      );
      const sorted = [...wanted]
        .toSorted(([a, up], [b, down]) => up - down || byText(a, b))
        .map(([id]) => id);
      order = new Map([...order, [column, sorted]]);
      sorted.forEach((id, row) => height.set(id, (row + 0.5) / sorted.length));
    }
    const length = lengthOf(order, tied);
    if (length < shortest) [best, shortest] = [order, length];
  }
  return new Map(
    [...best].flatMap(([column, inColumn]) =>
      inColumn.map((id, row): [string, Place] => [id, { column, row, rows: inColumn.length }]),
    ),
  );
}

type Order = ReadonlyMap<number, readonly string[]>;
type Tied = ReadonlyMap<string, readonly string[]>;

/** What each thing is tied to in other columns, as often as it is, in one order. */
function tiedAcross(links: readonly Link[], columnOf: ReadonlyMap<string, number>): Tied {
  const tied = new Map<string, string[]>([...columnOf.keys()].map((id) => [id, []]));
  for (const { a, b } of links) {
    const [one, other] = [columnOf.get(a), columnOf.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    tied.get(a)?.push(b);
    tied.get(b)?.push(a);
  }
  return new Map([...tied].map(([id, others]) => [id, others.toSorted(byText)]));
}

/** Height of each thing in its column, from 0 at the top to 1. */
const heightsOf = (order: Order): Map<string, number> =>
  new Map(
    [...order.values()].flatMap((inColumn) =>
      inColumn.map((id, row): [string, number] => [id, (row + 0.5) / inColumn.length]),
    ),
  );

const meanHeight = (
  others: readonly string[],
  height: ReadonlyMap<string, number>,
): number | undefined =>
  others.length === 0
    ? undefined
    : others.reduce((sum, id) => sum + (height.get(id) ?? 0), 0) / others.length;

/** How far up and down all links run, taken together. */
function lengthOf(order: Order, tied: Tied): number {
  const height = heightsOf(order);
  return [...height.keys()]
    .toSorted(byText)
    .reduce(
      (sum, id) =>
        sum +
        (tied.get(id) ?? []).reduce(
          (own, other) => own + Math.abs((height.get(id) ?? 0) - (height.get(other) ?? 0)),
          0,
        ),
      0,
    );
}
