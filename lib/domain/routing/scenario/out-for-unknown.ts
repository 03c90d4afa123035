import type { RefusalCode } from "../eligibility.ts";
import type { MonthBoard } from "./board-of.ts";

/** Reasons that would fall away if somebody stated what is unknown, each with what is to be stated. */
const UNKNOWN: Partial<Record<RefusalCode, string>> = {
  "latency-unknown": "their wait",
  "data-policy-unknown": "what they do with data",
  "retention-unknown": "how long they keep data",
  "residency-unknown": "where they keep data",
  "context-unknown": "their context",
  "scope-unknown": "where they serve from",
};

/** Offerings that might serve a class and don't, only because something of them is not stated. */
export type OutForUnknown = {
  readonly classId: string;
  readonly className: string;
  readonly offerings: number;
  readonly of: number;
  /** What would have to be stated. */
  readonly unknown: readonly string[];
};

/**
 * Where ignorance narrows the choice: of each class, how many offerings are out for nothing but
 * what nobody states.
 *
 * @example
 * outForUnknown(boardOf(file, 1))[0]?.unknown // => ["their wait"]
 */
export function outForUnknown({ board, cells }: MonthBoard): OutForUnknown[] {
  const width = board.offerings.length;
  return board.classes.flatMap(({ id, name }, w) => {
    const lacking = new Set<string>();
    let out = 0;
    for (let o = 0; o < width; o += 1) {
      const against = cells.refusals[w * width + o] ?? [];
      const words = against.map(({ code }) => UNKNOWN[code]);
      if (words.length === 0 || words.includes(undefined)) continue;
      out += 1;
      for (const word of words) if (word !== undefined) lacking.add(word);
    }
    return out === 0
      ? []
      : [{ classId: id, className: name, offerings: out, of: width, unknown: [...lacking] }];
  });
}

/** More classes than these are only counted. */
const MOST_NAMED = 4;

/** In sentences for a result: that unknown is not eligible, and that the answer may be better than it looks. */
export function unknownInWords(month: MonthBoard): string[] {
  const all = outForUnknown(month);
  const more = all.length - MOST_NAMED;
  return [
    ...all
      .slice(0, MOST_NAMED)
      .map(
        ({ className, offerings, of, unknown }) =>
          `${className}: ${offerings} of ${of} offerings are not eligible only because nobody states ${unknown.join(", or ")}; stated, it may be served better or cheaper.`,
      ),
    ...(more > 0
      ? [
          more === 1
            ? "1 more class has offerings that are out only for what is unknown."
            : `${more} more classes have offerings that are out only for what is unknown.`,
        ]
      : []),
  ];
}
