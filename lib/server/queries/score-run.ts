import "server-only";
import { cache } from "react";
import { runScores, type ScoreRun } from "../../domain/uncertainty/score-run.ts";
import { type View, viewFromSegment, viewToSegment } from "../../domain/view/view.ts";
import { getScoreInputs } from "./score-inputs.ts";

const scoreRun = cache(async (segment: string): Promise<ScoreRun | undefined> => {
  const view = viewFromSegment(segment);
  const inputs = view === undefined ? undefined : await getScoreInputs(view);
  return inputs === undefined ? undefined : runScores(inputs);
});

/** The run whose numbers the pages show for a view; undefined where the company has no contracts then. */
export const getScoreRun = (view: View): Promise<ScoreRun | undefined> =>
  scoreRun(viewToSegment(view));
