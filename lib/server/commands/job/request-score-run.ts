import "server-only";
import { z } from "zod";
import { viewFrom } from "../../../domain/view/view.ts";
import { BASES } from "../../../domain/ties/basis.ts";
import { DEFAULT_DRAWS, DEFAULT_SEED, MOST_DRAWS } from "../../../domain/uncertainty/score-run.ts";
import { command } from "../../command.ts";
import { Failure } from "../../failure.ts";
import { scoreRun } from "../../jobs/kinds/score-run.ts";
import { requestRun } from "../../jobs/request-run.ts";

/** Asks for the company's scores with a seed: the run there is, or a new one, at once or by a worker. */
export const requestScoreRun = command({
  name: "request-score-run",
  permission: "calculate",
  input: z.strictObject({
    seed: z.int().min(0).default(DEFAULT_SEED),
    draws: z.int().min(1).max(MOST_DRAWS).default(DEFAULT_DRAWS),
    asOf: z.string().optional(),
    asKnown: z.string().optional(),
    basis: z.enum(BASES).optional(),
  }),
  renewsPages: false,
  work: async ({ actor, now }, { seed, draws, asOf, asKnown, basis }) => {
    const at = now();
    const today = at.toISOString().slice(0, 10);
    const view = viewFrom(asOf, today, { asKnown, basis });
    const [part] = view.setAside;
    if (part !== undefined)
      throw new Failure(
        "invalid",
        `Nothing was started. ${part} must be a day in the calendar up to today (${today}), such as 2026-06-30.`,
      );
    const run = await requestRun(scoreRun, view, { seed, draws }, { actorId: actor.id, now: at });
    return {
      result: run,
      audit: { subject: `score-run/${run.runId}`, after: { ...run, seed, draws, asOf: view.asOf } },
    };
  },
});
