import "server-only";
import { BATCH_STEPS } from "../../../domain/imports/batch-review.ts";
import { command } from "../../command.ts";
import { Failure } from "../../failure.ts";
import { batchKindOf } from "../../imports/batch-kinds.ts";
import { takeBatchStep } from "../../imports/stored-batch.ts";
import { WhichBatchAndWhy } from "./batch-input.ts";

/** Takes a published file back as one: what it brought no longer holds, and what was known of it stays on record. */
export const undoImport = command({
  name: "undo-import",
  permission: "review",
  input: WhichBatchAndWhy,
  renewsPages: true,
  work: async ({ actor, now }, { id, version, reason }) => {
    const at = now();
    const { state, format } = await takeBatchStep("undo", { id, version }, actor, { at, reason });
    const conflicts = await batchKindOf(format).undo({ id, at });
    if (conflicts.length > 0)
      throw new Failure(
        "conflict",
        `Nothing was undone: ${conflicts.length} of its ${conflicts.length === 1 ? "rows was" : "rows were"} built on since. Take that back first.`,
        { details: { conflicts } },
      );
    return {
      result: { importId: id, version: version + 1 },
      audit: {
        subject: `import/${id}`,
        before: { state },
        after: { state: BATCH_STEPS.undo, reason },
      },
    };
  },
});
