import { byText } from "../quantity/text-order.ts";
import type { GraphFigure, GraphLine } from "./graph-figure.ts";
import type { Place } from "./graph-layout.ts";

/** Sizes in the drawing's own units; at 1,040 across they are pixels. */
export const GRAPH_WIDTH = 1040;
const BOX = { width: 160, height: 18 };
const ROW = 24;
const TOP = 34;
/** Lines leave a box within its side, this far from its corners. */
const CORNER = 2;

export type DrawnBox = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type DrawnLine = {
  readonly line: GraphLine;
  readonly d: string;
  readonly width: number;
  /** Its amount is on record and not known: drawn hatched, never as nothing. */
  readonly hatched: boolean;
};
export type GraphDrawing = {
  readonly height: number;
  /** Left edge of each column. */
  readonly columns: readonly number[];
  readonly boxes: readonly DrawnBox[];
  readonly lines: readonly DrawnLine[];
};

/** Shapes of a graph, for whoever draws it: boxes in columns, and curves between their sides. */
export function graphDrawing({ columns, gaps, rows, nodes, lines }: GraphFigure): GraphDrawing {
  const lefts = leftEdges(columns.length, gaps);
  const boxOf = ({ column, row, rows: inColumn }: Place) => ({
    x: lefts[column] ?? 0,
    y: TOP + ((row + 0.5) / inColumn) * rows * ROW - BOX.height / 2,
    ...BOX,
  });
  const boxes = new Map(nodes.map(({ id, place }) => [id, { id, ...boxOf(place) }]));
  const ends = lines.flatMap((line) => {
    const [from, to] = [boxes.get(line.from), boxes.get(line.to)];
    return from === undefined || to === undefined
      ? []
      : [{ line, from, to, sides: sidesOf(from, to, lefts.at(-1) ?? 0) }];
  });
  const heights = spreadEnds(
    ends.flatMap(({ line, from, to, sides }) => [
      { key: `${line.id}:from`, box: from, side: sides[0], towards: to.y, id: line.id },
      { key: `${line.id}:to`, box: to, side: sides[1], towards: from.y, id: line.id },
    ]),
  );
  return {
    height: TOP + rows * ROW,
    columns: lefts,
    boxes: [...boxes.values()],
    lines: ends.map(({ line, from, to, sides: [out, into] }) => ({
      line,
      d: curve(
        { x: from.x + out * from.width, y: heights.get(`${line.id}:from`) ?? from.y, side: out },
        { x: to.x + into * to.width, y: heights.get(`${line.id}:to`) ?? to.y, side: into },
      ),
      ...weightOf(line),
    })),
  };
}

/** Left edges of the columns: the boxes are all as wide, what is left is shared out as the gaps ask. */
function leftEdges(columns: number, gaps: readonly number[]): number[] {
  const free = GRAPH_WIDTH - columns * BOX.width;
  const all = gaps.reduce((sum, gap) => sum + gap, 0);
  return Array.from({ length: columns }, (_, i) => {
    const before = gaps.slice(0, i).reduce((sum, gap) => sum + gap, 0);
    return i * BOX.width + (all === 0 ? 0 : (before / all) * free);
  });
}

/** 0 for the left side of a box, 1 for the right one. */
type Side = 0 | 1;

/** Which sides a line joins; within a column both are where there is room. */
function sidesOf(from: DrawnBox, to: DrawnBox, last: number): readonly [Side, Side] {
  if (from.x === to.x) return from.x === last ? [0, 0] : [1, 1];
  return from.x < to.x ? [1, 0] : [0, 1];
}

/** The ends at one side of a box, one below the other in the order of where they lead, so that they do not cross at once. */
function spreadEnds(
  ends: readonly {
    readonly key: string;
    readonly box: DrawnBox;
    readonly side: Side;
    readonly towards: number;
    readonly id: string;
  }[],
): ReadonlyMap<string, number> {
  const bySide = Map.groupBy(ends, ({ box, side }) => `${box.id}:${side}`);
  return new Map(
    [...bySide.values()].flatMap((group) =>
      group
        .toSorted((a, b) => a.towards - b.towards || byText(a.id, b.id))
        .map(({ key, box }, i): [string, number] => [
          key,
          box.y + CORNER + ((i + 0.5) / group.length) * (box.height - 2 * CORNER),
        ]),
    ),
  );
}

type End = { readonly x: number; readonly y: number; readonly side: Side };

/** A curve that leaves and meets its boxes level. */
function curve(from: End, to: End): string {
  const reach =
    from.side === to.side
      ? 24 + Math.min(70, Math.abs(to.y - from.y) * 0.25)
      : Math.abs(to.x - from.x) / 2;
  const [out, into] = [from, to].map(({ x, side }) => x + (side === 1 ? reach : -reach));
  const at = (value = 0) => value.toFixed(1);
  return `M${at(from.x)} ${at(from.y)}C${at(out)} ${at(from.y)} ${at(into)} ${at(to.y)} ${at(to.x)} ${at(to.y)}`;
}

/** Thickness grows with the root of the largest amount of one kind, so that its ink does with the amount. */
const PER_ROOT_BILLION = 0.45;
const [THINNEST, THICKEST, UNKNOWN] = [1.2, 8, 3.5];

function weightOf({ parts }: GraphLine): { width: number; hatched: boolean } {
  const known = parts.flatMap(({ amount }) =>
    typeof amount.value === "number" ? [amount.value] : [],
  );
  if (known.length === 0) {
    const hatched = parts.some(({ amount, share }) => share === null && amount.none !== true);
    return { width: hatched ? UNKNOWN : THINNEST, hatched };
  }
  const width = PER_ROOT_BILLION * Math.sqrt(Math.max(...known) / 1e9);
  return { width: Math.min(THICKEST, Math.max(THINNEST, width)), hatched: false };
}
