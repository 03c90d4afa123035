import type { Sheet } from "../../curation/sheets/sheet.ts";
import { columnsOf, numberIn } from "../results/sheet-columns.ts";
import type { Decision } from "./router-log.ts";

const NAMES = {
  candidates: ["candidates", "candidate_models", "options"],
  chosen: ["chosen", "chosen_model", "model", "selected", "routed_to"],
  cost: ["cost", "costs", "cost_usd", "usd"],
  quality: ["quality", "qualities", "score", "scores", "predicted_quality"],
} as const;

const MOST_FAULTS = 20;
/** Rows named in one remark. */
const MOST_ROWS = 5;

/** A router's log read from a file, or everything that keeps it from being read. */
export type ReadLog =
  | { readonly decisions: readonly Decision[]; readonly remarks: readonly string[] }
  | { readonly faults: readonly string[] };

/**
 * Reads a router's log, one decision a row: candidates, chosen, cost, quality.
 *
 * Candidates stand in one cell, apart by `|` or `;`, and so do their costs in US
 * dollars and their qualities, in the same order. A single number beside several
 * candidates is of the chosen one alone, which says nothing of the others, and
 * counts as not logged.
 *
 * @example
 * readRouterLog({ headers: ["candidates", "chosen", "cost", "quality"], rows })
 */
export function readRouterLog({ headers, rows }: Sheet): ReadLog {
  const at = columnsOf(headers, NAMES);
  if (at.chosen === undefined)
    return {
      faults: [
        "There is no column chosen: one row for each decision is expected, with the columns candidates, chosen, cost and quality.",
      ],
    };
  const faults: string[] = [];
  const decisions: Decision[] = [];
  const gaps: number[] = [];
  let single = 0;
  for (const { number: row, cells } of rows) {
    const cell = (name: keyof typeof NAMES) => (cells[at[name] ?? -1] ?? "").trim();
    if (cells.every((text) => text.trim() === "")) continue;
    const place = (name: keyof typeof NAMES) => `Row ${row}, column ${headers[at[name] ?? -1]}`;
    const chosen = cell("chosen");
    if (chosen === "") faults.push(`${place("chosen")}: it names no model.`);
    const candidates = parts(cell("candidates"));
    if (new Set(candidates).size < candidates.length)
      faults.push(`${place("candidates")}: a candidate is named twice. Name each once.`);
    const numbers = (name: "cost" | "quality"): readonly number[] | null => {
      const texts = parts(cell(name));
      const values = texts.map(numberIn);
      const wrong = values.findIndex((value) => value === null || value < 0);
      if (wrong >= 0) {
        faults.push(
          `${place(name)}: “${texts[wrong]}” is no number of zero or more. Write numbers as 0.0012, apart by |.`,
        );
        return null;
      }
      if (texts.length === 1 && candidates.length > 1) single += 1;
      if (texts.length <= 1 && candidates.length !== 1) return null;
      if (texts.length !== candidates.length) {
        faults.push(
          `${place(name)}: ${texts.length} numbers for ${candidates.length} candidates. Give one for each, in their order.`,
        );
        return null;
      }
      return values.map((value) => value ?? Number.NaN);
    };
    const [usd, quality] = [numbers("cost"), numbers("quality")];
    decisions.push({
      candidates: candidates.length > 0 ? candidates : null,
      chosen,
      usd,
      quality,
      row,
    });
    if ([...(usd ?? []), ...(quality ?? [])].some(Number.isNaN)) gaps.push(row);
    if (faults.length >= MOST_FAULTS)
      return { faults: [...faults, "There may be more: mend these and read the file again."] };
  }
  if (faults.length > 0) return { faults };
  if (decisions.length === 0) return { faults: ["There is no decision in the file."] };
  const remarks = [
    ...(single > 0
      ? [
          `${single} cells give one number for several candidates: it is taken for the chosen one's, and the others' is not known.`,
        ]
      : []),
    ...(gaps.length > 0
      ? [
          `${gaps.length === 1 ? "Row" : "Rows"} ${gaps.slice(0, MOST_ROWS).join(", ")}${gaps.length > MOST_ROWS ? ` and ${gaps.length - MOST_ROWS} more` : ""}: a cost or a quality is missing for some candidate. Fill it in, or read an evaluation below to stand in; until then the decision is left out.`,
        ]
      : []),
  ];
  return { decisions, remarks };
}

const parts = (cell: string): string[] =>
  cell
    .split(/[|;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
