import "server-only";
import { IMPORT_FORMATS } from "../../domain/imports/import-format.ts";
import { db } from "../db.ts";
import { Failure } from "../failure.ts";
import type { PreparedImport } from "./prepared-import.ts";

/** Errors of rows that a refusal lists; the report of the file has all of them. */
const LISTED = 100;

/**
 * Refuses a file that was sent already, says nothing new, or has rows with errors that nobody said to leave out.
 *
 * @throws Failure that says which, and what to do
 */
export async function refuseUnfit(
  id: string,
  { file, plan }: PreparedImport,
  leaveOutErrors: boolean,
): Promise<void> {
  const known = await db().importBatch.findUnique({ where: { id }, select: { id: true } });
  if (known !== null)
    throw new Failure(
      "conflict",
      `This was sent already, as import ${id}: open it under Imports to see what became of it.`,
      { details: { importId: id } },
    );
  const waiting = await db().importBatch.findFirst({
    where: { sha256: file.sha256, format: file.format, state: "waiting" },
    select: { id: true, fileName: true, author: { select: { name: true } } },
  });
  if (waiting !== null)
    throw new Failure(
      "conflict",
      `This very file waits for review already: ${waiting.fileName}, sent by ${waiting.author.name}.`,
      { details: { importId: waiting.id } },
    );
  if (!(await bringsSomething(file, plan)))
    throw new Failure(
      "invalid",
      plan.counts.outcomes.error > 0
        ? `There is nothing to send: ${plan.counts.outcomes.error} of its rows have errors, and what is right of it is on record already.`
        : "There is nothing to send: what is on record says all of this already.",
    );
  const faults = plan.rows
    .filter(({ outcome }) => outcome === "error")
    .slice(0, LISTED)
    .map(({ place, reasons }) => ({ at: place, reason: reasons.join("; ") }));
  if (faults.length > 0 && !leaveOutErrors)
    throw new Failure(
      "invalid",
      `${plan.counts.outcomes.error} ${plan.counts.outcomes.error === 1 ? "row has" : "rows have"} errors: mend the file, or say that they are left out.`,
      { faults },
    );
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Files that one person may send within a day: more are a script that has run away. */
export const MOST_SENT_A_DAY = 200;

/** @throws Failure where a person has sent too many files within a day */
export async function refuseTooManySent(authorId: string, at: Date): Promise<void> {
  const sent = await db().importBatch.count({
    where: { authorId, createdAt: { gt: new Date(at.getTime() - DAY_MS) } },
  });
  if (sent >= MOST_SENT_A_DAY)
    throw new Failure(
      "too-many",
      `You have sent ${sent} files within a day, and each is kept. Try again tomorrow, or put several files into one.`,
    );
}

/** A newer file that changes nothing still says that its prices hold on its day; a bill, or the same file again, says nothing. */
async function bringsSomething(
  { format, sha256, observedOn }: PreparedImport["file"],
  { rows }: PreparedImport["plan"],
): Promise<boolean> {
  if (rows.some(({ outcome }) => outcome === "create" || outcome === "update")) return true;
  if (IMPORT_FORMATS[format].brings === "bill") return false;
  if (!rows.some(({ outcome, payload }) => outcome === "unchanged" && payload !== null))
    return false;
  const published = await db().importBatch.findFirst({
    where: { sha256, observedOn: new Date(observedOn), state: "published" },
    select: { id: true },
  });
  return published === null;
}
