import "server-only";
import { z } from "zod";
import type { ScorePayload } from "../../../domain/quality/plan-scores.ts";

/** What is kept of a row of a quality file until it is published. */
export const StagedScores: z.ZodType<ScorePayload> = z.strictObject({
  benchmarkId: z.string().min(1),
  snapshot: z.iso.date(),
  statedName: z.string().min(1),
  effort: z.string(),
  scores: z.array(
    z.strictObject({
      category: z.string().min(1),
      score: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      votes: z.int().nullable(),
      seen: z.uuid().nullable(),
    }),
  ),
});
