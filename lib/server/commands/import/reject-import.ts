import "server-only";
import { BATCH_STEPS } from "../../../domain/imports/batch-review.ts";
import { command } from "../../command.ts";
import { takeBatchStep } from "../../imports/stored-batch.ts";
import { WhichBatchAndWhy } from "./batch-input.ts";

/** Decides that an imported file is not published, and says why. */
export const rejectImport = command({
  name: "reject-import",
  permission: "review",
  input: WhichBatchAndWhy,
  renewsPages: false,
  work: async ({ actor, now }, { id, version, reason }) => {
    const { state } = await takeBatchStep("reject", { id, version }, actor, { at: now(), reason });
    return {
      result: { importId: id, version: version + 1 },
      audit: {
        subject: `import/${id}`,
        before: { state },
        after: { state: BATCH_STEPS.reject, reason },
      },
    };
  },
});
