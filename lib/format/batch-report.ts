import type { BatchCounts, BatchRow, RowOutcome } from "../domain/imports/batch.ts";
import type { BatchDetail } from "../domain/imports/batch-on-show.ts";
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

/** What there is of each in one line: `12 new, 3 changed, 1 in error; 2 flagged`. */
export function countsInWords({ outcomes, flagged }: BatchCounts): string {
  const said = (["create", "update", "unchanged", "error"] as const)
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => `${fixed(outcomes[outcome], 0)} ${OUTCOME_WORDS[outcome]}`);
  return `${said.length === 0 ? "nothing new" : said.join(", ")}${flagged > 0 ? `; ${fixed(flagged, 0)} flagged` : ""}`;
}

/** What was not taken, by reason, one line each. */
export const leftOutInWords = ({ leftOut }: BatchCounts): string[] =>
  Object.entries(leftOut).map(([reason, rows]) => `${fixed(rows, 0)} left out: ${reason}`);

/** Everything wrong with a row, with its place. */
export const rowTrouble = ({ place, label, reasons }: BatchRow): string =>
  `${place}${label === "" ? "" : ` (${label})`}: ${reasons.join("; ")}`;

/** What a file would do, or did, as a person reads it at a terminal. */
export function batchReportInWords(report: BatchReport): string {
  const { fileName, format, recognised, observedOn, counts, remarks, rows } = report;
  const { hindrance, sent, mistrust } = report;
  const { name, brings } = IMPORT_FORMATS[format];
  const errors = rows.filter(({ outcome }) => outcome === "error").map(rowTrouble);
  return [
    `${fileName}: ${name}${recognised ? ", recognised" : ""}${brings === "bill" ? "" : `, of ${longDate(observedOn)}`}`,
    `${fixed(counts.rows, 0)} rows: ${countsInWords(counts)}`,
    ...leftOutInWords(counts),
    ...remarks,
    ...(errors.length > 0 ? ["", "Errors:", ...errors.map((line) => `  ${line}`)] : []),
    ...(hindrance === null ? [] : ["", `It cannot be sent as it is. ${hindrance}`]),
    ...(mistrust === null ? [] : ["", mistrust]),
    ...(sent === null
      ? ["", "This was a dry run: nothing was kept."]
      : ["", `Sent as import ${sent.importId}: ${sent.state}.`]),
  ].join("\n");
}

const rowsOf = (count: number): string => `${fixed(count, 0)} ${count === 1 ? "row" : "rows"}`;

/** What a dry run found, as a headline: `3 rows are new and 1 changes; 2 rows have errors`. */
export function batchFinding({ counts, hindrance }: BatchReport): string {
  const { create, update, error } = counts.outcomes;
  const wrong = error === 0 ? "" : `; ${rowsOf(error)} ${error === 1 ? "has" : "have"} errors`;
  if (create + update === 0)
    return error > 0
      ? `Nothing to send: ${rowsOf(error)} ${error === 1 ? "has" : "have"} errors`
      : hindrance === null
        ? "Nothing differs: sending it notes that all of this still holds"
        : "What is on record says all of this already";
  const isNew = create === 0 ? "" : `${rowsOf(create)} ${create === 1 ? "is" : "are"} new`;
  const differs =
    update === 0 ? "" : `${rowsOf(update)} ${update === 1 ? "changes" : "change"} something`;
  return `${[isNew, differs].filter((part) => part !== "").join(" and ")}${wrong}`;
}

/** Who did what with an imported file, and when, a line for each step. */
export function batchHistory(batch: BatchDetail): string[] {
  const day = (at: string | null): string => longDate((at ?? batch.createdAt).slice(0, 10));
  const { state, decider, decidedAt, decisionReason, byTrust, undoneAt, undoneBy } = batch;
  const why = decisionReason === null ? "" : `: ${decisionReason}`;
  const decision =
    byTrust && decidedAt !== null
      ? [`Published on ${day(decidedAt)} without a second person: an admin trusts its feed`]
      : decider === null
        ? []
        : [
            `${state === "rejected" ? "Rejected" : "Published"} by ${decider} on ${day(decidedAt)}${why}`,
          ];
  return [
    `Sent by ${batch.author} on ${day(batch.createdAt)}`,
    ...(state === "waiting" ? ["Waits for review"] : []),
    ...(state === "withdrawn" ? ["Withdrawn by its sender"] : []),
    ...decision,
    ...(undoneAt === null ? [] : [`Undone by ${undoneBy ?? "nobody known"} on ${day(undoneAt)}`]),
  ];
}
