/**
 * A program of its own: reads an untrusted file from its standard input, with
 * little memory, no network and nothing to write to, and prints its rows as JSON.
 *
 *   node read-in-child.ts <csv|xlsx> [sheet]
 */
import { csvRows } from "./csv-rows.ts";
import { SheetFault } from "./limits.ts";
import { xlsxRows } from "./xlsx-rows.ts";

const [, , format, sheet = null] = process.argv;

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(Buffer.from(part));
const bytes = Buffer.concat(parts);

async function answer(): Promise<object> {
  try {
    return format === "csv" ? csvRows(bytes) : await xlsxRows(bytes, sheet);
  } catch (error) {
    if (error instanceof SheetFault) return { fault: error.message };
    const reason = error instanceof Error ? error.message : String(error);
    return {
      fault: `The workbook is damaged or incomplete (${reason.slice(0, 200)}). Save it again in your spreadsheet program.`,
    };
  }
}

process.stdout.write(JSON.stringify(await answer()));
