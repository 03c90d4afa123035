import { z } from "zod";
import { Reason } from "../../../domain/curation/proposal.ts";

/** A proposal, and the version of it that was read. */
export const WhichProposal = z.strictObject({
  id: z.uuid(),
  version: z.number().int().positive(),
});

/** The same, with why. */
export const DecisionWithReason = WhichProposal.extend({ reason: Reason });
