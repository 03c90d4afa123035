#!/usr/bin/env node
// `npm start`: from a fresh clone to a running app, with nothing but git and a Node from 20 on.
// `npm run dev` is the same with Next's development server.
import { startPostgres } from "./steps/embedded-postgres.mjs";
import { build, generateClient } from "./steps/build.mjs";
import { killAll } from "./steps/child-processes.mjs";
import { knockAtDatabase, signInToDatabase } from "./steps/database-url.mjs";
import { install } from "./steps/install.mjs";
import { interruption, listenForInterruption } from "./steps/interruption.mjs";
import { takeLauncherLock } from "./steps/launcher-lock.mjs";
import { claimPort } from "./steps/ports.mjs";
import { inviteAdmin, migrate, seedIfEmpty } from "./steps/prepare-database.mjs";
import { say, step } from "./steps/progress.mjs";
import { readEnvFile } from "./steps/project.mjs";
import { serve } from "./steps/serve.mjs";
import { Interrupted, lastLines, report, Trouble } from "./steps/trouble.mjs";

const dev = process.argv.includes("--dev");
const toUndo = [];

async function main() {
  readEnvFile();
  const ownDatabase = process.env.DATABASE_URL || undefined;
  const wanted = process.env.PORT || "3000";

  // What would be in vain is found out before anything takes time.
  if (!ownDatabase) toUndo.push(await takeLauncherLock(`http://localhost:${wanted}`));
  const { port, host } = await claimPort(wanted);
  if (ownDatabase) await knockAtDatabase(ownDatabase);

  await step("installing packages", install);
  if (dev) await step("generating the database client", generateClient);
  else await step("building the app", build);
  const database = ownDatabase
    ? { url: ownDatabase }
    : await step("starting PostgreSQL", startDatabase);
  if (ownDatabase) await step("signing in to the database", () => signInToDatabase(ownDatabase));
  await step("migrating", () => migrate(database.url));
  await step("seeding", () => seedIfEmpty(database.url));
  const web = await step("starting the web server", () =>
    serve({ port, host, databaseUrl: database.url, dev }),
  );
  toUndo.push(web.stop);
  await inviteAdmin(database.url, web.url);
  say(`Stakeline is ready at ${web.url}`);
  await untilSomethingEnds(web, database);
}

async function startDatabase() {
  const database = await startPostgres();
  toUndo.push(database.stop);
  return database;
}

async function untilSomethingEnds(web, database) {
  const asked = new Promise((resolve) => {
    if (interruption.aborted) resolve("asked");
    interruption.addEventListener("abort", () => resolve("asked"));
  });
  const first = await Promise.race([
    asked,
    web.ended.then(() => "The web server"),
    ...(database.ended ? [database.ended.then(() => "PostgreSQL")] : []),
  ]);
  if (first === "asked" || interruption.aborted) return;
  throw new Trouble(
    `${first} ended by itself; start again with npm start.`,
    lastLines(web.log, 10),
  );
}

async function undo() {
  if (toUndo.length > 1 && interruption.aborted) say("Stopping …");
  while (toUndo.length > 0) await toUndo.pop()();
}

listenForInterruption(killAll);
try {
  await main();
} catch (error) {
  report(error);
  process.exitCode = error instanceof Interrupted ? 130 : 1;
} finally {
  await undo();
}
process.exit();
