// Running the tools that check, with their output kept in a log.
import { readFileSync, rmSync } from "node:fs";
import { finish, launchNode } from "./child-processes.mjs";
import { inProject, logFile } from "./project.mjs";
import { countVitest } from "./test-counts.mjs";
import { lastLines } from "./trouble.mjs";

/** What programs are compiled to is kept for the next that begins: the tests begin hundreds of them. */
const KEPT = { NODE_COMPILE_CACHE: inProject("node_modules/.cache/compiled") };

/** Runs a program of a package; on failure the end of its output is kept to be shown. */
export async function tool(stage, args, { env = {}, limitSeconds = 700 } = {}) {
  const log = logFile(`test-${stage.name}`);
  const { ok, late } = await finish(launchNode(args, { log, env: { ...KEPT, ...env } }), {
    limitSeconds,
  });
  if (!ok) stage.shown = `${lastLines(log, 80)}${late ? `\n(ended after ${limitSeconds} s)` : ""}`;
  return { ok, output: readFileSync(log, "utf8") };
}

/** The program behind a command: `oxlint` is what package.json of oxlint calls so. */
export function command(name, from = name) {
  const { bin } = JSON.parse(readFileSync(inProject("node_modules", from, "package.json"), "utf8"));
  return inProject("node_modules", from, typeof bin === "string" ? bin : bin[name]);
}

/** Runs Vitest with these arguments and counts its tests. */
export async function vitest(stage, args, env = {}) {
  const results = logFile(`test-${stage.name}`, "json");
  rmSync(results, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const { ok } = await tool(stage, [command("vitest"), "run", ...reporters, ...args], {
    env: { NODE_ENV: "test", ...env },
  });
  return countVitest(results, ok);
}
