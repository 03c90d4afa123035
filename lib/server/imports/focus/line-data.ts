import type { BillLine } from "../../../domain/bill/bill-line.ts";
import { type Exact, exactToText } from "../../../domain/quantity/exact-decimal.ts";

const dayIn = (day: string): Date => new Date(`${day}T00:00:00.000Z`);
const digits = (value: Exact | null): string | null => (value === null ? null : exactToText(value));

/** A line as its row of the database holds it. */
export const lineData = (line: BillLine) => ({
  ...line,
  evidence: { ...line.evidence },
  periodStart: dayIn(line.periodStart),
  periodEnd: dayIn(line.periodEnd),
  effectiveCost: exactToText(line.effectiveCost),
  billedCost: exactToText(line.billedCost),
  listCost: digits(line.listCost),
  contractedCost: digits(line.contractedCost),
  quantity: digits(line.quantity),
});
