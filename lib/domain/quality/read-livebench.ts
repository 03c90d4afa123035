import type { Sheet, SheetRow } from "../curation/sheets/sheet.ts";
import type { PlainDate } from "../quantity/plain-date.ts";
import { LIVEBENCH_CATEGORIES, LIVEBENCH_CATEGORIES_OF } from "./livebench-categories.ts";
import { splitName } from "./model-name.ts";
import { refusedRepeats } from "./refused-repeats.ts";
import type { ScoreFault, ScoreFile, ScoreRow, StatedScore } from "./score-row.ts";
import { keptScore, statedNumber } from "./stated-number.ts";

/** Tasks by category, as LiveBench publishes them beside its table. */
export type TaskCategories = ReadonlyMap<string, readonly string[]>;

/** In characters; more than any name is long. */
const LONGEST_NAME = 200;

/** A category and the columns whose mean it is. */
type Category = { readonly name: string; readonly columns: readonly number[] };

/**
 * Reads LiveBench's table: a row for each entry, a column for each task. A
 * category's score is the mean of its tasks, as LiveBench itself has it; where
 * one task has no score, neither has the category.
 *
 * @param categories which tasks make a category; null where only the table is given: then LiveBench's own
 *   grouping of 2026-01-08 where it names every task of the table, else each task stands for itself
 * @returns the file, or why it is none
 */
export function readLivebench(
  { headers, rows }: Sheet,
  snapshot: PlainDate,
  categories: TaskCategories | null,
): ScoreFile | { readonly refused: string } {
  const [first, ...tasks] = headers;
  if (first?.toLowerCase() !== "model" || tasks.length === 0)
    return {
      refused: `The first column of a LiveBench table is “model”, and the others are its tasks; here it is “${first ?? ""}”.`,
    };
  const twice = tasks.find((task, i) => tasks.indexOf(task) !== i);
  if (twice !== undefined) return { refused: `The column “${twice}” stands there twice.` };
  const remarks: string[] = [];
  const used = categoriesOf(tasks, categories, remarks);
  const read = rows.map((row) => readRow(row, headers, used, snapshot));
  return {
    ...refusedRepeats(
      read.flatMap((one) => ("scores" in one ? [one] : [])),
      read.flatMap((one) => ("scores" in one ? [] : [one])),
    ),
    remarks,
  };
}

function categoriesOf(
  tasks: readonly string[],
  categories: TaskCategories | null,
  remarks: string[],
): readonly Category[] {
  const column = (task: string) => tasks.indexOf(task) + 1;
  if (categories === null) {
    const known = new Set([...LIVEBENCH_CATEGORIES.values()].flat());
    const strange = tasks.filter((task) => !known.has(task));
    if (strange.length === 0) {
      remarks.push(
        `The table came without its categories file: its tasks are grouped as LiveBench’s own file of ${LIVEBENCH_CATEGORIES_OF} has them.`,
      );
      return categoriesOf(tasks, LIVEBENCH_CATEGORIES, remarks);
    }
    remarks.push(
      `The table came without its categories file, and LiveBench’s file of ${LIVEBENCH_CATEGORIES_OF} does not name ${strange.join(", ")}: its ${tasks.length} tasks are kept as categories of their own. Hand over its own categories file first, then this one again.`,
    );
    return tasks.map((task) => ({ name: task, columns: [column(task)] }));
  }
  const grouped = new Set([...categories.values()].flat());
  const loose = tasks.filter((task) => !grouped.has(task));
  if (loose.length > 0)
    remarks.push(`Tasks of no category, which are left out: ${loose.join(", ")}.`);
  return [...categories].flatMap(([name, wanted]) => {
    const missing = wanted.filter((task) => !tasks.includes(task));
    if (missing.length === 0) return [{ name, columns: wanted.map(column) }];
    remarks.push(`No score of ${name}: the table has no column ${missing.join(", ")}.`);
    return [];
  });
}

function readRow(
  { number, cells }: SheetRow,
  headers: readonly string[],
  categories: readonly Category[],
  snapshot: PlainDate,
): ScoreRow | ScoreFault {
  const place = `row ${number}`;
  const statedName = (cells[0] ?? "").trim();
  const numbers = headers.map((_, column) => statedNumber(cells[column] ?? ""));
  const used = [...new Set(categories.flatMap(({ columns }) => columns))];
  const reasons = [
    ...(statedName === "" ? ["names no model"] : []),
    ...(statedName.length > LONGEST_NAME ? ["its name is longer than any is"] : []),
    ...used.flatMap((column) => {
      const found = numbers[column];
      return typeof found === "string"
        ? [`column ${headers[column] ?? ""}: “${cells[column] ?? ""}” ${found}`]
        : [];
    }),
  ];
  if (reasons.length > 0) return { place, label: statedName, reasons };
  const scores: StatedScore[] = [];
  const notes: string[] = [];
  for (const { name, columns } of categories) {
    const values = columns.flatMap((column) => {
      const value = numbers[column];
      return typeof value === "number" ? [value] : [];
    });
    if (values.length === columns.length)
      scores.push({ category: name, score: mean(values), low: null, high: null, votes: null });
    else
      notes.push(
        `no score of ${name}: ${columns.length - values.length} of its ${columns.length} tasks without one`,
      );
  }
  const { effort } = splitName(statedName);
  return { place, benchmarkId: "livebench", snapshot, statedName, effort, scores, notes };
}

const mean = (values: readonly number[]): number =>
  keptScore(values.reduce((sum, value) => sum + value, 0) / values.length);
