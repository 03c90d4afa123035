import type { FocusHeader } from "../../../domain/bill/focus-columns.ts";
import { exactToText } from "../../../domain/quantity/exact-decimal.ts";
import type { StagedRow } from "../batch-kind.ts";
import type { ReadBill, RowFault } from "./read-bill.ts";

const SHOWN = 12;

const list = (names: readonly string[]): string =>
  names.length <= SHOWN
    ? names.join(", ")
    : `${names.slice(0, SHOWN).join(", ")} and ${names.length - SHOWN} more`;

/** What a reader has to know of a header: the version and what is kept out. */
export const headerRemarks = ({
  version,
  because,
  alsoMissing,
  unknown,
}: FocusHeader): readonly string[] => [
  `Read as FOCUS ${version}, since ${because}.`,
  ...(alsoMissing.length === 0
    ? []
    : [`Mandatory by the standard and not in the file: ${list(alsoMissing)}. Not needed here.`]),
  ...(unknown.length === 0 ? [] : [`Not columns of the standard, and left out: ${list(unknown)}.`]),
];

/** What a reader has to know before sending a bill, in sentences. */
export const billRemarks = (bill: ReadBill): readonly string[] => [
  ...headerRemarks(bill.header),
  ...bill.remarks,
  ...(bill.repeated.rows === 0
    ? []
    : [
        `${bill.repeated.rows.toLocaleString("en")} rows are the same as another in every column that is read, in all ${[...bill.repeated.effective].map(([currency, sum]) => `${exactToText(sum)} ${currency}`).join(" and ")}. They are counted, as the file’s own total counts them.`,
      ]),
  ...(bill.cutRows === 0
    ? []
    : [
        `The file names too many different resources: of ${bill.cutRows.toLocaleString("en")} rows only the meter is kept to read a model from. Their amounts are whole.`,
      ]),
  ...(bill.faultyRows > bill.faults.length
    ? [
        `${bill.faultyRows.toLocaleString("en")} rows have errors; the first ${bill.faults.length} are listed.`,
      ]
    : []),
  ...(bill.faultyRows > 0
    ? ["A bill is imported whole or not at all: mend these rows, or export it again."]
    : []),
];

/** A file replaces an account's whole period: one part of an export would take the other's place. */
export function fewerRowsRemarks(
  invoices: readonly { readonly rowsFewer: number; readonly rows: readonly StagedRow[] }[],
): readonly string[] {
  const shrunk = invoices.filter(({ rowsFewer }) => rowsFewer > 0);
  const [first] = shrunk;
  if (first === undefined) return [];
  const fewer = shrunk.reduce((sum, { rowsFewer }) => sum + rowsFewer, 0);
  const named = first.rows[0]?.label ?? "";
  return [
    `Look before sending: ${shrunk.length === 1 ? "one account’s period has" : `${shrunk.length} accounts’ periods have`} ${fewer.toLocaleString("en")} rows fewer than the file ${shrunk.length === 1 ? "it replaces" : "they replace"} (${named}${shrunk.length > 1 ? " and others" : ""}). If this file is one part of an export, join the parts to one file first: each file stands for the whole of its periods.`,
  ];
}

/** A row that cannot be read, with every cell that is wrong. */
export const faultRow = ({ row, faults }: RowFault): StagedRow => ({
  place: `row ${row}`,
  outcome: "error",
  label: `row ${row}`,
  value: null,
  flags: [],
  reasons: faults.map(({ column, reason }) => `${column} ${reason}`.trim()),
  diffs: [],
  offeringId: null,
  payload: null,
});
