/**
 * A board pack as one zip, the same that the page makes, for a scheduler.
 *
 *   npm run pack -- board --out pack.zip
 *   npm run pack -- vendor --vendor amazon --out note.zip --profile regulator
 *   npm run pack -- board --out pack.zip --as-of 2026-06-30 --as-known 2026-07-15 --scenario ID@2
 *   npm run pack -- board --out pack.zip --reason "the quarter’s review is under way"
 *
 * Nothing is written where something keeps the pack from leaving, or where the work is broken off.
 */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import type { BoardReport } from "../lib/domain/report/board-report.ts";
import { computeReport } from "../lib/domain/report/compute-report.ts";
import { type Obstacle, obstaclesOf } from "../lib/domain/report/obstacles.ts";
import { overridesOf } from "../lib/domain/report/overrides-of.ts";
import type { PackInputs } from "../lib/domain/report/pack-inputs.ts";
import { Unreportable } from "../lib/domain/report/unreportable.ts";
import { Unfollowable } from "../lib/domain/graph/unfollowable.ts";
import type { View } from "../lib/domain/view/view.ts";
import { closeDatabase } from "../lib/server/db.ts";
import { packZip } from "../lib/server/exports/report/pack-zip.ts";
import { getPrintOptions } from "../lib/server/queries/print-options.ts";
import { getFactStandings } from "../lib/server/queries/fact-standings.ts";
import { getPackInputs } from "../lib/server/queries/pack-inputs.ts";
import { getRelease } from "../lib/server/queries/release.ts";
import { openProgramSolver } from "../lib/server/routing/open-program-solver.ts";
import { type PackOptions, packOptions } from "./steps/pack-options.ts";
import { report as tell, Trouble } from "./steps/trouble.mjs";

async function frozen({ view, choices, scenarios }: PackOptions): Promise<PackInputs> {
  const [inputs, { firstRecorded }] = await Promise.all([
    getPackInputs(view, choices, { scenarios }),
    getRelease(),
  ]);
  if (firstRecorded === null)
    throw new Trouble("There are no facts to report on: run npm run db:seed first.");
  if (view.asKnown !== null && view.asKnown < firstRecorded)
    throw new Trouble(
      `Nothing was known by the end of ${view.asKnown}: the first fact was recorded on ${firstRecorded}.`,
    );
  if (inputs === undefined)
    throw new Trouble(`The company has no contracts on record for ${view.asOf}.`);
  return inputs;
}

async function computed(inputs: PackInputs): Promise<BoardReport> {
  const { solve, close } = openProgramSolver();
  try {
    return await computeReport(inputs, { solve });
  } catch (error) {
    // What was chosen or stands on record can be named; anything else is a fault of ours.
    if (error instanceof Unreportable || error instanceof Unfollowable)
      throw new Trouble(`There is nothing to report: ${error.message}.`);
    throw error;
  } finally {
    await close();
  }
}

async function obstaclesTo(
  report: BoardReport,
  { facts }: PackInputs,
  view: View,
): Promise<Obstacle[]> {
  const notes = new Map(facts.map((note) => [note.fact.id, note]));
  const standings = await getFactStandings(
    facts.map(({ fact }) => fact),
    view,
  );
  return obstaclesOf(report, notes, standings);
}

/** What is printed of the obstacles: each thing once. */
const listed = (obstacles: readonly Obstacle[]): string =>
  [...new Set(obstacles.map(({ sentence }) => sentence))]
    .map((sentence) => `- ${sentence}\n`)
    .join("");

async function packed(options: PackOptions): Promise<string> {
  const { view, reason, out } = options;
  const inputs = await frozen(options);
  const report = await computed(inputs);
  const obstacles = await obstaclesTo(report, inputs, view);
  const staying =
    reason === null ? obstacles : obstacles.filter(({ mayBeOverridden }) => !mayBeOverridden);
  if (staying.length > 0)
    throw new Trouble(
      "The pack may not leave as it is.",
      `${listed(staying)}${staying.some(({ mayBeOverridden }) => mayBeOverridden) ? "What was not looked at or waits for review may pass with --reason TEXT, which is printed.\n" : ""}`,
    );
  const overrides = reason === null ? [] : overridesOf(obstacles, reason);
  const final = { ...inputs, choices: { ...inputs.choices, overrides } };
  const { id, zip } = await packZip(
    overrides.length === 0 ? report : await computed(final),
    final,
    await getPrintOptions(final.look),
  );
  writeWhole(out, zip);
  return `${out}: ${report.claims.length} claims, ${zip.length} bytes.\nPack ${id}`;
}

/** All of it or nothing: half a pack is never there to be taken for one. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const half = `${path}.${process.pid}.part`;
  try {
    writeFileSync(half, bytes);
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw new Trouble(
      `${path} can’t be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

try {
  const options = packOptions(process.argv.slice(2), new Date().toISOString().slice(0, 10));
  if ((process.env["DATABASE_URL"] ?? "") === "")
    throw new Trouble("DATABASE_URL is not set: use npm run pack, or set it.");
  try {
    process.stdout.write(`${await packed(options)}\n`);
  } finally {
    // An open pool would keep the process waiting, in trouble, too.
    await closeDatabase();
  }
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
