import type { BatchCounts, BatchRow, FieldDiff, RowOutcome } from "../imports/batch.ts";
import { byText } from "../quantity/text-order.ts";
import { benchmarkOf, categoryInWords } from "./benchmark.ts";
import type { KeptScore } from "./placed-score.ts";
import { type ScoreFault, type ScoreFile, type ScoreRow, scoreKey } from "./score-row.ts";

/** What is on record under a key, as far as a plan has to know it. */
export type StoredScore = Pick<KeptScore, "id" | "score" | "low" | "high" | "votes" | "modelId">;

/** A row of a plan, with all that publishing it needs; null where it is an error. */
export type PlannedScoreRow = BatchRow & {
  readonly payload: ScorePayload | null;
};

/** What a row says, and which scores on record it was held against: others since are a conflict. */
export type ScorePayload = Omit<ScoreRow, "place" | "notes" | "scores"> & {
  readonly scores: readonly (ScoreRow["scores"][number] & { readonly seen: string | null })[];
};

export type ScorePlan = {
  readonly rows: readonly PlannedScoreRow[];
  readonly counts: BatchCounts;
  readonly remarks: readonly string[];
};

const UNMATCHED =
  "no model of the catalog bears this name: its scores are kept without a model until somebody says under Names which it is";
/** Names that a remark lists; the rows say the same of each. */
const LISTED = 60;

/**
 * What publishing a quality file would change, row by row.
 *
 * @param stored what holds under a key of `scoreKey`; undefined where nothing does
 * @param modelOf the model a benchmark's name stands for; null where none is known
 */
export function planScores(
  file: ScoreFile,
  stored: (key: string) => StoredScore | undefined,
  modelOf: (benchmarkId: string, statedName: string) => string | null,
): ScorePlan {
  const matched = file.rows.map((row) => ({
    row,
    modelId: modelOf(row.benchmarkId, row.statedName),
  }));
  const rows = [
    ...matched.map(({ row, modelId }) => plannedRow(row, modelId, stored)),
    ...file.faults.map(faultyRow),
  ];
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    rows,
    counts: {
      rows: rows.length + Object.values(file.leftOut).reduce((sum, n) => sum + n, 0),
      outcomes: {
        create: count("create"),
        update: count("update"),
        unchanged: count("unchanged"),
        error: count("error"),
      },
      leftOut: file.leftOut,
      flagged: 0,
    },
    remarks: [...file.remarks, ...matchRemarks(matched)],
  };
}

function plannedRow(
  row: ScoreRow,
  modelId: string | null,
  stored: (key: string) => StoredScore | undefined,
): PlannedScoreRow {
  const { benchmarkId, snapshot, statedName, effort, scores } = row;
  const held = scores.map((score) => ({ score, before: stored(scoreKey(row, score.category)) }));
  const diffs = [
    ...modelDiff(modelId, held),
    ...held.flatMap(({ score, before }) =>
      scoreDiffs(categoryInWords(benchmarkId, score.category), score, before),
    ),
  ];
  const isNew = held.every(({ before }) => before === undefined);
  return {
    place: row.place,
    outcome: isNew ? "create" : diffs.length > 0 ? "update" : "unchanged",
    label: `${entryText(row)}, ${benchmarkOf(benchmarkId).name} of ${snapshot}`,
    value: scores
      .map(({ category, score }) => `${categoryInWords(benchmarkId, category)} ${text(score)}`)
      .join(", "),
    flags: [],
    reasons: [...row.notes, ...(modelId === null ? [UNMATCHED] : [])],
    diffs,
    payload: {
      benchmarkId,
      snapshot,
      statedName,
      effort,
      scores: held.map(({ score, before }) => ({ ...score, seen: before?.id ?? null })),
    },
  };
}

/** A name with its effort level, where the name itself does not say it. */
const entryText = ({ statedName, effort }: ScoreRow): string =>
  effort === "" || statedName.toLowerCase().includes(effort)
    ? statedName
    : `${statedName}, effort ${effort}`;

const faultyRow = ({ place, label, reasons }: ScoreFault): PlannedScoreRow => ({
  place,
  outcome: "error",
  label: label === "" ? place : label,
  value: null,
  flags: [],
  reasons,
  diffs: [],
  payload: null,
});

type Held = {
  readonly score: ScoreRow["scores"][number];
  readonly before: StoredScore | undefined;
};

function modelDiff(modelId: string | null, held: readonly Held[]): FieldDiff[] {
  const known = held.flatMap(({ before }) => before ?? []);
  const before = known.find((one) => one.modelId !== modelId) ?? known[0];
  if (before === undefined)
    return modelId === null ? [] : [{ field: "model", before: null, after: modelId }];
  return before.modelId === modelId
    ? []
    : [{ field: "model", before: before.modelId, after: modelId }];
}

const PARTS = ["score", "low", "high", "votes"] as const;

function scoreDiffs(category: string, score: Held["score"], before: Held["before"]): FieldDiff[] {
  return PARTS.flatMap((part) => {
    const [was, is] = [before?.[part] ?? null, score[part]];
    const field = part === "score" ? category : `${category}, ${part}`;
    return was === is ? [] : [{ field, before: textOrNull(was), after: textOrNull(is) }];
  });
}

const text = (value: number): string => String(Number(value.toFixed(3)));
const textOrNull = (value: number | null): string | null => (value === null ? null : String(value));

function matchRemarks(
  matched: readonly { readonly row: ScoreRow; readonly modelId: string | null }[],
): string[] {
  const named = matched.filter(({ modelId }) => modelId !== null).length;
  const share = matched.length === 0 ? 0 : Math.floor((100 * named) / matched.length);
  const missing = [
    ...new Set(matched.flatMap(({ row, modelId }) => (modelId === null ? [row.statedName] : []))),
  ].toSorted(byText);
  if (matched.length === 0) return [];
  const more = missing.length > LISTED ? `, and ${missing.length - LISTED} more` : "";
  return [
    `${named} of ${matched.length} rows name a model of the catalog (${share} %).`,
    ...(missing.length === 0
      ? []
      : [
          `Not matched, and not guessed: ${missing.slice(0, LISTED).join(", ")}${more}. Say under Data, Names which models they are.`,
        ]),
  ];
}
