import "server-only";
import type { ExchangeRate } from "../../domain/bill/in-usd.ts";
import { db } from "../db.ts";
import { exactOf } from "./bill-lines.ts";

/**
 * Rates that were stated, the latest day first.
 *
 * @param knownAt as the clocks have it; null for now
 */
export async function getExchangeRates(
  knownAt: Date | null = null,
): Promise<readonly ExchangeRate[]> {
  const rows = await db().exchangeRate.findMany({
    where: knownAt === null ? {} : { addedAt: { lte: knownAt } },
    orderBy: [{ day: "desc" }, { currency: "asc" }],
  });
  return rows.map(({ currency, day, usd, statedBy }) => ({
    currency,
    day: day.toISOString().slice(0, 10),
    usd: exactOf(usd),
    statedBy,
  }));
}
