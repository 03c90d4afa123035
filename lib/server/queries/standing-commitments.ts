import "server-only";
import type { StatedCommitment } from "../../domain/bill/commitment.ts";
import { type Exact, isExact, parseExact } from "../../domain/quantity/exact-decimal.ts";
import { db } from "../db.ts";
import { dayOf } from "../records/price-rows.ts";

/** A commitment that holds, and the file that states it. */
export type StandingCommitment = StatedCommitment & { readonly batchId: string };

/** What the newest file says of each commitment; files taken back are left out. */
export async function getStandingCommitments(
  organisationId: string,
): Promise<readonly StandingCommitment[]> {
  const rows = await db().billCommitment.findMany({
    where: { organisationId, withdrawnAt: null, batch: { state: "published" } },
    include: { batch: { select: { decidedAt: true } } },
    orderBy: [{ batch: { decidedAt: "asc" } }, { batchId: "asc" }, { statedId: "asc" }],
  });
  const newest = new Map<string, StandingCommitment>();
  for (const { id: _id, organisationId: _of, withdrawnAt: _until, batch: _batch, ...row } of rows)
    newest.set(`${row.provider}\u0001${row.statedId}`, {
      ...row,
      periodStart: dayOf(row.periodStart),
      periodEnd: dayOf(row.periodEnd),
      cost: exactOf(row.cost?.toFixed()),
      quantity: exactOf(row.quantity?.toFixed()),
    });
  return [...newest.values()];
}

function exactOf(digits: string | undefined): Exact | null {
  const read = digits === undefined ? "not-a-number" : parseExact(digits);
  return isExact(read) ? read : null;
}
