import { z } from "zod";
import { Reason } from "../../../domain/curation/proposal.ts";

/** An imported file, and the version of it that was read. */
export const WhichBatch = z.strictObject({
  id: z.uuid(),
  version: z.number().int().positive(),
});

/** The same, with why. */
export const WhichBatchAndWhy = WhichBatch.extend({ reason: Reason });
