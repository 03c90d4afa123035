import { z } from "zod";
import { Change } from "./change.ts";

/** open → approved, rejected, withdrawn or asked; asked → open again when the author revises it. */
export const PROPOSAL_STATES = ["open", "asked", "approved", "rejected", "withdrawn"] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Changes one proposal may hold; a file with more is cut into several. */
export const MAX_CHANGES = 40_000;

export const Reason = z
  .string()
  .trim()
  .min(3, "say why, in a few words")
  .max(2000, "say it in at most 2,000 characters");

/** What somebody sends to be reviewed; one schema for the form, the grid, the import and the API. */
export const ProposeInput = z.strictObject({
  /** Chosen by the sender. */
  id: z.uuid(),
  reason: Reason,
  /** The file it was read from; null where it was typed. */
  fileName: z.string().min(1).max(255).nullable().default(null),
  /** When the record was read that the changes were made to, as the server said; what came in since is a conflict. */
  readAt: z.iso.datetime(),
  /** Days that lie ahead are meant to. */
  confirmAhead: z.boolean().default(false),
  changes: z
    .array(Change)
    .min(1, "there is nothing to change")
    .max(MAX_CHANGES, `at most ${MAX_CHANGES} changes at a time`),
});
export type ProposeInput = z.infer<typeof ProposeInput>;
