import type { LeftOut, PreferenceLine } from "../routing/audit/self-preference.ts";
import type { ModelPoint, OperatingPoint } from "../routing/results/evaluation-results.ts";
import type { Table } from "../table/table.ts";

/** How often each kind of model was chosen, against how often it had earned it. */
export const preferenceTable = (lines: readonly PreferenceLine[], decisions: number): Table => ({
  id: "self-preference",
  title: "Chosen against earned",
  note: `${decisions} decisions. A neutral router takes the best candidate that costs no more than the one chosen, the cheapest of equals. Wilson’s interval of 95 %.`,
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

/** What was not judged, each with its reason, in sentences. */
export function leftOutSentences(leftOut: LeftOut): string[] {
  const said = (count: number, why: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? "decision" : "decisions"} left out: ${why}.`];
  const unknown = [...leftOut.unknownModels.keys()];
  return [
    ...said(
      leftOut.withUnknownModel,
      `a model is not placed (${unknown.slice(0, 5).join(", ")}${unknown.length > 5 ? " and others" : ""})`,
    ),
    ...said(leftOut.withoutCandidates, "the log does not say the candidates"),
    ...said(leftOut.withoutChoice, "there was one candidate only"),
    ...said(leftOut.withoutComparison, "cost or quality of a candidate is not known"),
    ...said(leftOut.chosenElsewhere, "the model chosen is not among the candidates"),
  ];
}

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
    { id: "quality", label: "Mean score", unit: "ratio" },
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
