import { Readable } from "node:stream";
import Papa from "papaparse";
import { Failure } from "../../failure.ts";
import { delimiterOf } from "../sheet/delimiter-of.ts";
import { BILL_LIMITS } from "./limits.ts";
import type { TableReader } from "./table-sink.ts";
import { unpackedText } from "./unpacked-text.ts";

const OPEN_QUOTE =
  "has a quotation mark that is not closed, or one inside a field that is not doubled. Nothing was kept of the file; export it again.";

/** A CSV, row by row as it comes off the disk; `isPacked` where it is a gzip. */
export const readCsv =
  (isPacked: boolean): TableReader =>
  async (file, options, sink) => {
    const text = unpackedText(file, options, isPacked);
    const first = await text.next();
    if (first.done === true || first.value.trim() === "")
      throw new Failure("invalid", "The file is empty; there is nothing to import.");
    let number = 0;
    let sinceRow = 0;
    async function* counted(start: string) {
      yield start;
      for await (const chunk of text) {
        sinceRow += chunk.length;
        if (sinceRow > BILL_LIMITS.openRowCharacters)
          throw new Failure("invalid", `Row ${number + 1} ${OPEN_QUOTE}`);
        yield chunk;
      }
    }
    const take = (cells: readonly string[]) => {
      number += 1;
      if (number > BILL_LIMITS.rows)
        throw new Failure(
          "too-large",
          `The file has more than ${BILL_LIMITS.rows.toLocaleString("en")} rows. Cut it by billing period.`,
        );
      if (cells.length > BILL_LIMITS.columns)
        throw new Failure(
          "invalid",
          `Row ${number} has ${cells.length} columns; a bill has fewer.`,
        );
      if (number === 1) sink.header(cells);
      else if (cells.some((cell) => cell !== "")) sink.row(cells, number);
    };
    const source = Readable.from(counted(first.value));
    await new Promise<void>((resolve, reject) => {
      // The parser lets go of the stream at the first error: what comes after it must not end the process.
      source.on("error", reject);
      Papa.parse<string[]>(source, {
        delimiter: delimiterOf(first.value),
        skipEmptyLines: false,
        chunk: ({ data, errors }) => {
          // Of a row that goes on in the next part nothing can be said yet: it is read again, whole.
          const fault = errors.find(
            ({ type, row }) => type === "Quotes" && (row ?? 0) < data.length,
          );
          if (fault !== undefined)
            throw new Failure("invalid", `Row ${number + (fault.row ?? 0) + 1} ${OPEN_QUOTE}`);
          if (data.length > 0) sinceRow = 0;
          for (const cells of data) take(cells);
        },
        complete: () => resolve(),
        error: reject,
      });
    }).finally(() => source.destroy());
    if (number === 0)
      throw new Failure("invalid", "The file is empty; there is nothing to import.");
  };
