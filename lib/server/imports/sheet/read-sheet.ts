import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import type { Sheet } from "../../../domain/curation/sheets/sheet.ts";
import { plainText } from "../../../domain/table/neutral-text.ts";
import { Failure } from "../../failure.ts";
import { fileFormat } from "./file-format.ts";
import { guardWorkbook } from "./guard-workbook.ts";
import { LIMITS, SheetFault } from "./limits.ts";

// The working directory is the project in development and the bundle in production; both hold it.
const CHILD = join(process.cwd(), "lib/server/imports/sheet/read-in-child.ts");
/** JSON of everything the limits let through is smaller. */
const MOST_OUTPUT = 256 * 1024 * 1024;

/** What a process ends with that may have no more memory, where no signal says so. */
const OUT_OF_MEMORY = 134;

const Answer = z.union([
  z.object({ fault: z.string() }),
  z.object({
    sheetNames: z.array(z.string()),
    sheetName: z.string().nullable(),
    rows: z.array(z.array(z.string())),
  }),
]);

export type ReadSheet = {
  readonly sheet: Sheet;
  /** What the sheets of a workbook are called; empty for a CSV. */
  readonly sheetNames: readonly string[];
  readonly sheetName: string | null;
};

/**
 * The rows of a file that somebody sends.
 *
 * What it is like inside is found out in a process of its own, which is ended
 * when it takes too long or too much; this one only looks at its first bytes
 * and, of a workbook, at its list of parts.
 *
 * @param wanted the sheet of a workbook; null for the first with anything in it
 * @throws Failure with the place, where any of it is refused: all of it is then
 */
export async function readSheet(
  bytes: Uint8Array,
  fileName: string,
  wanted: string | null = null,
  signal?: AbortSignal,
): Promise<ReadSheet> {
  try {
    const format = fileFormat(bytes, fileName);
    if (format === "xlsx") guardWorkbook(bytes);
    const answer = Answer.parse(JSON.parse(await inChild(bytes, format, wanted, signal)));
    if ("fault" in answer) throw new SheetFault(answer.fault);
    const { rows, ...names } = answer;
    return {
      ...names,
      sheet: withHeader(format === "csv" ? rows.map((row) => row.map(plainText)) : rows),
    };
  } catch (error) {
    if (error instanceof SheetFault)
      throw new Failure("invalid", `Nothing was read. ${error.message}`);
    throw error;
  }
}

/** The first row with anything in it is the header; rows without anything are passed over. */
function withHeader(rows: readonly (readonly string[])[]): Sheet {
  const at = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  const headers = rows[at];
  if (headers === undefined) throw new SheetFault("There is nothing in the file.");
  const numbered = rows
    .map((cells, i) => ({ number: i + 1, cells }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (numbered.length === 0)
    throw new SheetFault("There is a header and no row below it. Fill in at least one.");
  return { headers: headers.map((header) => header.trim()), rows: numbered };
}

function inChild(
  bytes: Uint8Array,
  format: string,
  wanted: string | null,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${LIMITS.readingMegabytes}`,
      "--disable-proto=delete",
      "--permission",
      "--allow-fs-read=*",
      CHILD,
      format,
      ...(wanted === null ? [] : [wanted]),
    ],
    {
      stdio: ["pipe", "pipe", "ignore"],
      // Nothing of ours that it could tell: no database address, no secret.
      env: { NODE_ENV: "production" },
      timeout: LIMITS.readingMs,
      killSignal: "SIGKILL",
      ...(signal === undefined ? {} : { signal }),
    },
  );
  const parts: Buffer[] = [];
  let size = 0;
  child.stdout.on("data", (part: Buffer) => {
    size += part.length;
    if (size > MOST_OUTPUT) child.kill("SIGKILL");
    else parts.push(part);
  });
  // It may end before it has read everything.
  child.stdin.on("error", () => undefined);
  child.stdin.end(bytes);
  child.on("error", reject);
  child.on("close", (code, ending) => {
    if (code === 0) resolve(Buffer.concat(parts).toString("utf8"));
    // Ended by us after its time, or by itself for want of memory.
    else if (ending === "SIGKILL" || ending === "SIGABRT" || code === OUT_OF_MEMORY)
      reject(
        new SheetFault(
          `Reading it took more than ${LIMITS.readingMs / 1000} seconds or ${LIMITS.readingMegabytes} MB of memory. Cut it into several, or save it as CSV.`,
        ),
      );
    else reject(new Error(`the program that reads files ended with ${code ?? ending}`));
  });
  return promise;
}
