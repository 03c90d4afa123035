import type { PlainDate } from "../quantity/plain-date.ts";

/** How a model did on one category of a benchmark at one effort level, as a file states it. */
export type StatedScore = {
  readonly category: string;
  /** In the benchmark's own unit. */
  readonly score: number;
  /** The interval that is stated around it; null where none is. */
  readonly low: number | null;
  readonly high: number | null;
  readonly votes: number | null;
};

/** One row of a quality file: a name at one effort level, and what it scored. */
export type ScoreRow = {
  /** `row 12`, as a spreadsheet counts. */
  readonly place: string;
  readonly benchmarkId: string;
  readonly snapshot: PlainDate;
  readonly statedName: string;
  /** "" where none is stated. */
  readonly effort: string;
  readonly scores: readonly StatedScore[];
  /** What was not taken of the row, and why. */
  readonly notes: readonly string[];
};

/** A row, or a whole file's column, that cannot be read as it stands. */
export type ScoreFault = {
  readonly place: string;
  /** The name the row gives; "" where it gives none. */
  readonly label: string;
  readonly reasons: readonly string[];
};

/** A quality file, read. Each of its rows is a row here, a fault, or counted in `leftOut`. */
export type ScoreFile = {
  readonly rows: readonly ScoreRow[];
  readonly faults: readonly ScoreFault[];
  readonly leftOut: Readonly<Record<string, number>>;
  /** What a reader has to know of the whole, in sentences. */
  readonly remarks: readonly string[];
};

/** What tells one score from another: of one key, the score recorded last holds. Effort levels are never merged. */
export const scoreKey = (
  { benchmarkId, snapshot, statedName, effort }: Omit<ScoreRow, "place" | "scores" | "notes">,
  category: string,
): string => JSON.stringify([benchmarkId, snapshot, category, statedName, effort]);
