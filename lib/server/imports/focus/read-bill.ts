import type { BillLine } from "../../../domain/bill/bill-line.ts";
import { type BillRow, readBillRow } from "../../../domain/bill/bill-row.ts";
import type { CellFault, FileReading } from "../../../domain/bill/cell-reader.ts";
import { collectLines, TooManyLines } from "../../../domain/bill/collect-lines.ts";
import {
  type FocusHeader,
  isFocusHeader,
  readFocusHeader,
} from "../../../domain/bill/focus-columns.ts";
import type { Exact } from "../../../domain/quantity/exact-decimal.ts";
import { Failure } from "../../failure.ts";
import { cellsOf } from "./cells.ts";
import { fileReading } from "./file-reading.ts";
import { BILL_LIMITS } from "./limits.ts";
import { readerOf } from "./open-table.ts";
import { seenRows } from "./seen-rows.ts";
import type { FileOnDisk, ReadOptions } from "./table-sink.ts";

/** A row that cannot be read, with everything that is wrong with it. */
export type RowFault = { readonly row: number; readonly faults: readonly CellFault[] };

/** What a file of costs says, added up. */
export type ReadBill = {
  readonly header: FocusHeader;
  readonly reading: FileReading;
  readonly rows: number;
  readonly lines: readonly BillLine[];
  /** The first of them; `faultyRows` counts all. */
  readonly faults: readonly RowFault[];
  readonly faultyRows: number;
  /** Rows that stand in the file more than once, and what they come to, by currency. */
  readonly repeated: { readonly rows: number; readonly effective: ReadonlyMap<string, Exact> };
  readonly cutRows: number;
  /** Sentences about how the file was read. */
  readonly remarks: readonly string[];
};

type Raw = { readonly cells: readonly (string | null)[]; readonly number: number };

/** Rows that are looked at before the first is read: they tell how the file writes amounts and days. */
const LOOKED_AT = 2_000;

/**
 * Reads a FOCUS Cost and Usage file from end to end, in the memory of its lines.
 *
 * @param looksLikeAi whether a row may be paid for a model
 * @throws Failure where the file as a whole cannot be read: what, where and how to mend it
 */
export async function readBill(
  file: FileOnDisk,
  options: ReadOptions,
  looksLikeAi: (row: BillRow) => boolean,
): Promise<ReadBill> {
  const read = await readerOf(file.path, file.bytes);
  const collector = collectLines(looksLikeAi);
  const seen = seenRows();
  const effective = new Map<string, Exact>();
  const faults: RowFault[] = [];
  const counts = { rows: 0, faulty: 0, repeated: 0 };
  let header: FocusHeader | undefined;
  let width = 0;
  let waiting: Raw[] = [];
  let found: (FileReading & { readonly remarks: readonly string[] }) | undefined;

  const refuse = (row: number, wrong: readonly CellFault[]) => {
    counts.faulty += 1;
    if (faults.length < BILL_LIMITS.listedErrors) faults.push({ row, faults: wrong });
  };
  const take = ({ cells, number }: Raw, at: FocusHeader, reading: FileReading) => {
    counts.rows += 1;
    if (cells.length !== width) {
      refuse(number, [
        { column: "", reason: `has ${cells.length} fields, and the header ${width}` },
      ]);
      return;
    }
    const result = readBillRow(cellsOf(at.at, cells), reading);
    if ("faults" in result) {
      refuse(number, result.faults);
      return;
    }
    collector.add(result.row);
    if (!seen.isRepeated(cells)) return;
    counts.repeated += 1;
    const { currency, effectiveCost } = result.row;
    effective.set(currency, (effective.get(currency) ?? 0n) + effectiveCost);
  };
  const start = (at: FocusHeader) => {
    const reading = fileReading(at.at, waiting);
    for (const raw of waiting) take(raw, at, reading);
    waiting = [];
    return reading;
  };
  try {
    await read(file, options, {
      header: (names) => {
        width = names.length;
        header = headerOf(names);
      },
      row: (cells, number) => {
        if (header === undefined) return;
        const raw = { cells, number };
        if (found !== undefined) take(raw, header, found);
        else if (waiting.push(raw) >= LOOKED_AT) found = start(header);
      },
    });
  } catch (thrown) {
    if (thrown instanceof TooManyLines)
      throw new Failure("too-large", `The file has ${thrown.message}. Cut it by billing account.`);
    throw thrown;
  }
  if (header === undefined || (found === undefined && waiting.length === 0))
    throw new Failure("invalid", "The file has a header and no rows; there is nothing to import.");
  const { remarks, ...reading } = found ?? start(header);
  return {
    header,
    reading,
    rows: counts.rows,
    lines: collector.lines(),
    faults,
    faultyRows: counts.faulty,
    repeated: { rows: counts.repeated, effective },
    cutRows: collector.cutRows(),
    remarks,
  };
}

function headerOf(names: readonly string[]): FocusHeader {
  if (!isFocusHeader(names))
    throw new Failure(
      "invalid",
      `The columns are not those of a FOCUS bill: ${named(names)}. Export FOCUS 1.0 to 1.4 Cost and Usage, with its header.`,
    );
  const header = readFocusHeader(names);
  if (header.missing.length > 0 || header.twice.length > 0)
    throw new Failure(
      "invalid",
      [
        `The file reads as FOCUS ${header.version}, since ${header.because}.`,
        ...(header.missing.length === 0
          ? []
          : [`It lacks ${header.missing.join(", ")}, without which no amount can be placed.`]),
        ...(header.twice.length === 0 ? [] : [`${header.twice.join(", ")} stands twice.`]),
        "Export it again with these columns.",
      ].join(" "),
      {
        faults: [
          ...header.missing.map((at) => ({ at, reason: "is missing" })),
          ...header.twice.map((at) => ({ at, reason: "stands twice" })),
        ],
      },
    );
  return header;
}

const named = (names: readonly string[]): string => {
  const shown = names.slice(0, 6).map((name) => `“${name.trim().slice(0, 40)}”`);
  return `${shown.join(", ")}${names.length > 6 ? ` and ${names.length - 6} more` : ""}`;
};
