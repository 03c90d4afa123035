import "server-only";
import type { ExchangeRate } from "../../domain/bill/in-usd.ts";
import { db } from "../db.ts";
import { dayOf } from "../records/price-rows.ts";
import { exactOf } from "./bill-lines.ts";

/**
 * Rates that were stated, the latest day first; of each currency and day, the one stated last.
 *
 * @param knownAt as the clocks have it; null for now
 */
export async function getExchangeRates(
  knownAt: Date | null = null,
): Promise<readonly ExchangeRate[]> {
  const rows = await db().exchangeRate.findMany({
    where: knownAt === null ? {} : { addedAt: { lte: knownAt } },
    distinct: ["currency", "day"],
    orderBy: [{ day: "desc" }, { currency: "asc" }, { addedAt: "desc" }],
  });
  return rows.map(({ currency, day, usd, statedBy }) => ({
    currency,
    day: dayOf(day),
    usd: exactOf(usd),
    statedBy,
  }));
}
