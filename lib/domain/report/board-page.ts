import { type Explanation, factsBehind } from "../explain/explanation.ts";
import type { FactNotes } from "../fact/fact-note.ts";
import type { Source } from "../fact/source.ts";
import type { Figure } from "../figure/figure.ts";
import { labsFigure, lockInFigure } from "../figures/portfolio-figures.ts";
import { type Findings, findingsOf } from "../portfolio/findings.ts";
import { largestScored } from "../portfolio/hardest-to-leave.ts";
import { openQuestions } from "../portfolio/open-questions.ts";
import type { Portfolio } from "../portfolio/portfolio.ts";
import type { PortfolioScores } from "../portfolio/portfolio-scores.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Table } from "../table/table.ts";
import type { Phrase } from "./phrase.ts";
import { contractsTable } from "../tables/contracts-table.ts";

/** A number of the page with the footnotes it rests on. */
export type BoardFigure = {
  readonly label: string;
  readonly value: Estimate;
  readonly unit: Unit;
  readonly determinable: boolean;
  readonly notes: readonly number[];
};

export type Footnote = { readonly number: number; readonly source: Source };

/** One page for the board, as data: the same values as the screen, before any renderer. */
export type BoardPage = {
  readonly organisation: string;
  /** Printed at the head where the company is made up. */
  readonly demo: string | null;
  readonly asOf: string;
  readonly dataVersion: string;
  readonly methodVersion: string;
  /** Both clocks and the basis of amounts, in words. */
  readonly readBy: string;
  readonly findings: Findings;
  /** What the company's vendors have put into labs, on the basis. */
  readonly vendorCapital: Phrase;
  readonly figures: readonly BoardFigure[];
  readonly charts: readonly Figure[];
  readonly contracts: Table;
  readonly gates: readonly string[];
  readonly questions: readonly string[];
  readonly footnotes: readonly Footnote[];
};

export type BoardPageInputs = {
  readonly portfolio: Portfolio;
  readonly scores: PortfolioScores;
  readonly notes: FactNotes;
  readonly asOf: string;
  readonly readBy: string;
  readonly vendorCapital: Phrase;
  readonly release: { readonly dataVersion: string; readonly methodVersion: string };
};

/** The scores a board page prints, in reading order. */
export function headlineScores({
  vendors,
  independent,
  byVendor,
  conflict,
  contracts,
}: PortfolioScores) {
  const largest = largestScored(byVendor);
  return [
    {
      label: `${contracts} contracts count as`,
      score: vendors.effective,
      unit: "suppliers" as const,
      determinable: true,
    },
    {
      label: "Independent suppliers",
      score: independent,
      unit: "suppliers" as const,
      determinable: true,
    },
    ...(largest === undefined
      ? []
      : [
          {
            label: `Lock-in, ${largest.contract.vendorName}`,
            score: largest.lockIn.score,
            unit: "score-0-100" as const,
            determinable: true,
          },
        ]),
    {
      label: "Conflict of interest, all vendors",
      score: conflict.score,
      unit: "score-0-100" as const,
      determinable: conflict.determinable,
    },
  ];
}

export function boardPageOf({
  portfolio,
  scores,
  notes,
  asOf,
  readBy,
  vendorCapital,
  release,
}: BoardPageInputs): BoardPage {
  const footnotes = numberSources(
    headlineScores(scores).map(({ score }) => score.explanation),
    notes,
  );
  const numbersOf = (explanation: Explanation) =>
    [...new Set(sourcesBehind(explanation, notes).map(({ id }) => footnotes.get(id)?.number ?? 0))]
      .filter((number) => number > 0)
      .toSorted((a, b) => a - b);
  const { organisation } = portfolio;
  return {
    organisation: organisation.name,
    demo: organisation.isDemo
      ? `Demo: ${organisation.name} is made up. Its spend, contracts, efforts and assumptions are invented; parties, ties and prices are real.`
      : null,
    asOf,
    ...release,
    readBy,
    vendorCapital,
    findings: findingsOf(scores),
    figures: headlineScores(scores).map(({ label, score, unit, determinable }) => ({
      label,
      value: score.value,
      unit,
      determinable,
      notes: numbersOf(score.explanation),
    })),
    charts: [
      lockInFigure(scores, asOf, organisation.name),
      labsFigure(scores, asOf, organisation.name),
    ],
    contracts: contractsTable(scores),
    gates: scores.byVendor.flatMap(({ contract, gates }) =>
      gates.gates
        .filter(({ state }) => state !== "passes")
        .map(({ id, name, sentence }) => `${contract.vendorName}, ${id} ${name}: ${sentence}`),
    ),
    questions: openQuestions(scores),
    footnotes: [...footnotes.values()],
  };
}

const sourcesBehind = (explanation: Explanation, notes: FactNotes): Source[] =>
  factsBehind(explanation).flatMap((id) => notes.get(id)?.sources ?? []);

/** Each source once, numbered in reading order. */
function numberSources(
  explanations: readonly Explanation[],
  notes: FactNotes,
): Map<string, Footnote> {
  const numbered = new Map<string, Footnote>();
  for (const source of explanations.flatMap((one) => sourcesBehind(one, notes)))
    if (!numbered.has(source.id)) numbered.set(source.id, { number: numbered.size + 1, source });
  return numbered;
}
