import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { parseVectors, runVectors, type Failure } from "../tests/methodology/run-vectors.ts";
import { vectorFunctions } from "../tests/methodology/vector-functions.ts";

const USAGE = "usage: npm run vectors -- FILE... [--data DIR]";

/** Runs the vectors of each file against the domain and prints what does not agree. */
function main(): number {
  const { files, data, problem } = readArguments();
  if (problem !== undefined) {
    console.error(problem);
    return 1;
  }
  let passed = 0;
  let failed = 0;
  let unreadable = 0;
  const notImplemented = new Map<string, number>();
  for (const file of files) {
    const read = readVectors(file);
    if ("problem" in read) {
      console.error(`${file}: ${read.problem}`);
      unreadable += 1;
      continue;
    }
    const report = runVectors(read.vectors, vectorFunctions, {
      dataDir: tracesIn(data ?? join(dirname(file), "../data")),
    });
    for (const failure of report.failures) console.log(lineOf(failure));
    for (const [fn, count] of report.notImplemented)
      notImplemented.set(fn, (notImplemented.get(fn) ?? 0) + count);
    passed += report.passed;
    failed += report.failures.length;
  }
  for (const [fn, count] of [...notImplemented].toSorted(([a], [b]) => a.localeCompare(b)))
    console.log(`not implemented, not run: ${fn} (${count})`);
  const missing = [...notImplemented.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${passed} passed, ${failed} failed, ${missing} not implemented`);
  return failed > 0 || unreadable > 0 ? 1 : 0;
}

function readArguments(): { files: string[]; data: string | undefined; problem?: string } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { data: { type: "string" } },
    });
    const { data } = values;
    return positionals.length > 0
      ? { files: positionals, data }
      : { files: [], data, problem: USAGE };
  } catch {
    return { files: [], data: undefined, problem: USAGE };
  }
}

/** Vectors name files in `traces`; the folder given may be that one or the one that holds it. */
function tracesIn(folder: string): string {
  const traces = join(folder, "traces");
  return existsSync(traces) ? traces : folder;
}

function readVectors(file: string): ReturnType<typeof parseVectors> {
  try {
    return parseVectors(readFileSync(file, "utf8"));
  } catch {
    return { problem: "it cannot be read" };
  }
}

function lineOf({ id, fn, differences, error }: Failure): string {
  if (error !== undefined) return `failed ${id} ${fn}: ${error}`;
  const shown = differences.map(
    ({ path, expected, got }) =>
      `${path} expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`,
  );
  return `failed ${id} ${fn}: ${shown.join("; ")}`;
}

process.exitCode = main();
