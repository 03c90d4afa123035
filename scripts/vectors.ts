import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import {
  type Failure,
  parseVectors,
  runVectors,
  type Vector,
} from "../tests/methodology/run-vectors.ts";
import { vectorFunctions } from "../tests/methodology/vector-functions.ts";

const USAGE = `usage: npm run vectors -- FILE... [--known-only FILE]... [--data DIR]

Runs the test vectors of each file against the domain. Prints a line for each that fails and for
each function nobody has written, which fails too, and closes with the count.

  --known-only FILE  of this file, leave out the vectors whose function is not written yet
  --data DIR         where the files that vectors name lie; beside each file's folder by default`;

type Arguments = {
  readonly files: readonly { readonly file: string; readonly knownOnly: boolean }[];
  readonly data: string | undefined;
};

async function main(): Promise<number> {
  const asked = readArguments();
  if (asked === undefined) {
    console.error(USAGE);
    return 1;
  }
  let passed = 0;
  let failed = 0;
  for (const { file, knownOnly } of asked.files) {
    const read = readVectors(file);
    if ("problem" in read) {
      console.log(`${file}: ${read.problem}`);
      failed += 1;
      continue;
    }
    const dataDir = tracesIn(asked.data ?? join(dirname(file), "../data"));
    const report = await runVectors(read.vectors, vectorFunctions, { dataDir });
    for (const failure of report.failures) console.log(lineOf(failure));
    passed += report.passed;
    failed += report.failures.length + unknown(file, report.unknown, knownOnly);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** Says which functions nobody has written, and returns how many vectors fail for that. */
function unknown(file: string, vectors: ReadonlyMap<string, number>, knownOnly: boolean): number {
  const names = [...vectors].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const count = names.reduce((sum, [, asking]) => sum + asking, 0);
  if (!knownOnly) {
    for (const [fn, asking] of names)
      console.log(`failed: no function ${fn}, which ${asking} ${words(asking)} for in ${file}`);
    return count;
  }
  if (count > 0)
    console.log(
      `${count} skipped in ${file}, whose functions are not written yet: ${names.map(([fn]) => fn).join(", ")}`,
    );
  return 0;
}

const words = (vectors: number): string => (vectors === 1 ? "vector asks" : "vectors ask");

function readArguments(): Arguments | undefined {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { data: { type: "string" }, "known-only": { type: "string", multiple: true } },
    });
    const files = [
      ...positionals.map((file) => ({ file, knownOnly: false })),
      ...(values["known-only"] ?? []).map((file) => ({ file, knownOnly: true })),
    ];
    return files.length > 0 ? { files, data: values.data } : undefined;
  } catch {
    return undefined;
  }
}

/** Vectors name files in `traces`; the folder given may be that one or the one that holds it. */
function tracesIn(folder: string): string {
  const traces = join(folder, "traces");
  return existsSync(traces) ? traces : folder;
}

function readVectors(file: string): { vectors: Vector[] } | { problem: string } {
  try {
    return parseVectors(readFileSync(file, "utf8"));
  } catch {
    return { problem: "it cannot be read" };
  }
}

function lineOf({ id, fn, differences, error }: Failure): string {
  if (error !== undefined) return `failed: ${id} ${fn}: ${error}`;
  const shown = differences.map(
    ({ path, expected, got }) =>
      `${path} expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`,
  );
  return `failed: ${id} ${fn}: ${shown.join("; ")}`;
}

process.exitCode = await main();
