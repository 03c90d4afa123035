/**
 * The company's scores, as the pages and the API have them: interval, what each is made of, and the
 * ids of the facts it rests on.
 *
 *   npm run score
 *   npm run score -- --as-of 2026-06-30 --as-known 2026-11-25 --seed 7
 *   npm run --silent score -- --json      one JSON value, the same bytes for the same question
 */
import { scoreLines } from "../lib/domain/report/score-lines.ts";
import { canonicalJson } from "../lib/domain/uncertainty/canonical-json.ts";
import { scoreLinesInWords } from "../lib/format/score-lines.ts";
import { viewInWords } from "../lib/format/view.ts";
import { closeDatabase } from "../lib/server/db.ts";
import { getRelease } from "../lib/server/queries/release.ts";
import { getPosition } from "../lib/server/queries/scores.ts";
import { type ScoreOptions, scoreOptions } from "./steps/score-options.ts";
import { report, Trouble } from "./steps/trouble.mjs";

async function scored({ view, seed, json }: ScoreOptions): Promise<string> {
  const [position, { firstRecorded }, release] = await Promise.all([
    getPosition(view, seed),
    getRelease(),
    getRelease(view),
  ]);
  if (firstRecorded === null)
    throw new Trouble("There are no facts to score: run npm run db:seed first.");
  if (view.asKnown !== null && view.asKnown < firstRecorded)
    throw new Trouble(
      `Nothing was known by the end of ${view.asKnown}: the first fact was recorded on ${firstRecorded}.`,
    );
  if (position === undefined)
    throw new Trouble(`The company has no contracts on record for ${view.asOf}.`);
  const { asOf, asKnown, basis } = view;
  const { dataVersion, methodVersion } = release;
  const organisation = position.portfolio.organisation.name;
  const scores = scoreLines(position.scores);
  if (json)
    return canonicalJson({
      organisation,
      asOf,
      asKnown,
      basis,
      seed,
      dataVersion,
      methodVersion,
      scores,
    });
  const head = `${organisation}. ${viewInWords(view)}.\nData ${dataVersion}, method ${methodVersion}.`;
  return `${head}\n\n${scoreLinesInWords(scores)}`;
}

try {
  const options = scoreOptions(process.argv.slice(2), new Date().toISOString().slice(0, 10));
  if ((process.env["DATABASE_URL"] ?? "") === "")
    throw new Trouble("DATABASE_URL is not set: use npm run score, or set it.");
  try {
    process.stdout.write(`${await scored(options)}\n`);
  } finally {
    // An open pool would keep the process waiting, in trouble, too.
    await closeDatabase();
  }
} catch (error) {
  report(error);
  process.exitCode = 1;
}
