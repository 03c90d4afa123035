import type { Sheet } from "../../curation/sheets/sheet.ts";
import type { EvaluationResults } from "./evaluation-results.ts";
import { columnsOf, numberIn } from "./sheet-columns.ts";

/** What a sheet of results says, and the names it comes under. */
const NAMES = {
  prompt: ["prompt", "prompt_id", "query", "query_id", "question", "sample_id", "id"],
  model: ["model", "model_id", "model_name"],
  score: ["score", "quality", "performance", "correct"],
  cost: ["cost", "cost_usd", "usd", "total_cost", "price"],
} as const;
const WANTED = ["prompt", "model", "score", "cost"] as const;

/** More than any one answer costs: a mistake of unit. */
const MOST_USD = 1_000;
/** A file with more faults than this has one fault in all its rows. */
const MOST_FAULTS = 20;
const MOST_MODELS = 200;
/** Rows named in one remark. */
const MOST_ROWS = 5;

/** Results read from a file, or everything that keeps it from being read. */
export type ReadResults =
  | { readonly results: EvaluationResults; readonly remarks: readonly string[] }
  | { readonly faults: readonly string[] };

/**
 * Reads a sheet of evaluation results, one row for each prompt and model: prompt, model, score, cost.
 *
 * Nothing is mended or left out on the quiet: each fault names its row, its
 * column and the way out. A row without a score is a gap, which only keeps its
 * prompt from being compared.
 *
 * @example
 * readEvaluationSheet({ headers: ["prompt", "model", "score", "cost"], rows })
 */
export function readEvaluationSheet({ headers, rows }: Sheet): ReadResults {
  const at = columnsOf(headers, NAMES);
  const missing = WANTED.filter((name) => at[name] === undefined);
  if (missing.length > 0)
    return {
      faults: [
        `There is no column ${missing.join(", and none ")}: one row for each prompt and model is expected, with the columns prompt, model, score and cost in US dollars.`,
      ],
    };
  const faults: string[] = [];
  const models = new Map<string, number>();
  const prompts = new Map<string, number>();
  const read: { prompt: number; model: number; score: number; usd: number; row: number }[] = [];
  const placeOf = (ids: Map<string, number>, id: string): number => {
    const place = ids.get(id) ?? ids.size;
    ids.set(id, place);
    return place;
  };
  for (const { number: row, cells } of rows) {
    const cell = (name: (typeof WANTED)[number]) => (cells[at[name] ?? -1] ?? "").trim();
    if (cells.every((text) => text.trim() === "")) continue;
    const [prompt, model] = [cell("prompt"), cell("model")];
    const [score, usd] = [numberIn(cell("score")), numberIn(cell("cost"))];
    const said = (name: (typeof WANTED)[number], what: string) =>
      faults.push(`Row ${row}, column ${headers[at[name] ?? -1]}: ${what}`);
    if (prompt === "") said("prompt", "it names no prompt. Give each prompt an id of its own.");
    if (model === "") said("model", "it names no model.");
    if (score === null) said("score", `“${cell("score")}” is no number. Write it as 0.75.`);
    if (usd === null) said("cost", `“${cell("cost")}” is no number. Write US dollars as 0.0012.`);
    else if (usd < 0) said("cost", `${usd} is below zero. A cost is zero or more.`);
    else if (usd > MOST_USD)
      said("cost", `${usd} US dollars for one prompt is a mistake of unit. Write US dollars.`);
    if (faults.length >= MOST_FAULTS)
      return { faults: [...faults, "There may be more: mend these and read the file again."] };
    if (prompt === "" || model === "" || score === null || usd === null) continue;
    read.push({
      prompt: placeOf(prompts, prompt),
      model: placeOf(models, model),
      score,
      usd,
      row,
    });
  }
  if (models.size > MOST_MODELS)
    faults.push(
      `There are ${models.size} models, and ${MOST_MODELS} can be compared. Is the column ${headers[at.model ?? -1]} the model's name?`,
    );
  if (faults.length > 0) return { faults };
  if (read.length === 0) return { faults: ["There is no result in the file, only its header."] };
  return filled(read, [...prompts.keys()], [...models.keys()]);
}

function filled(
  read: readonly {
    readonly prompt: number;
    readonly model: number;
    readonly score: number;
    readonly usd: number;
    readonly row: number;
  }[],
  prompts: readonly string[],
  models: readonly string[],
): ReadResults {
  const score = new Float64Array(prompts.length * models.length).fill(Number.NaN);
  const usd = new Float64Array(score.length).fill(Number.NaN);
  const rowOf = new Int32Array(score.length);
  for (const one of read) {
    const cell = one.prompt * models.length + one.model;
    const before = rowOf[cell] ?? 0;
    if (before > 0)
      return {
        faults: [
          `Row ${one.row} is a second result of ${models[one.model]} on the prompt ${prompts[one.prompt]}; row ${before} has the first. Keep one, or give repeated runs prompt ids of their own.`,
        ],
      };
    rowOf[cell] = one.row;
    score[cell] = one.score;
    usd[cell] = one.usd;
  }
  const isGap = (cell: number) => !(Number.isFinite(score[cell]) && Number.isFinite(usd[cell]));
  const remarks = models.flatMap((model, m) => {
    const cells = prompts.flatMap((_, p) =>
      isGap(p * models.length + m) ? [p * models.length + m] : [],
    );
    const rows = cells.flatMap((cell) => rowOf[cell] || []).toSorted((a, b) => a - b);
    const absent = cells.length - rows.length;
    const what = [
      ...(rows.length === 0
        ? []
        : [
            `no score or no cost in ${rows.length === 1 ? "row" : "rows"} ${rows.slice(0, MOST_ROWS).join(", ")}${rows.length > MOST_ROWS ? ` and ${rows.length - MOST_ROWS} more` : ""}`,
          ]),
      ...(absent === 0 ? [] : [`no row for ${absent} of ${prompts.length} prompts`]),
    ];
    return what.length === 0
      ? []
      : [
          `${model} has ${what.join(", and ")}. Fill in both, or leave the model out: until then those prompts are not compared.`,
        ];
  });
  return { results: { models, prompts, score, usd }, remarks };
}
