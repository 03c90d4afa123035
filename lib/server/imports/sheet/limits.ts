/** How large a file may be, in every way in which it can be. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  rows: 40_000,
  columns: 200,
  cellCharacters: 100_000,
  /** Of a workbook, unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  zipEntries: 2_000,
  /** What a sheet full of repetition comes to stays below it; a bomb is far above. */
  zipRatio: 400,
  readingMs: 60_000,
  readingMegabytes: 256,
} as const;

/** A file that is refused whole, with the place and what to do about it. */
export class SheetFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = "SheetFault";
  }
}

/** The letters a spreadsheet gives to a column, from 0: A, B, … AA. */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : "") +
  String.fromCodePoint(65 + (index % 26));

/**
 * Rows that keep within the limits.
 *
 * @throws SheetFault with the first place that does not
 */
export function withinLimits(
  rows: readonly (readonly string[])[],
  sheet: string | null,
): readonly (readonly string[])[] {
  const where = sheet === null ? "" : ` of the sheet “${sheet}”`;
  if (rows.length > LIMITS.rows + 1)
    throw new SheetFault(
      `There are ${rows.length} rows${where}; a file may have ${LIMITS.rows}. Cut it into several.`,
    );
  for (const [r, cells] of rows.entries()) {
    if (cells.length > LIMITS.columns && cells.slice(LIMITS.columns).some((cell) => cell !== ""))
      throw new SheetFault(
        `Row ${r + 1}${where} has ${cells.length} columns; a file may have ${LIMITS.columns}.`,
      );
    for (const [c, cell] of cells.entries()) {
      const place = `Row ${r + 1}, column ${columnLetters(c)}${where}`;
      if (cell.length > LIMITS.cellCharacters)
        throw new SheetFault(
          `${place} holds ${cell.length} characters; a cell may have ${LIMITS.cellCharacters}.`,
        );
      if (cell.includes("\0")) throw new SheetFault(`${place} holds a NUL character. Remove it.`);
    }
  }
  return rows;
}
