import type { FamilyId } from "../graph/edge-kind.ts";
import type { Firmness } from "../graph/firmness.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Cell } from "../table/table.ts";
import type { Place } from "./graph-layout.ts";

export type GraphNode = {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  /** The page of the party. */
  readonly href: string;
  readonly place: Place;
  /** How many lines end at it. */
  readonly lines: number;
};

/** What a line stands for: one kind of tie, with its amount on the basis or its share. */
export type LinePart = {
  /** Of the row in the table twin. */
  readonly id: string;
  readonly kind: string;
  readonly amount: Cell;
  readonly share: Estimate | null;
};

export type GraphLine = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly family: FamilyId;
  readonly firmness: Firmness;
  /** Whether it has an arrow. */
  readonly directed: boolean;
  readonly parts: readonly LinePart[];
};

/** A chart of who is tied to whom, as data: columns of parties, lines in the direction of the money. */
export type GraphFigure = {
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly string[];
  /** How much room is between one column and the next, in proportion. */
  readonly gaps: readonly number[];
  /** Rows of the tallest column, drawn or not. */
  readonly rows: number;
  readonly nodes: readonly GraphNode[];
  readonly lines: readonly GraphLine[];
  /** Who is not drawn, and where they stand instead; null where all are. */
  readonly leftOut: string | null;
  readonly sourceLine: string;
};
