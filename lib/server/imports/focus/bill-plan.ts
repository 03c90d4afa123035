import "server-only";
import { createHash } from "node:crypto";
import { type BillLine, invoiceKey, lineText } from "../../../domain/bill/bill-line.ts";
import { storedAmounts } from "../../../domain/bill/stored-amounts.ts";
import type { FieldDiff, RowOutcome } from "../../../domain/imports/batch.ts";
import { type Exact, exactToText } from "../../../domain/quantity/exact-decimal.ts";
import { byText } from "../../../domain/quantity/text-order.ts";
import type { InvoiceTotal, StandingInvoice } from "../../queries/standing-invoices.ts";
import type { StagedRow } from "../batch-kind.ts";
import { InvoicePayload } from "./invoice-payload.ts";

/** One account's period in a file: its lines as they will be stored, and what they do to what is stored. */
export type PlannedInvoice = {
  readonly lines: readonly BillLine[];
  readonly outcome: Exclude<RowOutcome, "error">;
  readonly rows: readonly StagedRow[];
  /** How many rows fewer than the file it replaces has of the account's period; 0 where none. */
  readonly rowsFewer: number;
};

/** The words by which an account's period is called. */
const periodWords = ({ periodStart, periodEnd }: BillLine): string =>
  `${periodStart} up to ${periodEnd}`;

/** Lines of one file, told apart by account and period, against what is stored of each. */
export function planInvoices(
  lines: readonly BillLine[],
  standing: ReadonlyMap<string, StandingInvoice>,
  fingerprints: ReadonlyMap<string, string>,
): PlannedInvoice[] {
  const byKey = Map.groupBy(lines, invoiceKey);
  return [...byKey]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([key, read]) => {
      const own = storedAmounts(read);
      const before = standing.get(key);
      const fingerprint = fingerprintOf(own);
      const outcome =
        before === undefined
          ? "create"
          : fingerprints.get(key) === fingerprint
            ? "unchanged"
            : "update";
      const payload = { key, fingerprint, replaces: before?.batchId ?? null };
      const now = own.reduce((sum, { rowCount }) => sum + rowCount, 0);
      const was = (before?.totals ?? []).reduce((sum, { rows }) => sum + rows, 0);
      return {
        lines: own,
        outcome,
        rows: totalRows(own, before, outcome, payload),
        rowsFewer: Math.max(0, was - now),
      };
    });
}

const fingerprintOf = (lines: readonly BillLine[]): string =>
  createHash("sha256").update(lines.map(lineText).toSorted().join("\n")).digest("hex");

type Sums = { effective: Exact; billed: Exact; rows: number };

/** A row for each vendor and currency of an account's period, and for each that the newer file has no longer. */
function totalRows(
  lines: readonly BillLine[],
  before: StandingInvoice | undefined,
  outcome: PlannedInvoice["outcome"],
  payload: InvoicePayload,
): StagedRow[] {
  const sums = new Map<string, Sums>();
  for (const line of lines) {
    const of = JSON.stringify([line.serviceProvider, line.currency]);
    const sum = sums.get(of) ?? { effective: 0n, billed: 0n, rows: 0 };
    sum.effective += line.effectiveCost;
    sum.billed += line.billedCost;
    sum.rows += line.rowCount;
    sums.set(of, sum);
  }
  const earlier = new Map(
    (before?.totals ?? []).map((total): [string, InvoiceTotal] => [
      JSON.stringify([total.serviceProvider, total.currency]),
      total,
    ]),
  );
  const [first] = lines;
  if (first === undefined) return [];
  return [...new Set([...sums.keys(), ...earlier.keys()])].toSorted(byText).map((of) => {
    const [vendor, currency] = InvoicePayload.vendorAndCurrency(of);
    const [sum, was] = [sums.get(of), earlier.get(of)];
    const amount = (value: string) => `${value} ${currency}`;
    const now =
      sum === undefined
        ? undefined
        : {
            effective: exactToText(sum.effective),
            billed: exactToText(sum.billed),
            rows: String(sum.rows),
          };
    const diffs = changed([
      diff("effective cost", was && amount(was.effective), now && amount(now.effective)),
      diff("billed cost", was && amount(was.billed), now && amount(now.billed)),
      diff("rows", was && String(was.rows), now?.rows),
    ]);
    return {
      place: `account ${first.billingAccount}`,
      outcome,
      label: `${vendor}, account ${first.billingAccount}, ${periodWords(first)}`,
      value:
        now === undefined
          ? null
          : `effective cost ${amount(now.effective)}, billed cost ${amount(now.billed)}, rows ${now.rows}`,
      flags: [],
      reasons: reasonsOf(outcome, now !== undefined, diffs),
      diffs,
      offeringId: null,
      payload,
    };
  });
}

function reasonsOf(
  outcome: PlannedInvoice["outcome"],
  isStated: boolean,
  diffs: readonly FieldDiff[],
): string[] {
  if (!isStated) return ["the newer file has nothing of this vendor"];
  if (outcome !== "update") return [];
  return [
    "replaces what an earlier file said of this account and period",
    ...(diffs.length > 0
      ? []
      : [
          "the sums are the same: what its rows are divided into or name has changed, or is read by names that have come to the catalog since",
        ]),
  ];
}

const diff = (field: string, before: string | undefined, after: string | undefined): FieldDiff => ({
  field,
  before: before ?? null,
  after: after ?? null,
});

const changed = (diffs: readonly FieldDiff[]): FieldDiff[] =>
  diffs.filter(({ before, after }) => before !== after);
