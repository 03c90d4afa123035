// Migrations and seed, each as a program of its own under the pinned Node.
import { launchNode, must } from "./child-processes.mjs";
import { inProject, logFile } from "./project.mjs";
import { lastLines } from "./trouble.mjs";

/** @param {string} url */
export const migrate = (url) =>
  runScript({ name: "migrate", url, args: [], failure: "The database could not be migrated" });

/** @param {string} url */
export const seedIfEmpty = (url) =>
  runScript({
    name: "seed",
    url,
    args: ["--if-empty"],
    failure: "The database could not be filled",
  });

async function runScript({ name, url, args, failure }) {
  const log = logFile(name);
  const script = inProject("scripts", `${name}.ts`);
  // Modules marked "server-only" are for this condition; elsewhere they refuse to load.
  const child = launchNode(["--conditions=react-server", script, ...args], {
    log,
    env: { DATABASE_URL: url },
  });
  await must(child, { failure: `${failure}; the log is ${log}.`, log });
  return lastLines(log, 1);
}
