import "server-only";
import type { View } from "../../domain/view/view.ts";
import type { RunInHand } from "./run-rows.ts";

/** What decides a run besides its inputs. */
export type Draw = { readonly seed: number; readonly draws: number };

/** The kinds there are, as rows name them. */
export const RUN_KIND_IDS = ["scores", "scenario", "pack", "publish"] as const;
export type RunKindId = (typeof RUN_KIND_IDS)[number];

/** Work as it goes on: the share that is done, and at its end the result. */
export type Steps = Generator<number, object> | AsyncGenerator<number, object>;

/** A kind of heavy work whose inputs, seed and method decide its result to the last bit. */
export type RunKind<S extends Steps = Steps> = {
  readonly id: RunKindId;
  readonly queue: string;
  readonly methodVersion: string;
  /** Up to so many draws it is done in the request that asks for it. */
  readonly drawsAtOnce: number;
  /** All it needs to know, as plain JSON; undefined where there is nothing to score. */
  readInputs(this: void, view: View): Promise<object | undefined>;
  /**
   * The work, in steps of a few milliseconds each: yields the share that is done, 0 to 1, and
   * returns the result as plain JSON. The inputs are those of `readInputs`, read back from JSON.
   * Work that waits for others between its steps stops when its generator is told to return.
   *
   * @param inHand the run as its worker has it; work that keeps more than its result ends it itself
   * @throws Error with a sentence for whoever asked, where the inputs cannot be scored
   */
  steps(this: void, inputs: unknown, draw: Draw, inHand?: RunInHand): S;
};
