import type { BatchCounts, BatchRow, RowOutcome } from "../domain/imports/batch.ts";
import { IMPORT_FORMATS } from "../domain/imports/import-format.ts";
import type { BatchReport } from "../domain/imports/import-request.ts";
import { longDate } from "./date.ts";
import { fixed } from "./number.ts";

export const OUTCOME_WORDS: Readonly<Record<RowOutcome, string>> = {
  create: "new",
  update: "changed",
  unchanged: "unchanged",
  error: "in error",
};

/** Counts in one line: `12 new, 3 changed, 40 unchanged, 1 in error; 2 flagged`. */
export function countsInWords({ outcomes, flagged }: BatchCounts): string {
  const said = (["create", "update", "unchanged", "error"] as const).map(
    (outcome) => `${fixed(outcomes[outcome], 0)} ${OUTCOME_WORDS[outcome]}`,
  );
  return `${said.join(", ")}${flagged > 0 ? `; ${fixed(flagged, 0)} flagged` : ""}`;
}

/** What was not taken, by reason, one line each. */
export const leftOutInWords = ({ leftOut }: BatchCounts): string[] =>
  Object.entries(leftOut).map(([reason, rows]) => `${fixed(rows, 0)} left out: ${reason}`);

/** Everything wrong with a row, with its place. */
export const rowTrouble = ({ place, label, reasons }: BatchRow): string =>
  `${place}${label === "" ? "" : ` (${label})`}: ${reasons.join("; ")}`;

/** What a file would do, or did, as a person reads it at a terminal. */
export function batchReportInWords(report: BatchReport): string {
  const { fileName, format, recognised, observedOn, counts, remarks, rows, hindrance, sent } =
    report;
  const errors = rows.filter(({ outcome }) => outcome === "error").map(rowTrouble);
  return [
    `${fileName}: ${IMPORT_FORMATS[format].name}${recognised ? ", recognised" : ""}, of ${longDate(observedOn)}`,
    `${fixed(counts.rows, 0)} rows: ${countsInWords(counts)}`,
    ...leftOutInWords(counts),
    ...remarks,
    ...(errors.length > 0 ? ["", "Errors:", ...errors.map((line) => `  ${line}`)] : []),
    ...(hindrance === null ? [] : ["", `It cannot be sent as it is. ${hindrance}`]),
    ...(sent === null
      ? ["", "This was a dry run: nothing was kept."]
      : ["", `Sent as import ${sent.importId}: ${sent.state}.`]),
  ].join("\n");
}
