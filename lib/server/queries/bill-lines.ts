import "server-only";
import type { BillLine } from "../../domain/bill/bill-line.ts";
import { invoiceKey } from "../../domain/bill/bill-line.ts";
import { CHARGE_CATEGORIES, EVIDENCE_FIELDS } from "../../domain/bill/bill-row.ts";
import { z } from "zod";
import { type Exact, isExact, parseExact } from "../../domain/quantity/exact-decimal.ts";
import { memberOf } from "../../domain/quantity/closed-set.ts";
import type { PlainDate } from "../../domain/quantity/plain-date.ts";
import type { Prisma } from "../prisma/client.ts";
import { db } from "../db.ts";
import { dayOf } from "../records/price-rows.ts";
import { getStandingInvoices } from "./standing-invoices.ts";

/** Which bills: of whom, known when, with billing periods that begin within. */
export type BillRange = {
  readonly organisationId: string;
  /** null for now. */
  readonly knownAt: Date | null;
  readonly from?: PlainDate;
  /** The last day on which a period may begin. */
  readonly through?: PlainDate;
};

/** The lines of every bill that holds: of each account's period, those of the file published last. */
export async function getBillLines({
  organisationId,
  knownAt,
  from = "0001-01-01",
  through = "9999-12-31",
}: BillRange): Promise<readonly BillLine[]> {
  const standing = await getStandingInvoices(organisationId, knownAt);
  const batches = [...new Set([...standing.values()].map(({ batchId }) => batchId))];
  const rows = await db().billLine.findMany({
    where: {
      organisationId,
      batchId: { in: batches },
      periodStart: { gte: new Date(from), lte: new Date(through) },
    },
    orderBy: { id: "asc" },
  });
  return rows.flatMap((row) => {
    const line = lineOf(row);
    return standing.get(invoiceKey(line))?.batchId === row.batchId ? [line] : [];
  });
}

const Evidence = z.partialRecord(z.enum(EVIDENCE_FIELDS), z.string());

const lineOf = (row: Prisma.BillLineGetPayload<object>): BillLine => ({
  periodStart: dayOf(row.periodStart),
  periodEnd: dayOf(row.periodEnd),
  currency: row.currency,
  serviceProvider: row.serviceProvider,
  hostProvider: row.hostProvider,
  invoiceIssuer: row.invoiceIssuer,
  billingAccount: row.billingAccount,
  serviceCategory: row.serviceCategory,
  serviceName: row.serviceName,
  chargeCategory: memberOf(CHARGE_CATEGORIES, row.chargeCategory),
  effectiveCost: exactOf(row.effectiveCost),
  billedCost: exactOf(row.billedCost),
  listCost: row.listCost === null ? null : exactOf(row.listCost),
  contractedCost: row.contractedCost === null ? null : exactOf(row.contractedCost),
  quantity: row.quantity === null ? null : exactOf(row.quantity),
  quantityUnit: row.quantityUnit,
  rowCount: row.rowCount,
  isAi: row.isAi,
  evidence: Evidence.parse(row.evidence),
});

/** @throws RangeError never for what the database holds: its decimals fit */
export function exactOf(stored: { toFixed: () => string }): Exact {
  const read = parseExact(stored.toFixed());
  if (!isExact(read)) throw new RangeError(`${stored.toFixed()} ${read}`);
  return read;
}
