import "server-only";
import { z } from "zod";
import { BATCH_STEPS } from "../../../domain/imports/batch-review.ts";
import { command } from "../../command.ts";
import { batchKindOf } from "../../imports/batch-kinds.ts";
import { takeBatchStep } from "../../imports/stored-batch.ts";
import { WhichBatch } from "./batch-input.ts";

/** Publishes an imported file: all that its rows say becomes true on every page, or nothing does. */
export const publishImport = command({
  name: "publish-import",
  permission: "review",
  input: WhichBatch.extend({ reason: z.string().trim().max(2000).nullable().default(null) }),
  renewsPages: true,
  work: async ({ actor, now }, { id, version, reason }) => {
    const at = now();
    const { state, format, sha256 } = await takeBatchStep("publish", { id, version }, actor, {
      at,
      reason,
    });
    await batchKindOf(format).publish({ id, at });
    return {
      result: { importId: id, version: version + 1 },
      audit: {
        subject: `import/${id}`,
        before: { state },
        after: { state: BATCH_STEPS.publish, reason, sha256 },
      },
    };
  },
});
