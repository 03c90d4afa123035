import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { runScores } from "@/lib/domain/uncertainty/score-run.ts";
import { demoInputs } from "./support/score-inputs.ts";

const PROGRAM = `${import.meta.dirname}/support/print-run.ts`;

/** The run of inputs in a file, as text, from a process of its own. */
async function printedRun(file: string, seed: number): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, file, String(seed)], {
    maxBuffer: 2 ** 24,
  });
  return stdout;
}

it("a run of frozen inputs is the same text in every process, and another with another seed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "score-run-"));
  try {
    const file = join(folder, "inputs.json");
    const inputs = await demoInputs();
    await writeFile(file, JSON.stringify(inputs));
    const [first, second, other] = await Promise.all([
      printedRun(file, 1),
      printedRun(file, 1),
      printedRun(file, 2),
    ]);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    expect(first).toBe(JSON.stringify(runScores(inputs, { seed: 1, draws: 100 })));
  } finally {
    await rm(folder, { recursive: true });
  }
});
