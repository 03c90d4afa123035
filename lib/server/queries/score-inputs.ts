import "server-only";
import { cache } from "react";
import type { Fact } from "../../domain/fact/fact.ts";
import { qualityOfFact, weakestOf } from "../../domain/uncertainty/fact-grade.ts";
import type { QualityOf } from "../../domain/uncertainty/input-list.ts";
import type { ScoreInputs } from "../../domain/uncertainty/score-inputs.ts";
import { scoreInputsOf } from "../../domain/uncertainty/score-inputs-of.ts";
import { type View, viewFromSegment, viewToSegment } from "../../domain/view/view.ts";
import { factsAbout } from "./facts.ts";
import { getHoldings } from "./holdings.ts";
import { listSources } from "./sources.ts";

/** Kinds of subject whose facts the scores of a company read. */
const READ = ["contract", "workload", "lab-link", "stake", "terms"] as const;

const scoreInputs = cache(async (segment: string): Promise<ScoreInputs | undefined> => {
  const view = viewFromSegment(segment);
  const holdings = view === undefined ? undefined : await getHoldings(view);
  if (view === undefined || holdings === undefined) return undefined;
  const { portfolio, ownerships, market } = holdings;
  return scoreInputsOf(portfolio, ownerships, market, { view, qualityOf: await qualitiesOn(view) });
});

/** What the scores of the company read on the view's day, frozen; undefined where it has no contracts then. */
export const getScoreInputs = (view: View): Promise<ScoreInputs | undefined> =>
  scoreInputs(viewToSegment(view));

/** How far each fact that a score may rest on can be off. */
async function qualitiesOn(view: View): Promise<QualityOf> {
  const [sources, ...books] = await Promise.all([
    listSources(view),
    ...READ.map((kind) => factsAbout(kind)),
  ]);
  const bySource = new Map(sources.map((source) => [source.id, source]));
  const byFact = new Map<string, Fact>(
    books.flatMap((book) => [...book.values()].flat().map((fact) => [fact.id, fact] as const)),
  );
  return weakestOf((id) => {
    const fact = byFact.get(id);
    if (fact === undefined) return undefined;
    const cited = fact.citations.flatMap(({ sourceId }) => bySource.get(sourceId) ?? []);
    return qualityOfFact(fact, cited, view.asOf);
  });
}
