import type { ScoreInput } from "./score-input.ts";
import type { InputId, ScoreInputs } from "./score-inputs.ts";

/** What somebody supposes an input to be: one value, or anything between two. */
export type Supposition = { readonly low: number; readonly high: number };

/** The inputs under a supposition, or why it cannot be. */
export type Supposed =
  | { readonly inputs: ScoreInputs; readonly problem?: undefined }
  | { readonly inputs?: undefined; readonly problem: string };

/**
 * The same inputs with one of them supposed: known exactly, or unknown between two ends.
 *
 * Nothing else changes, and every other input keeps its chance, so that whatever
 * moves in the scores comes from the supposition. Facts are not touched.
 */
export function supposing(all: ScoreInputs, id: InputId, { low, high }: Supposition): Supposed {
  const input = all.inputs.find((one) => one.id === id);
  if (input === undefined) return { problem: `No input is called ${id}.` };
  const problem = refusal(input, { low, high });
  if (problem !== null) return { problem };
  const supposed: ScoreInput = {
    ...input,
    low,
    point: low === high ? low : null,
    high,
    spread: { kind: low === high ? "fixed" : "unknown" },
    ask: null,
  };
  return { inputs: { ...all, inputs: all.inputs.map((one) => (one.id === id ? supposed : one)) } };
}

function refusal({ label, within }: ScoreInput, { low, high }: Supposition): string | null {
  if (!Number.isFinite(low) || !Number.isFinite(high))
    return `${label}: type a number, or two for anything between them.`;
  if (low > high)
    return `${label}: from ${low} to ${high} runs down; the first must not exceed the second.`;
  if (low < within.low) return `${label} cannot be ${low}; it is ${within.low} or more.`;
  if (within.high !== null && high > within.high)
    return `${label} cannot be ${high}; it is ${within.high} at most.`;
  return null;
}
