#!/usr/bin/env node
// `npm test`: all of the checking, from a fresh clone, with nothing running before or after.
//   npm test -- --only unit,db     a part of it; the names are those of steps/test-stages.mjs
import { parseArgs } from "node:util";
import { generateClient } from "./steps/build.mjs";
import { killAll } from "./steps/child-processes.mjs";
import { findOrInstallChromium } from "./steps/chromium.mjs";
import { install } from "./steps/install.mjs";
import { interruption, listenForInterruption } from "./steps/interruption.mjs";
import { say, step } from "./steps/progress.mjs";
import { prepareTemplate } from "./steps/template-database.mjs";
import { inWords, single, sum } from "./steps/test-counts.mjs";
import { choose } from "./steps/test-stages.mjs";
import { startThrowawayPostgres } from "./steps/throwaway-postgres.mjs";
import { Interrupted, report } from "./steps/trouble.mjs";

const { values } = parseArgs({ options: { only: { type: "string" } } });

/** What the stages share: made when a chosen stage needs it, undone at the end. */
const shared = {};
const counts = [];
const failures = [];

/** A part of the run that may fail without ending the run. */
async function attempt(name, work) {
  const stage = typeof work === "function" ? { run: work } : work;
  try {
    await step(name, async () => {
      const counted = await stage.run(shared);
      if (counted?.passed === undefined) return counted;
      counts.push(counted);
      if (counted.failed > 0) failures.push(name);
      return counted.failed > 0 ? `FAILED, ${inWords(counted)}` : inWords(counted);
    });
    if (stage.note) say(`  ${stage.note}`);
    if (stage.shown) say(stage.shown.replaceAll(/^/gm, "  │ "));
    return true;
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    report(error);
    counts.push(single(false));
    failures.push(name);
    return false;
  }
}

const preparations = {
  server: async () => {
    shared.server = await startThrowawayPostgres();
    await prepareTemplate(shared.server.url);
  },
  chromium: async () => {
    shared.chromium = await findOrInstallChromium();
  },
};

async function main() {
  const chosen = choose(values.only?.split(","));
  const needed = new Set(chosen.flatMap(({ needs = [] }) => needs));
  const lost = new Set();
  if (!(await attempt("installing packages", install))) return;
  if (!(await attempt("generating the database client", generateClient))) lost.add("build");
  if (needed.has("chromium") && !(await attempt("finding a browser", preparations.chromium)))
    lost.add("chromium");

  for (const stage of chosen) {
    if (stage.needs?.includes("server") && !shared.server && !lost.has("server")) {
      if (!(await attempt("preparing a database", preparations.server))) lost.add("server");
    }
    const missing = stage.needs?.find((need) => lost.has(need));
    if (missing) {
      say(`▸ ${stage.name} … skipped: ${missing} failed`);
      counts.push({ passed: 0, failed: 0, skipped: 1 });
      continue;
    }
    if (!lost.has(stage.meanwhile)) chosen.find(({ name }) => name === stage.meanwhile)?.begin();
    if (!(await attempt(stage.name, stage))) lost.add(stage.name);
  }
}

listenForInterruption(killAll);
const began = Date.now();
try {
  await main();
} catch (error) {
  report(error);
  if (!(error instanceof Interrupted)) counts.push(single(false));
} finally {
  await shared.server?.stop();
}
const total = sum(counts);
if (interruption.aborted) say("Stopped before the end.");
if (failures.length > 0) say(`Failed: ${failures.join(", ")}.`);
say(`Took ${Math.round((Date.now() - began) / 1000)} s.`);
say(inWords(total));
process.exit(interruption.aborted || total.failed > 0 ? 1 : 0);
