import type { FileReading } from "../../../domain/bill/cell-reader.ts";
import { type AmountText, decimalSignOf } from "../../../domain/bill/read-amount.ts";
import { dayOrderOf, type PeriodText } from "../../../domain/bill/read-day.ts";
import { Failure } from "../../failure.ts";
import { cellsOf } from "./cells.ts";

const AMOUNTS = [
  "BilledCost",
  "EffectiveCost",
  "ListCost",
  "ContractedCost",
  "ConsumedQuantity",
  "ContractCommitmentCost",
  "ContractCommitmentQuantity",
] as const;

/** Columns that begin and end a period. */
type PeriodColumns = readonly [start: string, end: string];
const BILLING: PeriodColumns = ["BillingPeriodStart", "BillingPeriodEnd"];

/**
 * How a file writes its amounts and days, by its first rows together.
 *
 * @throws Failure where it cannot be told, with both ways of mending it
 */
export function fileReading(
  at: ReadonlyMap<string, number>,
  rows: readonly { readonly cells: readonly (string | null)[]; readonly number: number }[],
  [start, end]: PeriodColumns = BILLING,
): FileReading & { readonly remarks: readonly string[] } {
  const amounts: AmountText[] = [];
  const periods = new Map<string, PeriodText>();
  for (const { cells, number } of rows) {
    const cell = cellsOf(at, cells);
    for (const column of AMOUNTS) {
      const text = cell(column);
      if (text !== null) amounts.push({ text, row: number, column });
    }
    const period = { start: cell(start) ?? "", end: cell(end) ?? "" };
    periods.set(`${period.start} ${period.end}`, period);
  }
  const decimals = decimalSignOf(amounts);
  const days = dayOrderOf([...periods.values()]);
  const wrong = [decimals, days].flatMap((one) => ("fault" in one ? [one.fault] : []));
  if ("fault" in decimals || "fault" in days) throw new Failure("invalid", wrong.join(" "));
  return {
    decimals: { sign: decimals.sign, isCertain: decimals.isCertain },
    order: days.order,
    remarks: [
      ...(decimals.sign === "," ? ["Amounts are read with a decimal comma."] : []),
      ...(days.remark === null ? [] : [days.remark]),
    ],
  };
}
