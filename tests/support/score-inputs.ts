/** What a run over the demo company reads, from the seed's files without a database. */
import { qualityOfFact, weakestOf } from "@/lib/domain/uncertainty/fact-grade.ts";
import type { QualityOf } from "@/lib/domain/uncertainty/input-list.ts";
import { scoreInputsOf } from "@/lib/domain/uncertainty/score-inputs-of.ts";
import type { ScoreInputs } from "@/lib/domain/uncertainty/score-inputs.ts";
import type { FactBook } from "@/lib/domain/portfolio/read-portfolio.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { TODAY } from "./build.ts";
import { demoMarket, demoPortfolio } from "./demo.ts";
import { factsBySubject, seedKnowledge, seedOwnerships } from "./register.ts";

/** How far each fact of a book may be off on a day. */
export function demoQuality(book: FactBook = factsBySubject, day = TODAY): QualityOf {
  const sources = new Map(seedKnowledge.sources.map((source) => [source.id, source]));
  const facts = new Map([...book.values()].flat().map((fact) => [fact.id, fact]));
  return weakestOf((id) => {
    const fact = facts.get(id);
    if (fact === undefined) return undefined;
    const cited = fact.citations.flatMap(({ sourceId }) => sources.get(sourceId) ?? []);
    return qualityOfFact(fact, cited, day);
  });
}

/** The demo company's inputs on a day, as the given facts have them. */
export const demoInputs = async (
  book: FactBook = factsBySubject,
  day = TODAY,
): Promise<ScoreInputs> =>
  scoreInputsOf(demoPortfolio(book, day), seedOwnerships(day), await demoMarket(day), {
    view: viewFrom(day, TODAY),
    qualityOf: demoQuality(book, day),
  });
