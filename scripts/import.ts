/**
 * Imports a file of prices, quality scores or bills: the same path as the Imports page.
 *
 *   npm run import -- litellm prices.json --dry-run
 *   npm run import -- price-sheet contract.xlsx --columns "Net rate=price,Old rate=" --dry-run
 *   npm run import -- auto prices-2026-07-01.json --reason "The price map of July"
 *   npm run --silent import -- auto bill.parquet --dry-run --json
 *
 * Ends with 0 where the file was read, and with 1 where it is refused or its errors leave nothing to send.
 * What is sent waits for a reviewer, unless an admin trusts its feed. With --publish whoever
 * administers this machine decides instead, and the audit log says so.
 */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { batchReportInWords } from "../lib/format/batch-report.ts";
import type { BatchReport } from "../lib/domain/imports/import-request.ts";
import { run } from "../lib/server/command.ts";
import { publishImport } from "../lib/server/commands/import/publish-import.ts";
import type { Actor, Context } from "../lib/server/context.ts";
import { closeDatabase } from "../lib/server/db.ts";
import { Failure } from "../lib/server/failure.ts";
import { importFile, type KeptFile } from "../lib/server/imports/import-file.ts";
import { machineActor } from "../lib/server/imports/machine-actor.ts";
import { type ImportOptions, importOptions } from "./steps/import-options.ts";
import { progressBar } from "./steps/progress-bar.ts";
import { report as say, Trouble } from "./steps/trouble.mjs";

const contextOf = (actor: Actor): Context => ({
  actor,
  now: () => new Date(),
  correlationId: randomUUID(),
  fromAddress: null,
});

async function fileAt(path: string): Promise<KeptFile> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new Trouble(`There is no file ${path}.`);
  if (!found.isFile()) throw new Trouble(`${path} is no file.`);
  if (found.size === 0) throw new Trouble(`${path} is empty.`);
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece);
  return { path, name: basename(path), bytes: found.size, sha256: hash.digest("hex"), url: null };
}

async function imported(options: ImportOptions): Promise<BatchReport> {
  // From the folder where npm was called, not from where the project is.
  const kept = await fileAt(resolve(process.env["INIT_CWD"] ?? "", options.file));
  const { format, observedOn, columns, dryRun, reason, leaveOutErrors } = options;
  const commit = dryRun ? null : { importId: randomUUID(), reason, leaveOutErrors };
  // All that a dry run can leave: the account it is made in the name of, once.
  const sender = await machineActor("sender");
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort(new Trouble("Stopped: nothing was imported.")));
  const bar = progressBar(process.stderr);
  try {
    const request = { format, observedOn, columns: [...columns], commit };
    const hooks = { signal: stop.signal, onProgress: bar.show };
    const report = await importFile(contextOf(sender), kept, request, hooks);
    return options.publish ? await published(report) : report;
  } finally {
    bar.clear();
  }
}

/** The decision of whoever administers this machine, in a row of the audit log of its own. */
async function published(report: BatchReport): Promise<BatchReport> {
  if (report.sent?.state !== "waiting") return report;
  const { importId: id } = report.sent;
  await run(publishImport, contextOf(await machineActor("administrator")), {
    id,
    version: 1,
    reason: "Published at the command line of this machine",
  });
  return { ...report, sent: { importId: id, state: "published" } };
}

function print(report: BatchReport, { json, dryRun }: ImportOptions): void {
  process.stdout.write(`${json ? JSON.stringify(report) : batchReportInWords(report)}\n`);
  const isFaulty = report.counts.outcomes.error > 0 && report.hindrance !== null;
  if (dryRun && isFaulty) process.exitCode = 1;
}

/** The refusal, and all rows it names; how those are left out is said in words of the command line. */
const troubleOf = ({ message, faults }: Failure): Trouble =>
  new Trouble(
    faults.length > 0 ? `${message} At the command line: --leave-out-errors.` : message,
    faults.map(({ at, reason }) => `${at}: ${reason}`).join("\n"),
  );

try {
  const options = importOptions(process.argv.slice(2));
  if ((process.env["DATABASE_URL"] ?? "") === "")
    throw new Trouble("DATABASE_URL is not set: use npm run import, or set it.");
  try {
    print(await imported(options), options);
  } finally {
    // An open pool would keep the process waiting, in trouble, too.
    await closeDatabase();
  }
} catch (error) {
  say(error instanceof Failure ? troubleOf(error) : error);
  process.exitCode = 1;
}
