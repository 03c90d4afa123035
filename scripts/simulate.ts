/**
 * What a scenario file comes to, as the page has it: allocation, ledger, bands, broken routes and
 * what caps are worth. Needs neither the web server nor the database: prices are pinned in the file.
 *
 *   npm run simulate -- scenario.json
 *   npm run --silent simulate -- scenario.json --json     one JSON value, the same bytes for the same file
 *   npm run simulate -- -                                 reads the file from standard input
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { computeScenario } from "../lib/domain/routing/scenario/compute-scenario.ts";
import { parseScenario } from "../lib/domain/routing/scenario/parse-scenario.ts";
import { faultInWords } from "../lib/domain/routing/scenario/scenario-fault.ts";
import { underThisMethod } from "../lib/domain/routing/scenario/under-this-method.ts";
import { canonicalJson } from "../lib/domain/uncertainty/canonical-json.ts";
import { scenarioInWords } from "../lib/format/scenario-lines.ts";
import { openProgramSolver } from "../lib/server/routing/open-program-solver.ts";
import { report, Trouble } from "./steps/trouble.mjs";

const USAGE = "npm run simulate -- scenario.json [--json]";

function options(): { readonly path: string; readonly json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: { json: { type: "boolean", default: false } },
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0)
      throw new Trouble("Name one scenario file, as downloaded from a scenario’s page.", USAGE);
    return { path, json: values.json };
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/[.\n]/);
    throw new Trouble(`${reason}.`, USAGE);
  }
}

const nameOf = (path: string): string => (path === "-" ? "Standard input" : path);

function readJson(path: string): unknown {
  const name = nameOf(path);
  let text: string;
  try {
    text = readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    throw new Trouble(
      `${name} can’t be read: ${error instanceof Error ? error.message : String(error)}.`,
      USAGE,
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Trouble(
      `${name} is no JSON: ${error instanceof Error ? error.message : String(error)}. Download the scenario again, or correct it there.`,
    );
  }
}

async function simulated(path: string, json: boolean): Promise<string> {
  const parsed = parseScenario(readJson(path));
  if (parsed.kind === "faulty")
    throw new Trouble(
      `${nameOf(path)} can’t be computed.`,
      parsed.faults.map((fault) => `${faultInWords(fault)}\n`).join(""),
    );
  for (const warning of parsed.warnings) process.stderr.write(`${faultInWords(warning)}\n`);
  const { solve, close } = openProgramSolver();
  try {
    const file = underThisMethod(parsed.file);
    const result = await computeScenario(file, { solve });
    return json ? canonicalJson(result) : scenarioInWords(file, result);
  } finally {
    await close();
  }
}

try {
  const { path, json } = options();
  process.stdout.write(`${await simulated(path, json)}\n`);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
