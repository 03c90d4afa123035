import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { differences } from "./methodology/compare.ts";
import { parseVectors, runVectors, type Vector } from "./methodology/run-vectors.ts";
import { vectorFunctions } from "./methodology/vector-functions.ts";

const OWN_FILE = join(import.meta.dirname, "methodology/own-vectors.json");
/** Beside the repository where it is developed; absent from a clone. */
const SHARED_FOLDER = join(import.meta.dirname, "../../shared/vectors");
const DATA_FOLDER = join(import.meta.dirname, "../../shared/data/traces");

function vectorsIn(file: string): Vector[] {
  const read = parseVectors(readFileSync(file, "utf8"));
  if ("problem" in read) throw new Error(`${file}: ${read.problem}`);
  return read.vectors;
}

const run = (vectors: readonly Vector[]) =>
  runVectors(vectors, vectorFunctions, { dataDir: DATA_FOLDER });

const vector = (change: Partial<Vector>): Vector => ({
  id: "v",
  fn: "hhi_points",
  inputs: { shares: [1, 1] },
  expected: { hhi: 5000 },
  tolerance: 0,
  ...change,
});

describe("our own vectors", () => {
  it("all pass, and every function they name is known", async () => {
    const vectors = vectorsIn(OWN_FILE);
    expect(vectors.length).toBeGreaterThanOrEqual(15);
    const report = await run(vectors);
    expect(report.failures).toEqual([]);
    expect([...report.unknown.keys()]).toEqual([]);
    expect(report.passed).toBe(vectors.length);
  });
});

describe.skipIf(!existsSync(SHARED_FOLDER))("the shared vectors, absent from a clone", () => {
  it("have no failure in any file", async () => {
    const files = readdirSync(SHARED_FOLDER).filter((name) => name.endsWith(".json"));
    const reports = await Promise.all(
      files.map((name) => run(vectorsIn(join(SHARED_FOLDER, name)))),
    );
    expect(reports.flatMap(({ failures }) => failures)).toEqual([]);
    expect(reports.every(({ passed }) => passed > 0)).toBe(true);
  });
});

describe("the runner", () => {
  it("fails on a wrong expectation, and says where", async () => {
    const { passed, failures } = await run([vector({ expected: { hhi: 5001 } })]);
    expect(passed).toBe(0);
    expect(failures).toEqual([
      { id: "v", fn: "hhi_points", differences: [{ path: "hhi", expected: 5001, got: 5000 }] },
    ]);
  });

  it("fails on an output that is missing", async () => {
    expect((await run([vector({ expected: { nothing: null } })])).failures).toHaveLength(1);
  });

  it("never counts an unknown function as passed", async () => {
    const { passed, failures, unknown } = await run([
      vector({ fn: "no_such_function" }),
      vector({ fn: "toString" }),
      vector({ fn: "no_such_function" }),
    ]);
    expect({ passed, failures }).toEqual({ passed: 0, failures: [] });
    expect([...unknown]).toEqual([
      ["no_such_function", 2],
      ["toString", 1],
    ]);
  });

  it("fails on inputs of another form, without stopping", async () => {
    const { passed, failures } = await run([vector({ inputs: {} }), vector({})]);
    expect(passed).toBe(1);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.error).toBeDefined();
  });

  it.each([
    ["not json", "it is not JSON"],
    ["{}", "it is not a list of vectors"],
    ["[]", "it is not a list of vectors"],
    ['[{"id": "v"}]', "it is not a list of vectors"],
    ['[{"id": "v", "fn": "f", "inputs": {}, "expected": {}, "tolerance": 0}]', "it is not a list"],
  ])("calls %s no vectors, in one sentence", (text, sentence) => {
    const read = parseVectors(text);
    expect("problem" in read ? read.problem : "").toContain(sentence);
  });
});

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "vectors-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  const fileOf = (name: string, vectors: readonly Vector[]): string => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(vectors));
    return file;
  };
  const command = (...args: readonly string[]) => {
    const script = join(import.meta.dirname, "../scripts/vectors.ts");
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      encoding: "utf8",
    });
    return { status, lines: stdout.trimEnd().split("\n"), stderr };
  };

  it("closes with the count, and succeeds where all pass", () => {
    const file = fileOf("right.json", [vector({}), vector({ id: "w" })]);
    expect(command(file)).toMatchObject({ status: 0, lines: ["2 passed, 0 failed"] });
  });

  it("prints a line for each failure and each function that nobody has written", () => {
    const file = fileOf("wrong.json", [
      vector({}),
      vector({ expected: { hhi: 5001 } }),
      vector({ fn: "no_such_function" }),
      vector({ fn: "no_such_function" }),
    ]);
    const { status, lines } = command(file);
    expect(status).toBe(1);
    expect(lines).toEqual([
      "failed: v hhi_points: hhi expected 5001, got 5000",
      `failed: no function no_such_function, which 2 vectors ask for in ${file}`,
      "1 passed, 3 failed",
    ]);
  });

  it("leaves out what nobody has written only where it is told to, and says so", () => {
    const file = fileOf("early.json", [vector({}), vector({ fn: "no_such_function" })]);
    const { status, lines } = command("--known-only", file);
    expect(status).toBe(0);
    expect(lines).toEqual([
      `1 skipped in ${file}, whose functions are not written yet: no_such_function`,
      "1 passed, 0 failed",
    ]);
  });

  it("fails on a file that is none, and on no file", () => {
    const none = join(folder, "none.json");
    const { status, lines } = command(none);
    expect(status).toBe(1);
    expect(lines).toEqual([`${none}: it cannot be read`, "0 passed, 1 failed"]);
    expect(command()).toMatchObject({ status: 1, stderr: expect.stringContaining("usage:") });
  });
});

describe("comparison", () => {
  it("reads each kind of tolerance", () => {
    expect(differences(100, 100.5, 0.5)).toEqual([]);
    expect(differences(100, 100.6, { abs: 0.5 })).toHaveLength(1);
    expect(differences(100, 101, { rel: 0.01 })).toEqual([]);
    expect(differences(100, 102, { rel: 0.01 })).toHaveLength(1);
    expect(differences(0, 1e-9, { max: 1e-8 })).toEqual([]);
    expect(differences({ a: 1, b: 1 }, { a: 1.5, b: 1.5 }, { abs_by_key: { a: 1 } })).toEqual([
      { path: "b", expected: 1, got: 1.5 },
    ]);
    expect(differences(0.3, 0.1 + 0.2, { exact: true })).toHaveLength(1);
  });

  it("looks only at keys that are expected, at any depth", () => {
    expect(differences({ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 }, 0)).toEqual([]);
    expect(differences({ a: { b: 1 } }, { a: {} }, 0)).toHaveLength(1);
  });

  it("takes lists of another length, other words and not-a-number for different", () => {
    expect(differences([1], [1, 2], 0)).toHaveLength(1);
    expect(differences("a", "b", 10)).toHaveLength(1);
    expect(differences(null, 0, 10)).toHaveLength(1);
    expect(differences(true, true, 0)).toEqual([]);
    expect(differences(1, Number.NaN, 10)).toHaveLength(1);
    expect(differences(1, "1", 10)).toHaveLength(1);
  });
});
