import type { Board } from "../board.ts";
import type { ExposureProgram, RowMeaning } from "./exposure-program.ts";
import { dollars, type ProgramWords, qualityText, subjectOf } from "./row-in-words.ts";

/** What a limit costs: what loosening it by a hundredth would save. */
export type CapValue = {
  readonly limit: Exclude<RowMeaning, { readonly kind: "demand" | "spend" }>;
  /** Saved by one more percent of all tokens, or by asking a hundredth less of quality. */
  readonly usdPerMonth: number;
  readonly text: string;
};

/** Less than a cent a month is nothing. */
const LEAST_USD = 0.01;

/**
 * What each limit that binds is worth, ceilings before floors and most first: the program's duals
 * in US dollars a month.
 *
 * The dual of a ceiling is the change of the least cost for one more of all
 * tokens, so a hundredth of it is one percent of them. It holds near the optimum: the second percent
 * is worth no more than the first, and may be worth less.
 *
 * @example
 * capValues(exposure, solution.rowDuals, board, words)[0]?.text
 * // => "One more percent of Azure is worth $1,240 a month near this optimum."
 */
export function capValues(
  { meanings, usdPerUnit }: ExposureProgram,
  rowDuals: Float64Array,
  board: Board,
  words: ProgramWords,
): CapValue[] {
  return meanings
    .flatMap((limit, row): CapValue[] => {
      if (limit.kind === "demand" || limit.kind === "spend") return [];
      // A ceiling's dual is at most zero, a floor's at least.
      const usdPerMonth = Math.abs(rowDuals[row] ?? 0) * 0.01 * usdPerUnit;
      if (usdPerMonth < LEAST_USD) return [];
      const worth = `is worth ${dollars(usdPerMonth)} a month near this optimum.`;
      const subject = subjectOf(limit, board, words);
      const text =
        limit.kind === "floor"
          ? `Asking ${qualityText(0.01, words)} less of the quality of ${subject} ${worth}`
          : limit.kind === "capacity" || limit.kind === "together"
            ? `Room for one more percent of all tokens on ${subject} ${worth}`
            : `One more percent of ${subject} ${worth}`;
      return [{ limit, usdPerMonth, text }];
    })
    .toSorted(
      (a, b) =>
        Number(a.limit.kind === "floor") - Number(b.limit.kind === "floor") ||
        b.usdPerMonth - a.usdPerMonth,
    );
}
