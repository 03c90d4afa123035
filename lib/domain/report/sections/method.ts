import { indexById } from "../../indices/registry.ts";
import type { IndexDefinition } from "../../indices/index-definition.ts";
import { openQuestions } from "../../portfolio/open-questions.ts";
import { exact } from "../../quantity/estimate.ts";
import type { Table } from "../../table/table.ts";
import type { ClaimDraft } from "../claim.ts";
import {
  asRecorded,
  claimedTable,
  type DraftedSection,
  listOf,
  namedBy,
  sectionOf,
  sentence,
  telling,
} from "../drafted.ts";
import type { Material } from "../material.ts";
import { counted, phrase, verbatim } from "../phrase.ts";
import { scoresOfNote } from "../scores-of-note.ts";
import { letPassInFull } from "./let-pass.ts";

/** How every number was come to, what it cannot say, and what is not known; in the words of each definition. */
export function methodSection(material: Material, claims: readonly ClaimDraft[]): DraftedSection {
  const { inputs, scores: all } = material;
  const scores = scoresOfNote(all, inputs.choices);
  const used = [...new Set(claims.flatMap(({ index }) => index ?? []))].flatMap(
    (id) => indexById(id) ?? [],
  );
  const questions = openQuestions(scores);
  return sectionOf({ id: "method", title: "Method and limits" }, [
    sentence(
      phrase`Scores are drawn ${counted(drawsClaim(inputs.scores.draws), "time")} from what the facts allow; an interval is the middle nine tenths of the draws. What is not known widens it, and is never zero. The same inputs give the same report, to the last digit.`,
    ),
    claimedTable(methodTable(used), namedBy("index"), () => asRecorded([])),
    ...(questions.length === 0
      ? []
      : [
          sentence(phrase`What is not known, and whom to ask:`),
          ...listOf(questions.map((question) => [verbatim(question)])),
        ].map((block) => telling("questions", block))),
    ...(inputs.portfolio.withoutSpend.length === 0
      ? []
      : [
          telling(
            "own-work",
            sentence(
              phrase`On record without a spend, and so in no number: ${verbatim(inputs.portfolio.withoutSpend.join(", "))}.`,
              "note",
            ),
          ),
        ]),
    ...letPassInFull(material),
    sentence(phrase`Not legal or investment advice.`, "note"),
  ]);
}

const drawsClaim = (draws: number): ClaimDraft => ({
  id: "draws",
  label: "Draws of the scores",
  value: exact(draws),
  unit: "count",
  index: null,
  how: "as the run is set",
  facts: [],
  gaps: [],
  restsOn: "choice",
});

/** Each index a number of the report rests on, as its definition has it. */
const methodTable = (used: readonly IndexDefinition[]): Table => ({
  id: "method",
  title: "How each index is worked out, and what it cannot say",
  columns: [
    { id: "index", label: "Index", unit: null },
    { id: "question", label: "Question", unit: null, verbatim: true },
    { id: "formula", label: "Formula", unit: null, verbatim: true },
    { id: "missing", label: "What is missing", unit: null, verbatim: true },
    { id: "limits", label: "Limits", unit: null, verbatim: true },
    { id: "references", label: "References", unit: null, exportOnly: true, verbatim: true },
    { id: "version", label: "Version", unit: null, exportOnly: true, verbatim: true },
  ],
  rows: used.map(
    ({ id, name, question, formula, missingData, limits, references, methodVersion }) => ({
      id,
      cells: {
        index: { value: name, href: `/method/${id}` },
        question: { value: question },
        formula: { value: formula },
        missing: { value: missingData },
        limits: { value: limits.join(" ") },
        references: { value: references.map(({ cite }) => cite).join("; ") },
        version: { value: methodVersion },
      },
    }),
  ),
});
