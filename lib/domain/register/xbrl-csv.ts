/** A field that has to be quoted (RFC 4180). */
const QUOTED = /[",\r\n]|^\s|\s$/;

/**
 * A cell as xBRL-CSV takes it: quoted where it has to be, and a leading # doubled, because a
 * single one announces a special value (xBRL-CSV 1.0, special values). Nothing else is added:
 * an apostrophe against spreadsheet formulas would become a part of the reported text.
 *
 * @example
 * xbrlCell("#1 Cloud, Inc."); // => "\"##1 Cloud, Inc.\""
 */
export function xbrlCell(text: string): string {
  const escaped = text.startsWith("#") ? `#${text}` : text;
  return QUOTED.test(escaped) ? `"${escaped.replaceAll('"', '""')}"` : escaped;
}

/** Records as the text of a file, each ended as the EBA's own sample ends them. */
export const xbrlCsv = (records: readonly (readonly string[])[]): string =>
  records.map((record) => `${record.map(xbrlCell).join(",")}\r\n`).join("");
