import "server-only";
import { randomUUID } from "node:crypto";
import { cache } from "react";
import { DEFAULT_DRAWS, DEFAULT_SEED, type ScoreRun } from "../../domain/uncertainty/score-run.ts";
import { type View, viewFromSegment, viewToSegment } from "../../domain/view/view.ts";
import { db } from "../db.ts";
import { findScoreRun } from "../queries/score-runs.ts";
import { inSlices } from "./in-slices.ts";
import { keptInTurn } from "./kept-in-turn.ts";
import { scoreRun } from "./kinds/score-run.ts";
import { hashOf, storable } from "./run-rows.ts";

/** Runs drawn lately, by what decides them: the pages of one day share one, and pages for everyone stay quick. */
const once = keptInTurn<ScoreRun>(16, 12, "Many days are being worked out; try again in a moment.");

const drawn = cache(async (segment: string, seed: number): Promise<ScoreRun | undefined> => {
  const view = viewFromSegment(segment);
  const given = view === undefined ? undefined : await scoreRun.readInputs(view);
  if (view === undefined || given === undefined) return undefined;
  const inputs = storable(given);
  const key = {
    inputsHash: hashOf(inputs),
    seed,
    draws: DEFAULT_DRAWS,
    methodVersion: scoreRun.methodVersion,
  };
  return once(Object.values(key).join(" "), async () => {
    const kept = await findScoreRun(key);
    if (kept?.state === "done") return asRun(kept.result);
    const draw = { seed, draws: DEFAULT_DRAWS };
    const result = storable(await inSlices(scoreRun.steps(inputs, draw)));
    // Days that anybody may ask for are drawn again; only today's run, which every page shows, is kept unasked.
    if (!view.pinned && view.asKnown === null) await keep(view, inputs, key, result);
    return asRun(result);
  });
});

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `steps` of the one kind of run
const asRun = (result: unknown): ScoreRun => result as ScoreRun;

/** Keeps a run that a page drew. Of two pages that drew it at once, the second changes nothing. */
async function keep(
  view: View,
  inputs: ReturnType<typeof storable>,
  key: { inputsHash: string; seed: number; draws: number; methodVersion: string },
  result: ReturnType<typeof storable>,
): Promise<void> {
  const now = new Date();
  await db().scoreRun.createMany({
    data: [
      {
        ...key,
        id: randomUUID(),
        inputs,
        asOf: new Date(view.asOf),
        basis: view.basis,
        state: "done",
        progress: 1,
        result,
        createdAt: now,
        startedAt: now,
        finishedAt: now,
      },
    ],
    skipDuplicates: true,
  });
}

/**
 * The run whose numbers the pages show for a view: the one that is kept, or drawn
 * now. Undefined where the company has no contracts then.
 */
export const drawnRun = (view: View, seed = DEFAULT_SEED): Promise<ScoreRun | undefined> =>
  drawn(viewToSegment(view), seed);
