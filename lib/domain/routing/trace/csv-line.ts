import { TraceRefusal } from "./trace-refusal.ts";

const QUOTE = 34;

/** Where the fields of one line lie; filled again for each line. */
export type FieldPlaces = {
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
};

/** More columns than any export of requests has. */
const MOST_FIELDS = 1000;

export const fieldPlaces = (): FieldPlaces => ({
  count: 0,
  starts: new Int32Array(MOST_FIELDS),
  ends: new Int32Array(MOST_FIELDS),
});

/**
 * Finds the fields of one line of a CSV, quotes left out, without a string for any.
 *
 * @throws TraceRefusal where a quote is not closed on its line, or there are more fields than any trace has
 */
export function placeFields(
  places: FieldPlaces,
  delimiter: number,
  bytes: Uint8Array,
  [start, end, line]: readonly [start: number, end: number, line: number],
): void {
  let count = 0;
  let at = start;
  for (;;) {
    if (count === MOST_FIELDS)
      throw new TraceRefusal(line, `it has more than ${MOST_FIELDS} fields; is this a trace?`);
    if (bytes[at] === QUOTE && at < end) {
      const close = closingQuote(bytes, at + 1, end);
      if (close === -1 || (close + 1 < end && bytes[close + 1] !== delimiter))
        throw new TraceRefusal(
          line,
          "a quotation mark is not closed on its line, or one inside a field is not doubled; save the file again without line ends in its fields",
        );
      places.starts[count] = at + 1;
      places.ends[count] = close;
      at = close + 1;
    } else {
      places.starts[count] = at;
      while (at < end && bytes[at] !== delimiter) at += 1;
      places.ends[count] = at;
    }
    count += 1;
    if (at >= end) break;
    at += 1;
  }
  places.count = count;
}

function closingQuote(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    if (bytes[at] !== QUOTE) continue;
    if (at + 1 < end && bytes[at + 1] === QUOTE) at += 1;
    else return at;
  }
  return -1;
}
