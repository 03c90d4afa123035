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

/**
 * Prints a link that makes the first admin, while there is none. It goes to the terminal alone: a
 * log would keep it.
 * @param {string} url
 * @param {string} address where people reach the app
 */
export async function inviteAdmin(url, address) {
  const script = inProject("scripts", "invite-admin.ts");
  const child = launchNode(["--conditions=react-server", script, "--quiet"], {
    env: { DATABASE_URL: url, NEXTAUTH_URL: process.env.NEXTAUTH_URL || address },
  });
  await must(child, { failure: "The link for the first admin could not be made." });
}

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
