import "server-only";
import { parsePlainDate } from "../../domain/quantity/plain-date.ts";
import { isSheetFormat } from "../../domain/imports/columns/sheet-columns.ts";
import { IMPORT_FORMATS } from "../../domain/imports/import-format.ts";
import type { BatchReport, ImportRequest } from "../../domain/imports/import-request.ts";
import { authorize } from "../authorize.ts";
import { rehearse, run } from "../command.ts";
import { READ_AGAIN, sendImport } from "../commands/import/send-import.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import { getCompanyOfBills } from "../queries/company-of-bills.ts";
import type { ImportFile } from "./batch-kind.ts";
import { PreparedImport } from "./prepared-import.ts";
import { recognisedFormat } from "./recognised-format.ts";

/** A file on this machine's disk that somebody handed over. */
export type KeptFile = Pick<ImportFile, "path" | "name" | "bytes" | "sha256" | "url">;

/** How often a file is read again because something was published meanwhile. */
const ATTEMPTS = 3;

/**
 * Reads a file and says row by row what it would do; sends it where it is asked
 * to. Both go through `sendImport`: a dry run is the same, taken back at its end.
 *
 * @throws Failure where the file as a whole is refused, or cannot be sent as it is
 */
export async function importFile(
  context: Context,
  kept: KeptFile,
  request: ImportRequest,
  hooks: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<BatchReport> {
  authorize(context.actor.role, "propose");
  const file = await fileOf(context, kept, request);
  for (let attempt = 1; ; attempt += 1) {
    const prepared = await PreparedImport.of(file, hooks);
    try {
      const outcome = await sentOrTried(context, prepared, request);
      return reportOf(prepared, request, outcome);
    } catch (error) {
      const again = error instanceof Failure && error.details === READ_AGAIN;
      if (!again || attempt === ATTEMPTS) throw error;
    }
  }
}

async function fileOf(
  { now }: Context,
  { path, name, bytes, sha256, url }: KeptFile,
  { format, observedOn, columns }: ImportRequest,
): Promise<ImportFile> {
  const today = now().toISOString().slice(0, 10);
  const day = observedOn ?? dayIn(name, today) ?? today;
  if (day > today)
    throw new Failure("invalid", `The file cannot speak of ${day}: today is ${today}.`);
  const found = format ?? (await recognisedFormat(path, name));
  if (columns.length > 0 && !isSheetFormat(found))
    throw new Failure(
      "invalid",
      `${IMPORT_FORMATS[found].name} has columns of its own: none can be chosen. Leave the choice out.`,
    );
  const isBill = IMPORT_FORMATS[found].brings === "bill";
  return {
    format: found,
    path,
    name,
    bytes,
    sha256,
    url,
    observedOn: day,
    organisationId: isBill ? await organisationId() : null,
    columns,
  };
}

/** A file of `prices-2026-07-01.json` speaks of that day, unless it lies ahead. */
function dayIn(name: string, today: string): string | undefined {
  const text = /(?<!\d)(\d{4})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/.exec(name);
  const day = text === null ? undefined : parsePlainDate(text.slice(1, 4).join("-"));
  return day !== undefined && day <= today ? day : undefined;
}

async function organisationId(): Promise<string> {
  const found = await getCompanyOfBills();
  if (found === undefined)
    throw new Failure("invalid", "There is no company that a bill could be of.");
  return found.id;
}

type Outcome = Pick<BatchReport, "hindrance" | "sent" | "mistrust">;

async function sentOrTried(
  context: Context,
  prepared: PreparedImport,
  { commit }: ImportRequest,
): Promise<Outcome> {
  if (commit !== null) {
    const { importId: id, reason, leaveOutErrors } = commit;
    const sent = await run(sendImport, context, { id, reason, leaveOutErrors, prepared });
    const { importId, state, mistrust } = sent;
    return { hindrance: null, sent: { importId, state }, mistrust };
  }
  try {
    const trial = {
      id: crypto.randomUUID(),
      reason: "A dry run, of which nothing is kept",
      leaveOutErrors: true,
      prepared,
    };
    const { mistrust } = await rehearse(sendImport, context, trial, async (would) => would);
    return { hindrance: null, sent: null, mistrust };
  } catch (error) {
    if (!(error instanceof Failure) || error.details === READ_AGAIN) throw error;
    return { hindrance: error.message, sent: null, mistrust: null };
  }
}

const reportOf = (
  { file, plan }: PreparedImport,
  { format }: ImportRequest,
  outcome: Outcome,
): BatchReport => ({
  fileName: file.name,
  format: file.format,
  recognised: format === null,
  observedOn: file.observedOn,
  sha256: file.sha256,
  bytes: file.bytes,
  counts: plan.counts,
  remarks: plan.remarks,
  columns: plan.columns ?? [],
  rows: plan.rows.map(({ place, outcome: became, label, value, flags, reasons, diffs }) => ({
    place,
    outcome: became,
    label,
    value,
    flags,
    reasons,
    diffs,
  })),
  ...outcome,
});
