import { isCurrency } from "../quantity/currency.ts";
import type { Exact } from "../quantity/exact-decimal.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { type DecimalReading, readAmount } from "./read-amount.ts";
import { type DayOrder, readDay, readEnd } from "./read-day.ts";

/** What is wrong with a cell, in words that follow its place. */
export type CellFault = { readonly column: string; readonly reason: string };

/** How a file writes its amounts and days. */
export type FileReading = { readonly decimals: DecimalReading; readonly order: DayOrder };

/** The cell of a column in a row; null where it is empty, NULL, or the file has no such column. */
export type CellOf = (column: string) => string | null;

/** Reads the cells of one row, and gathers everything that is wrong with them. */
export type CellReader = {
  readonly faults: readonly CellFault[];
  readonly refuse: (column: string, reason: string) => void;
  /** Empty where the cell is; that is a fault. */
  readonly needed: (column: string) => string;
  readonly amount: (column: string) => Exact | null;
  readonly start: (column: string) => PlainDate;
  /** First day after the period that ends so. */
  readonly end: (column: string) => PlainDate;
  /** A code of a currency as it stands; a fault where it is none. */
  readonly currency: (code: string) => string;
};

/** The cells of one row, by how its file writes amounts and days. */
export function cellReader(cell: CellOf, { decimals, order }: FileReading): CellReader {
  const faults: CellFault[] = [];
  const refuse = (column: string, reason: string) => void faults.push({ column, reason });
  const needed = (column: string): string => {
    const text = cell(column);
    if (text === null) refuse(column, "is empty");
    return text ?? "";
  };
  const dayBy =
    (read: typeof readDay) =>
    (column: string): PlainDate => {
      const text = needed(column);
      const day = text === "" ? "" : read(text, order);
      if (day === undefined) refuse(column, `${quoted(text)} is no day; write it as 2026-04-01`);
      return day ?? "";
    };
  return {
    faults,
    refuse,
    needed,
    amount: (column) => {
      const text = cell(column);
      const read = text === null ? null : readAmount(text, decimals);
      if (typeof read !== "string") return read;
      refuse(column, `${quoted(text ?? "")} ${read}`);
      return null;
    },
    start: dayBy(readDay),
    end: dayBy(readEnd),
    currency: (code) => {
      if (code !== "" && !isCurrency(code))
        refuse("BillingCurrency", `${quoted(code)} is no code of a currency, such as EUR`);
      return code;
    },
  };
}

/** A cell's text as a fault shows it: long ones cut. */
export const quoted = (text: string): string =>
  `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
