import "server-only";
import type { BatchKind } from "../batch-kind.ts";
import { commitmentKind } from "./commitment-kind.ts";
import { costKind } from "./cost-kind.ts";

/** What a FOCUS file does at each step of an import: costs and usage, or contract commitments. */
export const billKind: BatchKind = {
  plan: (file, options) =>
    (file.format === "focus-commitment" ? commitmentKind : costKind).plan(file, options),
  stage: async (batchId, plan) => {
    await ("commitments" in plan ? commitmentKind : costKind).stage?.(batchId, plan);
  },
  publish: async (batch) => {
    await costKind.publish(batch);
    await commitmentKind.publish(batch);
  },
  undo: async (batch) => [...(await costKind.undo(batch)), ...(await commitmentKind.undo(batch))],
};
