import { z } from "zod";
import { PackId } from "./pack-id.ts";

/** A report that is to leave: as it was worked out once, and as whom. */
export const Publishing = z.object({
  report: z.uuid(),
  /** Of the choices. */
  version: z.int(),
  /** The run that worked the report out. */
  draft: z.uuid(),
  /** Whether it may be verified without signing in. */
  verifiable: z.boolean(),
  publisher: z.uuid(),
});
export type Publishing = z.infer<typeof Publishing>;

/** What came of it. */
export const Published = z.object({ pack: PackId, edition: z.int() });
export type Published = z.infer<typeof Published>;
