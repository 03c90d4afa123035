import type { Sheet, SheetRow } from "../curation/sheets/sheet.ts";
import { type PlainDate, parsePlainDate } from "../quantity/plain-date.ts";
import { benchmarkId, isKnownBenchmark } from "./benchmark.ts";
import { splitName } from "./model-name.ts";
import { type QualityColumn, qualityColumns } from "./quality-columns.ts";
import { refusedRepeats } from "./refused-repeats.ts";
import type { ScoreFault, ScoreFile, ScoreRow, StatedScore } from "./score-row.ts";
import { statedNumber } from "./stated-number.ts";

/** Where a file that names no category puts its scores. */
export const ONLY_CATEGORY = "Overall";

/** More than any name is long. */
const LONGEST_NAME = 200;

type Given = {
  /** The file's day, for rows that name none. */
  readonly day: PlainDate;
  /** The benchmark of a file that does not name one. */
  readonly benchmark: string;
};

/**
 * Reads a sheet of scores, one a row: model, score and, where it has them,
 * benchmark, category, low, high, votes, effort and snapshot. Rows of Arena's
 * leaderboard dataset are such a sheet by other names.
 *
 * @param day the day the file speaks of, for rows that name none
 * @returns the file, or why it is none
 */
export function readQualitySheet(
  { headers, rows }: Sheet,
  day: PlainDate,
): ScoreFile | { readonly refused: string } {
  const { at, unread, twice, isArena } = qualityColumns(headers);
  const missing = (["model", "score"] as const).filter((column) => !at.has(column));
  if (missing.length > 0)
    return { refused: `There is no column ${missing.join(", and none ")}: add it.` };
  if (twice.length > 0)
    return { refused: `Two columns say the same: ${twice.join(", ")}. Keep one of each.` };
  if (!at.has("benchmark") && !isArena)
    return {
      refused:
        "The file does not say which benchmark it is of: add a column “benchmark” with its name in each row.",
    };
  const read = rows.map((row) => readRow(row, at, { day, benchmark: isArena ? "arena" : "" }));
  const scored = read.flatMap((one) => ("scores" in one ? [one] : []));
  const faults = read.flatMap((one) => ("scores" in one ? [] : [one]));
  const undescribed = [...new Set(scored.map((row) => row.benchmarkId))].filter(
    (id) => !isKnownBenchmark(id),
  );
  return {
    ...refusedRepeats(scored, faults),
    remarks: [
      ...(unread.length > 0 ? [`Columns that are not read: ${unread.join(", ")}.`] : []),
      ...(at.has("snapshot")
        ? []
        : [`No column says of which day the scores are: they count as of ${day}.`]),
      ...(at.has("category")
        ? []
        : [`No column names a category: all count as “${ONLY_CATEGORY}”.`]),
      ...undescribed.map(
        (id) => `Nothing is known here of the benchmark “${id}”: more is read as better.`,
      ),
    ],
  };
}

function readRow(
  { number, cells }: SheetRow,
  at: ReadonlyMap<QualityColumn, number>,
  given: Given,
): ScoreRow | ScoreFault {
  const place = `row ${number}`;
  const text = (column: QualityColumn) => (cells[at.get(column) ?? -1] ?? "").trim();
  const reasons: string[] = [];
  const numberOf = (column: QualityColumn): number | null => {
    const found = statedNumber(text(column));
    if (typeof found !== "string") return found;
    reasons.push(`column ${column}: “${text(column)}” ${found}`);
    return null;
  };
  const statedName = text("model");
  if (statedName === "") reasons.push("names no model");
  for (const column of ["model", "benchmark", "category", "effort"] as const)
    if (text(column).length > LONGEST_NAME)
      reasons.push(`column ${column} has more than ${LONGEST_NAME} characters: that is no name`);
  const benchmark = benchmarkId(text("benchmark") === "" ? given.benchmark : text("benchmark"));
  if (benchmark === "") reasons.push("names no benchmark");
  const day = text("snapshot").slice(0, 10);
  const snapshot = day === "" ? given.day : parsePlainDate(day);
  if (snapshot === undefined)
    reasons.push(`column snapshot: “${text("snapshot")}” is no day: write it as 2026-07-01`);
  const [score, low, high, votes] = [
    numberOf("score"),
    numberOf("low"),
    numberOf("high"),
    numberOf("votes"),
  ];
  reasons.push(...troubleWith({ score, low, high, votes }));
  if (reasons.length > 0 || snapshot === undefined) return { place, label: statedName, reasons };
  const effort = text("effort").toLowerCase();
  return {
    place,
    benchmarkId: benchmark,
    snapshot,
    statedName,
    effort: effort === "" ? splitName(statedName).effort : effort,
    scores:
      score === null
        ? []
        : [{ category: text("category") || ONLY_CATEGORY, score, low, high, votes }],
    notes: [],
  };
}

type Numbers = { readonly [N in keyof Omit<StatedScore, "category">]: number | null };

function troubleWith({ score, low, high, votes }: Numbers): readonly string[] {
  const troubles: string[] = [];
  if ((low === null) !== (high === null))
    troubles.push("gives one end of an interval only: give low and high, or neither");
  if (low !== null && high !== null && score !== null && !(low <= score && score <= high))
    troubles.push(`its score ${score} does not lie between low ${low} and high ${high}`);
  if (votes !== null && !(Number.isInteger(votes) && votes >= 0 && votes < 2 ** 31))
    troubles.push(`column votes: ${votes} is no count`);
  return troubles;
}
