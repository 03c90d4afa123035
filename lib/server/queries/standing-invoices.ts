import "server-only";
import { invoiceKey } from "../../domain/bill/bill-line.ts";
import { db } from "../db.ts";
import { dayOf } from "../records/price-rows.ts";

/** What one published file says of one account's period. */
export type StandingInvoice = {
  readonly key: string;
  readonly batchId: string;
  readonly publishedAt: Date;
  readonly periodStart: Date;
  readonly periodEnd: Date;
  readonly billingAccount: string;
  readonly invoiceIssuer: string | null;
  readonly serviceProvider: string;
  readonly totals: readonly InvoiceTotal[];
};

/** Sums of one vendor in one currency, in digits. */
export type InvoiceTotal = {
  readonly serviceProvider: string;
  readonly currency: string;
  readonly effective: string;
  readonly billed: string;
  readonly rows: number;
};

/**
 * Which file holds for each account and period: of those published by then and
 * not taken back by then, the one published last. An older file is never
 * changed by a newer one, so that undoing the newer brings it back.
 *
 * @param knownAt as the clocks have it; null for now
 * @param without a batch that is looked past: what held before it
 */
export async function getStandingInvoices(
  organisationId: string,
  knownAt: Date | null = null,
  without: string | null = null,
): Promise<ReadonlyMap<string, StandingInvoice>> {
  const batches = await db().importBatch.findMany({
    where: {
      state: { in: ["published", "undone"] },
      format: "focus-cost",
      ...(without === null ? {} : { id: { not: without } }),
      decidedAt: knownAt === null ? { not: null } : { lte: knownAt },
      ...(knownAt === null
        ? { undoneAt: null }
        : { OR: [{ undoneAt: null }, { undoneAt: { gt: knownAt } }] }),
    },
    select: { id: true, decidedAt: true },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
  });
  const sums = await db().billLine.groupBy({
    by: [
      "batchId",
      "invoiceIssuer",
      "serviceProvider",
      "billingAccount",
      "periodStart",
      "periodEnd",
      "currency",
    ],
    where: { organisationId, batchId: { in: batches.map(({ id }) => id) } },
    _sum: { effectiveCost: true, billedCost: true, rowCount: true },
  });
  const byBatch = Map.groupBy(sums, ({ batchId }) => batchId);
  const standing = new Map<string, StandingInvoice>();
  for (const { id, decidedAt } of batches) {
    const own = (byBatch.get(id) ?? []).map((sum) => ({
      sum,
      key: invoiceKey({
        ...sum,
        periodStart: dayOf(sum.periodStart),
        periodEnd: dayOf(sum.periodEnd),
      }),
    }));
    for (const [key, group] of Map.groupBy(own, (one) => one.key)) {
      const [first] = group;
      if (first === undefined || decidedAt === null) continue;
      standing.set(key, {
        ...first.sum,
        key,
        publishedAt: decidedAt,
        totals: group.map(({ sum: { _sum: total, ...sum } }) => ({
          serviceProvider: sum.serviceProvider,
          currency: sum.currency,
          effective: total.effectiveCost?.toFixed() ?? "0",
          billed: total.billedCost?.toFixed() ?? "0",
          rows: total.rowCount ?? 0,
        })),
      });
    }
  }
  return standing;
}
