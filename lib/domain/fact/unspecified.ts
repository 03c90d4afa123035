import { z } from "zod";

export const UNSPECIFIED_REASONS = [
  "not-disclosed",
  "not-collected",
  "not-applicable",
  "sources-conflict",
] as const;

/** Why a value is absent. Absence is information; zero is a value. */
export const Unspecified = z.strictObject({ reason: z.enum(UNSPECIFIED_REASONS) });
export type Unspecified = z.infer<typeof Unspecified>;
