import { farMove } from "../../catalog/far-move.ts";
import type { FeedPrice } from "../../catalog/feed-listing.ts";
import { isOneOfEachLine, lineOf } from "../../catalog/line-of.ts";
import { beginOf } from "../../catalog/price.ts";
import { refusedMove } from "../../catalog/refused-move.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { amountOf, lineInWords, priceInWords } from "./price-line.ts";
import { heldOn } from "./standing-prices.ts";
import type { RecordedPrice } from "./stored-catalog.ts";
import { byText } from "../../quantity/text-order.ts";

/** Why prices of one line that a file itself dates one after the other can't follow each other. */
export const refusedMoves = (line: readonly FeedPrice[], observedOn: PlainDate): string[] =>
  inTime(line, observedOn).flatMap((price, i, prices) => {
    const before = prices[i - 1];
    if (before === undefined) return [];
    const flag = refusedMove(amountOf(before), amountOf(price), lineInWords(price));
    return flag === undefined
      ? []
      : [
          `${flag.text}. This file has it at ${priceInWords(before)} and then at ${priceInWords(price)}: check the unit`,
        ];
  });

/**
 * What a listing moves about tenfold, in sentences: against what the same feed
 * said until then, or against the price that the file itself dates before it.
 *
 * @param rows the feed's own standing prices of the offering
 */
export function farMoves(
  stated: readonly FeedPrice[],
  rows: readonly RecordedPrice[],
  observedOn: PlainDate,
): string[] {
  if (rows.length === 0 && isOneOfEachLine(stated)) return [];
  const stored = Map.groupBy(rows, lineOf);
  const found = [...Map.groupBy(stated, lineOf)].flatMap(([line, prices]) =>
    inTime(prices, observedOn).flatMap((price, i, ordered) => {
      const begin = beginOf({ ...price, observedAt: observedOn });
      const before =
        ordered[i - 1] ??
        heldOn(stored.get(line) ?? [], begin > observedOn ? begin : observedOn)[0];
      const flag =
        before === undefined
          ? undefined
          : farMove(amountOf(before), amountOf(price), lineInWords(price));
      return flag === undefined ? [] : [flag.text];
    }),
  );
  return [...new Set(found)];
}

const inTime = (line: readonly FeedPrice[], observedAt: PlainDate): readonly FeedPrice[] =>
  line.length < 2
    ? line
    : line.toSorted((a, b) => byText(beginOf({ ...a, observedAt }), beginOf({ ...b, observedAt })));
