import { z } from "zod";
import { type Difference, differences } from "./compare.ts";
import { Tolerance } from "./tolerance.ts";
import type { VectorFunction } from "./vector-function.ts";

/** One test: a function's name, what goes in, what must come out, and how near. */
export const Vector = z.object({
  id: z.string().min(1),
  fn: z.string().min(1),
  inputs: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()).refine((keys) => Object.keys(keys).length > 0, {
    error: "a vector expects something",
  }),
  tolerance: Tolerance,
});
export type Vector = z.infer<typeof Vector>;

export type Failure = {
  readonly id: string;
  readonly fn: string;
  readonly differences: readonly Difference[];
  /** What was thrown, where nothing came out. */
  readonly error?: string;
};

export type VectorReport = {
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** Functions nobody has written, and how many vectors ask for each; not run, and not passed. */
  readonly unknown: ReadonlyMap<string, number>;
};

/** The vectors in a file's text, or one sentence on why it holds none. */
export function parseVectors(text: string): { vectors: Vector[] } | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: "it is not JSON" };
  }
  const parsed = z.array(Vector).min(1).safeParse(json);
  if (parsed.success) return { vectors: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue?.path.join(".") ?? "";
  return { problem: `it is not a list of vectors (${place || "top"}: ${issue?.message ?? "?"})` };
}

/** Runs every vector whose function is known, and counts the others apart. */
export async function runVectors(
  vectors: readonly Vector[],
  functions: Readonly<Record<string, VectorFunction>>,
  { dataDir }: { readonly dataDir: string },
): Promise<VectorReport> {
  const inputs = new Map(vectors.map((vector) => [vector.id, vector.inputs]));
  const context: Context = {
    dataDir,
    inputsOf(id) {
      const found = inputs.get(id);
      if (found === undefined) throw new Error(`there is no vector ${id} beside it`);
      return found;
    },
  };
  const unknown = new Map<string, number>();
  const failures: Failure[] = [];
  let passed = 0;
  for (const vector of vectors) {
    const apply = Object.hasOwn(functions, vector.fn) ? functions[vector.fn] : undefined;
    if (apply === undefined) {
      unknown.set(vector.fn, (unknown.get(vector.fn) ?? 0) + 1);
      continue;
    }
    const failure = await failureOf(vector, apply, context);
    if (failure === null) passed += 1;
    else failures.push(failure);
  }
  return { passed, failures, unknown };
}

type Context = Omit<Parameters<VectorFunction>[1], "id">;

async function failureOf(
  { id, fn, inputs, expected, tolerance }: Vector,
  apply: VectorFunction,
  context: Context,
): Promise<Failure | null> {
  try {
    const found = differences(expected, await apply(inputs, { ...context, id }), tolerance);
    return found.length === 0 ? null : { id, fn, differences: found };
  } catch (error) {
    const [line = ""] = String(error instanceof Error ? error.message : error).split("\n");
    return { id, fn, differences: [], error: line };
  }
}
