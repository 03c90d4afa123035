/** What makes a spreadsheet run a cell as a formula, behind the apostrophes that keep it from doing so. */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

const written = (cell: string): string => {
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The block as a spreadsheet takes it from the clipboard; what it would run as a formula is text. */
export const formatTsv = (block: readonly (readonly string[])[]): string =>
  block.map((row) => row.map(written).join("\t")).join("\n");

/**
 * A block as a spreadsheet puts it on the clipboard: cells apart by tabs, rows by
 * line ends, quotes around what holds either. `parseTsv(formatTsv(block))` is the block.
 *
 * @example
 * parseTsv('a\t"two\nlines"\r\nb\tc\r\n'); // => [["a", "two\nlines"], ["b", "c"]]
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? quoted(text, at) : bare(text, at);
    row.push(GUARDED.test(cell) ? cell.slice(1) : cell);
    const isEnd = text[end] !== "\t";
    if (isEnd) {
      rows.push(row);
      row = [];
    }
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    // A line end behind the last row opens no other.
    if (isEnd && at >= text.length) break;
  }
  return rows;
}

function bare(text: string, from: number): [cell: string, end: number] {
  const mark = /[\t\r\n]/g;
  mark.lastIndex = from;
  const end = mark.exec(text)?.index ?? text.length;
  return [text.slice(from, end), end];
}

/** Quotes that are not closed, or are followed by more, are quotes of the text itself. */
function quoted(text: string, from: number): [cell: string, end: number] {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const isWhole = close !== -1 && /^(?:[\t\r\n]|$)/.test(text.slice(close + 1, close + 2));
  return isWhole
    ? [text.slice(from + 1, close).replaceAll('""', '"'), close + 1]
    : bare(text, from);
}
