import { MOST_TOKENS_OF_A_REQUEST } from "../scenario/request-class.ts";
import { fieldPlaces, placeFields } from "./csv-line.ts";
import type { ClassNames } from "./class-names.ts";
import type { TraceRow } from "./request-columns.ts";
import type { TraceMapping } from "./trace-format.ts";
import { timeRefusal, tokensRefusal, TraceRefusal } from "./trace-refusal.ts";
import { digitsIn, timeIn } from "./trace-time.ts";

/** Reads one line into a row. */
export type ReadRequest = (
  bytes: Uint8Array,
  start: number,
  end: number,
  line: number,
  row: TraceRow,
) => void;

const QUOTE = `"`;
const DOUBLED_QUOTE = `""`;
const TRUE = new Set(["1", "true", "yes", "y", "batch"]);

/**
 * A reader of the lines of a CSV, by which column says what.
 *
 * @param columns the names in the file's first line
 * @throws TraceRefusal at once where a column that is asked for is not there; the reader, where a line makes no sense
 */
export function csvRequests(
  columns: readonly string[],
  delimiter: string,
  mapping: TraceMapping,
  classes: ClassNames,
): ReadRequest {
  const text = new TextDecoder();
  const places = fieldPlaces();
  const placeOf = (name: string): number => {
    const place = columns.indexOf(name);
    if (place === -1)
      throw new TraceRefusal(1, `there is no column ${name}; it has ${columns.join(", ")}`);
    return place;
  };
  const optional = (name: string | null): number => (name === null ? -1 : placeOf(name));
  const [at, input, output] = [mapping.at, mapping.inputTokens, mapping.outputTokens].map(placeOf);
  const [read, write] = [mapping.cacheReadTokens, mapping.cacheWriteTokens].map(optional);
  const [className, batch] = [mapping.className, mapping.batch].map(optional);
  const comma = delimiter.charCodeAt(0);
  const msOfUnit = mapping.timeUnit === "s" ? 1000 : 1;
  const wordAt = (bytes: Uint8Array, place = -1): string =>
    place === -1 || place >= places.count
      ? ""
      : text
          .decode(bytes.subarray(places.starts[place], places.ends[place]))
          .trim()
          .replaceAll(DOUBLED_QUOTE, QUOTE);

  const tokensAt = (bytes: Uint8Array, line: number, place = -1): number => {
    if (place === -1) return 0;
    if (place < places.count) {
      const value = digitsIn(bytes, places.starts[place] ?? 0, places.ends[place] ?? 0);
      if (value <= MOST_TOKENS_OF_A_REQUEST) return value;
    }
    // What is no row of digits may still be a count, as 120.0 or “ 120 ”.
    const word = wordAt(bytes, place);
    const value = word === "" ? Number.NaN : Number(word);
    if (Number.isInteger(value) && value >= 0 && value <= MOST_TOKENS_OF_A_REQUEST) return value;
    throw tokensRefusal(line, columns[place] ?? "", word);
  };
  const timeAt = (bytes: Uint8Array, line: number, place = -1): number => {
    const time = timeIn(bytes, places.starts[place] ?? 0, places.ends[place] ?? 0);
    if (time === time) return time;
    const word = wordAt(bytes, place);
    const number = word === "" ? Number.NaN : Number(word);
    if (!Number.isFinite(number)) throw timeRefusal(line, mapping.at, word);
    return number * msOfUnit;
  };

  return (bytes, start, end, line, row) => {
    placeFields(places, comma, bytes, [start, end, line]);
    row.atMs = timeAt(bytes, line, at);
    row.outputTokens = tokensAt(bytes, line, output);
    row.cacheReadTokens = tokensAt(bytes, line, read);
    row.cacheWriteTokens = tokensAt(bytes, line, write);
    const cached = row.cacheReadTokens + row.cacheWriteTokens;
    const stated = tokensAt(bytes, line, input);
    row.inputTokens = mapping.cachedTokens === "apart" ? stated + cached : stated;
    if (cached > row.inputTokens)
      throw new TraceRefusal(
        line,
        `${cached} tokens are cached of an input of ${stated}; if ${mapping.inputTokens} does not count them, say that cached tokens stand apart`,
      );
    row.classOf = className === -1 ? 0 : classes.placeOf(wordAt(bytes, className), line);
    row.isBatch = batch !== -1 && TRUE.has(wordAt(bytes, batch).toLowerCase()) ? 1 : 0;
  };
}
