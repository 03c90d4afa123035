import { TraceRefusal } from "./trace-refusal.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** A line longer than this is no request: a prompt of a million tokens has two thousand block hashes. */
const LONGEST_LINE_BYTES = 1024 ** 2;
const NOTHING = new Uint8Array(0);

/** What is done with each line: its bytes are `bytes[start]` up to, not including, `bytes[end]`. */
export type TakeLine = (bytes: Uint8Array, start: number, end: number, line: number) => void;

export type LineScanner = {
  readonly push: (bytes: Uint8Array) => void;
  /** There is no more: what stands behind the last line end is a line too. */
  readonly end: () => void;
};

/**
 * Parts a file that comes in pieces into lines, without a copy of any but those that lie on a seam.
 *
 * A mark of byte order before the first line is left out, and so is the
 * carriage return before a line feed.
 *
 * @throws TraceRefusal where a line is longer than any request
 */
export function lineScanner(take: TakeLine): LineScanner {
  let held: Uint8Array = NOTHING;
  let line = 0;
  const give = (bytes: Uint8Array, from: number, to: number) => {
    line += 1;
    const hasMark = line === 1 && bytes[from] === 0xef && bytes[from + 1] === 0xbb;
    const start = hasMark ? from + 3 : from;
    take(bytes, start, to > start && bytes[to - 1] === CARRIAGE_RETURN ? to - 1 : to, line);
  };
  const hold = (bytes: Uint8Array) => {
    const whole = new Uint8Array(held.length + bytes.length);
    whole.set(held);
    whole.set(bytes, held.length);
    held = whole;
    if (held.length > LONGEST_LINE_BYTES)
      throw new TraceRefusal(
        line + 1,
        "it goes on for more than a megabyte; a trace has one request on each line",
      );
  };
  return {
    push(bytes) {
      let start = 0;
      if (held.length > 0) {
        const end = bytes.indexOf(LINE_FEED);
        hold(end === -1 ? bytes : bytes.subarray(0, end));
        if (end === -1) return;
        const whole = held;
        held = NOTHING;
        give(whole, 0, whole.length);
        start = end + 1;
      }
      for (
        let end = bytes.indexOf(LINE_FEED, start);
        end !== -1;
        end = bytes.indexOf(LINE_FEED, start)
      ) {
        give(bytes, start, end);
        start = end + 1;
      }
      if (start < bytes.length) hold(bytes.subarray(start));
    },
    end() {
      const whole = held;
      held = NOTHING;
      if (whole.length > 0) give(whole, 0, whole.length);
    },
  };
}
