import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";

/** What stands in a cell: words, a number in the column's unit, an estimate of one, or nothing known. */
export type CellValue = string | number | boolean | Estimate | null;

export type Cell = {
  readonly value: CellValue;
  /** Where the cell leads: a path of this app, or the address of somebody else's page. */
  readonly href?: string;
  /** A word on the value: why it is absent, what qualifies it. */
  readonly note?: string;
  /** With a null value: there is none, which is known, rather than not known. */
  readonly none?: true;
  /** The same measure by another count, kept beside the value and never added to it. */
  readonly also?: readonly { readonly label: string; readonly value: number }[];
};

/**
 * What a part of a report tells of, where not every reader is told: scenarios and what could
 * be done, what the board decides, the company's own contracts and work by name, and what is
 * to be asked of vendors.
 */
export type Telling = "options" | "decisions" | "own-work" | "questions";

export type Column = {
  readonly id: string;
  readonly label: string;
  /** null for words. */
  readonly unit: Unit | null;
  /** Hidden from the screen at first, kept in every export. */
  readonly exportOnly?: boolean;
  /** Its words stand in a record, a source, a scenario or a definition as they are: numbers among them are not ours. */
  readonly verbatim?: true;
  /** What its cells tell of: the column is left out for readers who are not told. */
  readonly tells?: Telling;
};

export type Row = { readonly id: string; readonly cells: Readonly<Record<string, Cell>> };

/** A table as data: the screen, the CSV and the pack draw the same rows and columns. */
export type Table = {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What a reader must know to read it: basis, dates, what is left out. */
  readonly note?: string;
};

export const isEstimate = (value: CellValue): value is Estimate =>
  typeof value === "object" && value !== null;
