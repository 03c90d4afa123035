import type { GraphFigure, GraphLine } from "./graph-figure.ts";
import type { Place } from "./graph-layout.ts";

/** Sizes in the drawing's own units; at 1,040 across they are pixels. */
export const GRAPH_WIDTH = 1040;
const BOX = { width: 170, height: 18 };
const ROW = 24;
const TOP = 34;
/** Distance of parallel lines between the same two parties. */
const APART = 4;

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
export function graphDrawing({ columns, rows, nodes, lines }: GraphFigure): GraphDrawing {
  const height = TOP + rows * ROW;
  const step = (GRAPH_WIDTH - BOX.width) / Math.max(1, columns.length - 1);
  const boxOf = ({ column, row, rows: inColumn }: Place) => ({
    x: column * step,
    y: TOP + ((row + 0.5) / inColumn) * rows * ROW - BOX.height / 2,
    ...BOX,
  });
  const boxes = new Map(nodes.map(({ id, place }) => [id, { id, ...boxOf(place) }]));
  const columnOf = new Map(nodes.map(({ id, place }) => [id, place.column]));
  const beside = Map.groupBy(lines, ({ from, to }) => [from, to].toSorted().join("--"));
  return {
    height,
    columns: columns.map((_, i) => i * step),
    boxes: [...boxes.values()],
    lines: lines.flatMap((line): DrawnLine[] => {
      const [from, to] = [boxes.get(line.from), boxes.get(line.to)];
      if (from === undefined || to === undefined) return [];
      const group = beside.get([line.from, line.to].toSorted().join("--")) ?? [];
      const shift = (group.indexOf(line) - (group.length - 1) / 2) * APART;
      const isLast = columnOf.get(line.from) === columns.length - 1;
      return [{ line, d: curve(from, to, shift, isLast), ...weightOf(line) }];
    }),
  };
}

function curve(from: DrawnBox, to: DrawnBox, shift: number, isLast: boolean): string {
  const [y1, y2] = [from.y + from.height / 2 + shift, to.y + to.height / 2 + shift];
  const at = (value: number) => value.toFixed(1);
  if (from.x === to.x) {
    // Within a column the line bulges to the side where there is room.
    const side = isLast ? -1 : 1;
    const x = isLast ? from.x : from.x + from.width;
    const bulge = x + side * (24 + Math.min(70, Math.abs(y2 - y1) * 0.25));
    return `M${at(x)} ${at(y1)}C${at(bulge)} ${at(y1)} ${at(bulge)} ${at(y2)} ${at(x)} ${at(y2)}`;
  }
  const forward = from.x < to.x;
  const x1 = forward ? from.x + from.width : from.x;
  const x2 = forward ? to.x : to.x + to.width;
  const middle = (x1 + x2) / 2;
  return `M${at(x1)} ${at(y1)}C${at(middle)} ${at(y1)} ${at(middle)} ${at(y2)} ${at(x2)} ${at(y2)}`;
}

/** Thickness grows with the root of the largest amount of one kind, so that its ink does with the amount. */
const PER_ROOT_BILLION = 0.45;
const [THINNEST, THICKEST, UNKNOWN] = [1.2, 8, 4];

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
