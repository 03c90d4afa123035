/**
 * A board pack as one zip, the same that the page makes, for a scheduler.
 *
 *   npm run pack -- board --out pack.zip
 *   npm run pack -- vendor --vendor amazon --out note.zip --profile regulator
 *   npm run pack -- board --out pack.zip --as-of 2026-06-30 --as-known 2026-07-15 --scenario ID@2
 *   npm run pack -- board --out q4.zip --previous q3.zip --appetite "independent-suppliers>=2"
 *   npm run pack -- board --out pack.zip --look subsidiary.json
 *   npm run pack -- --choices quarterly.json --out pack.zip --reason "the quarter’s review is under way"
 *
 * It looks as the company’s packs do, but for what `--look` states; `--help` lists every option.
 * Nothing is written where something keeps the pack from leaving, or where the work is broken
 * off. Ends with 0 where it was written, with 2 where something keeps it from leaving, which is
 * printed, and with 1 where anything else is in the way.
 */
import type { BoardReport } from "../lib/domain/report/board-report.ts";
import { computeWithLineage } from "../lib/domain/report/compute-report.ts";
import { type Gate, gatesOf } from "../lib/domain/report/gates-of.ts";
import { obstaclesInWords } from "../lib/domain/report/numbers-of-people.ts";
import { obstaclesOf } from "../lib/domain/report/obstacles.ts";
import type { PackInputs } from "../lib/domain/report/pack-inputs.ts";
import type { ReportWithLineage } from "../lib/domain/report/report-with-lineage.ts";
import { Unreportable } from "../lib/domain/report/unreportable.ts";
import { Unfollowable } from "../lib/domain/graph/unfollowable.ts";
import type { View } from "../lib/domain/view/view.ts";
import { frozenLook, PLAIN_HOUSE_LOOK } from "../lib/domain/report/pack-look.ts";
import { closeDatabase } from "../lib/server/db.ts";
import { packZip } from "../lib/server/exports/report/pack-zip.ts";
import { Failure } from "../lib/server/failure.ts";
import { getFactStandings } from "../lib/server/queries/fact-standings.ts";
import { packContext } from "../lib/server/queries/pack-context.ts";
import { getHouseLook } from "../lib/server/queries/house-look.ts";
import { getPackInputs } from "../lib/server/queries/pack-inputs.ts";
import { getPrintOptions } from "../lib/server/queries/print-options.ts";
import { getRelease } from "../lib/server/queries/release.ts";
import { openProgramSolver } from "../lib/server/routing/open-program-solver.ts";
import { checkedChoices } from "./steps/choices-file.ts";
import { type PackOptions, packOptions, USAGE } from "./steps/pack-options.ts";
import { previousPack } from "./steps/previous-pack.ts";
import { report as tell, Trouble } from "./steps/trouble.mjs";
import { mayWrite, writeWhole } from "./steps/write-whole.ts";

/** Something keeps the pack from leaving. */
class Kept extends Trouble {}

async function frozen(options: PackOptions): Promise<PackInputs> {
  const { view, scenarios, previous } = options;
  const { firstRecorded } = await getRelease();
  if (firstRecorded === null)
    throw new Trouble("There are no facts to report on: run npm run db:seed first.");
  if (view.asKnown !== null && view.asKnown < firstRecorded)
    throw new Trouble(
      `Nothing was known by the end of ${view.asKnown}: the first fact was recorded on ${firstRecorded}.`,
    );
  const house = {
    ...((await getHouseLook())?.look ?? PLAIN_HOUSE_LOOK),
    ...options.look?.settings,
  };
  const choices = options.saysConfidentiality
    ? options.choices
    : { ...options.choices, confidentiality: house.confidentiality };
  const { id, elsewhere } = await previousPack(previous, choices.title);
  const asked = { ...choices, previous: id };
  const context = await packContext(
    elsewhere === null ? asked : { ...asked, previous: null },
    view,
  );
  const inputs = await getPackInputs(view, asked, {
    ...context,
    scenarios,
    ...(elsewhere === null ? {} : { previous: await elsewhere(view) }),
  });
  if (inputs === undefined)
    throw new Trouble(`The company has no contracts on record for ${view.asOf}.`);
  // Each scenario in the version that was found, as the page names it.
  const versions = inputs.scenarios.map((one) => ({ id: one.id, version: one.version }));
  return {
    ...inputs,
    choices: { ...asked, scenarios: versions },
    look: frozenLook(house, asked.paper),
  };
}

async function computed(inputs: PackInputs): Promise<ReportWithLineage> {
  const { solve, close } = openProgramSolver();
  try {
    return await computeWithLineage(inputs, { solve });
  } catch (error) {
    // What was chosen or stands on record can be named; anything else is a fault of ours.
    if (error instanceof Unreportable || error instanceof Unfollowable)
      throw new Trouble(`There is nothing to report: ${error.message}.`);
    throw error;
  } finally {
    await close();
  }
}

async function gatesTo(
  { report, keptBack }: ReportWithLineage,
  inputs: PackInputs,
  view: View,
): Promise<Gate[]> {
  const { facts, choices } = inputs;
  const notes = new Map(facts.map((note) => [note.fact.id, note]));
  const standings = await getFactStandings(
    facts.map(({ fact }) => fact),
    view,
  );
  const obstacles = [
    ...obstaclesOf(report, notes, standings, keptBack),
    ...obstaclesInWords(report, inputs),
  ];
  return gatesOf(obstacles, choices.overrides);
}

/** The report that may leave, with every reason that is given for what is let pass. */
async function leaving(
  inputs: PackInputs,
  { view, reason }: PackOptions,
): Promise<{ readonly report: BoardReport; readonly inputs: PackInputs }> {
  const composed = await computed(inputs);
  const closed = (await gatesTo(composed, inputs, view)).filter((gate) => gate.reason === null);
  if (closed.length === 0) return { report: composed.report, inputs };
  const staying = reason === null ? closed : closed.filter((gate) => !gate.mayBeOverridden);
  if (staying.length > 0 || reason === null) throw new Kept(KEPT, keptWords(staying));
  const { choices } = inputs;
  const given = closed.map(({ sentence }) => ({ obstacle: sentence, reason }));
  const overrides = [...choices.overrides, ...given];
  const final = { ...inputs, choices: checkedChoices({ ...choices, overrides }) };
  return { report: (await computed(final)).report, inputs: final };
}

const KEPT = "The pack may not leave as it is.";

const keptWords = (gates: readonly Gate[]): string =>
  `${gates.map(({ sentence }) => `- ${sentence}\n`).join("")}${
    gates.some(({ mayBeOverridden }) => mayBeOverridden)
      ? "What was not looked at or waits for review may pass with --reason TEXT, which is printed.\n"
      : ""
  }`;

async function packed(options: PackOptions): Promise<string> {
  const { out, force } = options;
  mayWrite(out, force);
  const { report, inputs } = await leaving(await frozen(options), options);
  const { id, zip } = await packZip(
    report,
    inputs,
    await getPrintOptions(inputs.look, options.look?.files),
  );
  writeWhole(out, zip, force);
  return `${out}: ${report.claims.length} claims, ${zip.length} bytes.\nPack ${id}`;
}

/** What is asked for; null where that was how to ask, which is told. */
function optionsIn(args: readonly string[]): PackOptions | null {
  if (!args.includes("--help")) return packOptions(args, new Date().toISOString().slice(0, 10));
  process.stdout.write(`${USAGE}\n`);
  return null;
}

async function made(options: PackOptions): Promise<void> {
  if ((process.env["DATABASE_URL"] ?? "") === "")
    throw new Trouble("DATABASE_URL is not set: use npm run pack, or set it.");
  try {
    process.stdout.write(`${await packed(options)}\n`);
  } finally {
    // An open pool would keep the process waiting, in trouble, too.
    await closeDatabase();
  }
}

try {
  const options = optionsIn(process.argv.slice(2));
  if (options !== null) await made(options);
} catch (error) {
  tell(error instanceof Failure ? new Trouble(error.message) : error);
  process.exitCode = error instanceof Kept ? 2 : 1;
}
