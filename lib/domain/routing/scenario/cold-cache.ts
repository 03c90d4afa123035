import type { MonthBoard } from "./board-of.ts";
import type { MonthOutcome } from "./month-outcome.ts";
import { priceFactor } from "./price-factor.ts";
import { quoteAt } from "./priced-cells.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/**
 * What a month would cost more if each request of a conversation were routed by
 * itself: a turn that comes to another offering than the one before finds its
 * prompt in no cache and pays it in full.
 *
 *     requests × s (1 - s) × (T - 1) / T × (full price - price with the cache)
 *
 * with s the part of the class on an offering and T the turns of a conversation.
 * No part of the bill: there a conversation stays where it began.
 *
 * @returns US dollars; 0 where no class is divided or none has turns
 */
export function coldCacheUsd(
  { classes, offerings }: ScenarioFile,
  month: MonthBoard,
  outcome: MonthOutcome,
): number {
  const { cells, requests } = month;
  const { shares } = outcome;
  let usd = 0;
  for (const [w, of] of classes.entries()) {
    if (of.turns <= 1 || of.statistics !== null || of.cacheReadShare === 0) continue;
    const cold = { ...of, cacheReadShare: 0 };
    for (let o = 0; o < offerings.length; o += 1) {
      const cell = w * offerings.length + o;
      const share = shares[cell] ?? 0;
      if (!(share > 0 && share < 1)) continue;
      const quote = quoteAt(cold, cells, o);
      if (quote.kind === "unpriced") continue;
      const extra = quote.usdPerRequest - (cells.usdPerRequest[cell] ?? 0);
      const moved = share * (1 - share) * ((of.turns - 1) / of.turns);
      usd += (requests[w] ?? 0) * moved * extra * priceFactor(month, outcome, cell);
    }
  }
  return usd;
}
