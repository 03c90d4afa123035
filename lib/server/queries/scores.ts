import "server-only";
import { cache } from "react";
import { bandedScores } from "../../domain/uncertainty/banded-scores.ts";
import { DEFAULT_SEED, type ScoreRun } from "../../domain/uncertainty/score-run.ts";
import { type View, viewFromSegment, viewToSegment } from "../../domain/view/view.ts";
import { drawnRun } from "../jobs/drawn-run.ts";
import { getHoldings, type Holdings } from "./holdings.ts";

/** The company, what it holds, and its scores as a run drew them. */
export type Position = Holdings & { readonly run: ScoreRun };

const position = cache(async (segment: string, seed: number): Promise<Position | undefined> => {
  const view = viewFromSegment(segment);
  if (view === undefined) return undefined;
  const [holdings, run] = await Promise.all([getHoldings(view), drawnRun(view, seed)]);
  if (holdings === undefined || run === undefined) return undefined;
  return { ...holdings, scores: bandedScores(holdings.scores, run), run };
});

/** The company and all its scores on the view's day; undefined where it has no contracts then. */
export const getPosition = (view: View, seed = DEFAULT_SEED): Promise<Position | undefined> =>
  position(viewToSegment(view), seed);
