import type { LeftOut, PreferenceLine } from "../routing/audit/self-preference.ts";
import type { ModelPoint, OperatingPoint } from "../routing/results/evaluation-results.ts";
import type { EvaluationReport } from "../routing/results/evaluation-report.ts";
import type { Cell, Table } from "../table/table.ts";

/** How often each kind of model was chosen, against how often it had earned it. */
export const preferenceTable = (lines: readonly PreferenceLine[], decisions: number): Table => ({
  id: "self-preference",
  title: "Chosen against earned",
  note: `${decisions} decisions. Earned: a router without interests takes the cheapest candidate that is at least as good as the one chosen, the best of equals. Wilson’s interval of 95 % on the share chosen.`,
  columns: [
    { id: "relation", label: "To the router’s owner", unit: null },
    { id: "chosen", label: "Chosen", unit: "count" },
    { id: "chosenShare", label: "Chosen", unit: "share" },
    { id: "neutralShare", label: "Earned", unit: "share" },
    { id: "difference", label: "Chosen minus earned", unit: "share" },
  ],
  rows: lines.map(({ relation, chosen, chosenShare, neutralShare, difference }) => ({
    id: relation,
    cells: {
      relation: { value: relation },
      chosen: { value: chosen },
      chosenShare: { value: chosenShare },
      neutralShare: { value: neutralShare },
      difference: { value: difference },
    },
  })),
});

/** The money beside the shares: what choosing each kind of model cost above what would have done. */
export const preferenceCostTable = (lines: readonly PreferenceLine[]): Table => ({
  id: "self-preference-cost",
  title: "What the choices cost",
  note: "Sums over the decisions that chose each kind. Above the neutral choice: another candidate was as good and cheaper. Above the cheapest: what was paid for more quality, or for nothing. A router without interests pays the same for quality whoever makes the model, so hold the rows against each other.",
  columns: [
    { id: "relation", label: "To the router’s owner", unit: null },
    { id: "usd", label: "Paid", unit: "usd" },
    { id: "paidMoreUsd", label: "Above the neutral choice", unit: "usd" },
    { id: "paidMore", label: "Part of what was paid", unit: "share" },
    { id: "aboveCheapestUsd", label: "Above the cheapest candidate", unit: "usd" },
    { id: "belowBest", label: "Mean quality below the best", unit: "points" },
  ],
  rows: lines.map(({ relation, cost }) => ({
    id: relation,
    cells: {
      relation: { value: relation },
      usd: { value: cost.usd },
      paidMoreUsd: { value: cost.paidMoreUsd },
      paidMore:
        cost.usd > 0
          ? { value: cost.paidMoreUsd / cost.usd }
          : { value: null, none: true, note: "nothing was paid" },
      aboveCheapestUsd: { value: cost.aboveCheapestUsd },
      belowBest:
        cost.meanBelowBest === null
          ? { value: null, none: true, note: "never chosen" }
          : { value: cost.meanBelowBest },
    },
  })),
});

/** What was not judged, each with its reason, in sentences. */
export function leftOutSentences(leftOut: LeftOut): string[] {
  const said = (count: number, why: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? "decision" : "decisions"} left out: ${why}.`];
  const unknown = [...leftOut.unknownModels.keys()].map((model) => {
    const row = leftOut.unknownRows.get(model);
    return row === undefined ? model : `${model}, first in row ${row}`;
  });
  return [
    ...said(
      leftOut.withUnknownModel,
      `nobody has said whose model it names (${unknown.slice(0, 5).join("; ")}${unknown.length > 5 ? "; and others" : ""}); say so in the list above`,
    ),
    ...said(leftOut.withoutCandidates, "the log does not say the candidates"),
    ...said(leftOut.withoutChoice, "there was one candidate only"),
    ...said(leftOut.withoutComparison, "cost or quality of a candidate is not known"),
    ...said(leftOut.chosenElsewhere, "the model chosen is not among the candidates"),
  ];
}

/** The measures of routing in print, over one's own results, each with what it means. */
export const ownMeasuresTable = ({ aiq, pair, savingAtBest, best }: EvaluationReport): Table => {
  const none = (note: string): Cell => ({ value: null, none: true, note });
  const share = (value: number | null | undefined): Cell =>
    value === null || value === undefined ? none("never reached") : { value: value * 100 };
  const row = (id: string, measure: string, value: Cell, means: string) => ({
    id,
    cells: { measure: { value: measure }, value, means: { value: means } },
  });
  const area = (value: number | null): Cell =>
    value === null ? none("all cost the same") : { value };
  const between = pair === null ? "" : ` between ${pair.weak} and ${pair.strong}`;
  return {
    id: "own-measures",
    title: "Measures of routing",
    columns: [
      { id: "measure", label: "Measure", unit: null },
      { id: "value", label: "Value", unit: "points" },
      { id: "means", label: "What it means", unit: null },
    ],
    rows: [
      row(
        "aiq-paper",
        "AIQ, RouterBench’s paper",
        area(aiq.paper),
        "mean quality along the zero router’s hull, over the range of costs",
      ),
      row(
        "aiq-code",
        "AIQ, RouterBench’s code",
        area(aiq.code),
        "the same area over the largest cost: the two differ, so say which",
      ),
      ...(pair === null
        ? [
            row(
              "cpt",
              "CPT and APGR",
              none("no gap"),
              "the dearest model of the hull is no better than the cheapest, so there is no gap to close",
            ),
          ]
        : [
            row(
              "cpt-50",
              "CPT(50 %), per cent",
              share(pair.cpt50),
              `least part of prompts on the stronger that closes half the gap${between}, for the best possible router`,
            ),
            row(
              "cpt-80",
              "CPT(80 %), per cent",
              share(pair.cpt80),
              `the same for four fifths of the gap${between}`,
            ),
            row(
              "apgr",
              "APGR",
              { value: pair.apgr },
              `part of the gap${between} closed on average; a coin has 0.5, more than 1 is possible`,
            ),
          ]),
      ...(savingAtBest === null
        ? []
        : [
            row(
              "saving",
              "Saving at the best single score, per cent",
              { value: savingAtBest * 100 },
              `against always asking ${best.model}`,
            ),
          ]),
    ],
  };
};

/** Each model and each way to combine them: cost and quality a prompt. */
export const ownResultsTable = (
  models: readonly ModelPoint[],
  hull: readonly ModelPoint[],
  ways: readonly (OperatingPoint & { readonly name: string; readonly note: string })[],
  prompts: number,
): Table => ({
  id: "own-results",
  title: "Models and ways to combine them",
  note: `Means over ${prompts} prompts that every model answered.`,
  columns: [
    { id: "name", label: "Model or way", unit: null },
    { id: "usd", label: "Cost per thousand prompts", unit: "usd" },
    { id: "quality", label: "Mean score", unit: "points" },
    { id: "note", label: "What it is", unit: null },
  ],
  rows: [
    ...models.map((point) => ({
      id: point.model,
      cells: {
        name: { value: point.model },
        usd: { value: point.usd * 1000 },
        quality: { value: point.quality },
        note: {
          value: hull.some(({ model }) => model === point.model)
            ? "on the hull of the zero router"
            : "beaten by a mix of others",
        },
      },
    })),
    ...ways.map(({ name, usd, quality, note }) => ({
      id: name,
      cells: {
        name: { value: name },
        usd: { value: usd * 1000 },
        quality: { value: quality },
        note: { value: note },
      },
    })),
  ],
});
