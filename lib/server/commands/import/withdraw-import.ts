import "server-only";
import { BATCH_STEPS } from "../../../domain/imports/batch-review.ts";
import { command } from "../../command.ts";
import { takeBatchStep } from "../../imports/stored-batch.ts";
import { WhichBatch } from "./batch-input.ts";

/** Its sender takes a file back before anything is decided. */
export const withdrawImport = command({
  name: "withdraw-import",
  permission: "propose",
  input: WhichBatch,
  renewsPages: false,
  work: async ({ actor, now }, { id, version }) => {
    const { state } = await takeBatchStep("withdraw", { id, version }, actor, {
      at: now(),
      reason: null,
    });
    return {
      result: { importId: id, version: version + 1 },
      audit: {
        subject: `import/${id}`,
        before: { state },
        after: { state: BATCH_STEPS.withdraw },
      },
    };
  },
});
