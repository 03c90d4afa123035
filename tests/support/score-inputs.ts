/** What a run over the demo company reads, from the seed's files without a database. */
import { qualityOfFact, weakestOf } from "@/lib/domain/uncertainty/fact-grade.ts";
import type { QualityOf } from "@/lib/domain/uncertainty/input-list.ts";
import { scoreInputsOf } from "@/lib/domain/uncertainty/score-inputs-of.ts";
import type { ScoreInputs } from "@/lib/domain/uncertainty/score-inputs.ts";
import type { Market } from "@/lib/domain/portfolio/hosting.ts";
import type { Fact } from "@/lib/domain/fact/fact.ts";
import type { Band } from "@/lib/domain/uncertainty/bands.ts";
import { drawnScores } from "@/lib/domain/uncertainty/drawn-scores.ts";
import { bandsOfScore, type RunOptions } from "@/lib/domain/uncertainty/score-run.ts";
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

const markets = new Map<string, Promise<Market>>();
/** Reading the catalog takes longer than all the rest. */
function marketOn(day: string): Promise<Market> {
  const market = markets.get(day) ?? demoMarket(day);
  markets.set(day, market);
  return market;
}

/** The demo company's inputs on a day, as the given facts have them. */
export const demoInputs = async (
  book: FactBook = factsBySubject,
  day = TODAY,
): Promise<ScoreInputs> =>
  scoreInputsOf(demoPortfolio(book, day), seedOwnerships(day, book), await marketOn(day), {
    view: viewFrom(day, TODAY),
    qualityOf: demoQuality(book, day),
  });

const DEMO_KINDS = ["contract/", "workload/", "lab-link/"];

/** What the demo company itself has stated, in force or not. */
export const demoFacts = (): Fact[] =>
  [...factsBySubject.values()]
    .flat()
    .filter(({ subject }) => DEMO_KINDS.some((kind) => subject.startsWith(kind)));

/** The facts with one of them said otherwise. */
export const bookWith = (changed: Fact, book: FactBook = factsBySubject): FactBook =>
  new Map(
    [...book].map(([subject, facts]) => [
      subject,
      facts.map((fact) => (fact.id === changed.id ? changed : fact)),
    ]),
  );

/** An input about which nothing is known; ten times all that is claimed where nothing ends it. */
export const withUnknown = (all: ScoreInputs, ...ids: readonly string[]): ScoreInputs => ({
  ...all,
  inputs: all.inputs.map((input) =>
    ids.includes(input.id)
      ? {
          ...input,
          low: input.within.low,
          point: null,
          high: input.within.high ?? Math.max(10, 10 * input.high),
          spread: { kind: "unknown" },
        }
      : input,
  ),
});

/** Facts bands of every score, by its id. */
export const factsBands = (
  all: ScoreInputs,
  options: RunOptions = { draws: 60 },
): Map<string, Band> =>
  new Map(
    drawnScores(all).map((score) => [score.id, bandsOfScore(score, all, options).bands.facts]),
  );
