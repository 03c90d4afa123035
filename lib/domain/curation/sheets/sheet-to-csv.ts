import { csvField } from "../../table/to-csv.ts";
import type { Sheet } from "./sheet.ts";

/** Tells spreadsheet programs that a file is UTF-8; they take it for something older otherwise. */
const MARK = "\uFEFF";

/** A sheet as RFC 4180 text. Formula-like cells are neutralised, and come back as they were when it is read again. */
export const sheetToCsv = ({ headers, rows }: Sheet): string =>
  MARK +
  [headers, ...rows.map(({ cells }) => cells)]
    .map((cells) => `${cells.map(csvField).join(",")}\r\n`)
    .join("");
