import type { PlainDate } from "../quantity/plain-date.ts";
import type { TemplateId } from "./template.ts";

/** How a value came to stand in a cell; what is missing has none. */
export const CELL_STANDINGS = ["confirmed", "proposed", "missing"] as const;
export type CellStanding = (typeof CELL_STANDINGS)[number];

/** One cell of the register. */
export type RegisterCell = {
  readonly standing: CellStanding;
  /** As the file holds it, such as `eba_GA:IE`; empty where it is missing. */
  readonly value: string;
  /** As people read it, such as `IE`. */
  readonly shown: string;
  /** Why it is what it is; of what is missing, what to record so that it is not. */
  readonly why: string;
  /** Ids of the facts it was read from. */
  readonly facts: readonly string[];
};

/** What decides whether a column has to be filled and no column says. */
export type RowCircumstances = {
  /** Whether the service supports a critical or important function; null where nobody has said. */
  readonly critical: boolean | null;
  /** Whether the company has a contract with the provider. */
  readonly direct: boolean;
  /** The day the register is of. */
  readonly on: PlainDate;
};

/** One row of a template. */
export type RegisterRow = {
  /** Stays from day to day, so that a link to a cell keeps its place. */
  readonly id: string;
  readonly template: TemplateId;
  /** Contract, work or company in words. */
  readonly label: string;
  /** Whether the row itself follows from the record, or is proposed by us. */
  readonly standing: Exclude<CellStanding, "missing">;
  /** Why the row is there. */
  readonly why: string;
  /** Rows that one entry was divided into share it: a cell has one value (Article 4(2)). */
  readonly entry: string;
  readonly circumstances: RowCircumstances;
  /** By column, as `c0010`; a column that is not named has nothing to state. */
  readonly cells: Readonly<Record<string, RegisterCell>>;
  /** Where each kind of subject that the row is about is recorded: `contract/azure`. */
  readonly subjects: Readonly<Partial<Record<"contract" | "workload" | "party", string>>>;
};

/** Rows by template, in the order of the file. */
export type RegisterRows = Readonly<Record<TemplateId, readonly RegisterRow[]>>;

const EMPTY: RegisterCell = { standing: "missing", value: "", shown: "", why: "", facts: [] };

/** A cell of a row; missing without a word where nothing was to be stated. */
export const cellIn = ({ cells }: Pick<RegisterRow, "cells">, code: string): RegisterCell =>
  cells[code] ?? EMPTY;
