/** How far an imported file has come. */
export const BATCH_STATES = ["waiting", "published", "rejected", "withdrawn", "undone"] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** What becomes of a row of a file. */
export const ROW_OUTCOMES = ["create", "update", "unchanged", "error"] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** One field of a row that publishing changes; null is absent. */
export type FieldDiff = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** A row of a dry run, of a batch on show and of `npm run import -- --json`: the same value everywhere. */
export type BatchRow = {
  /** A key of a JSON map, or `row 12`. */
  readonly place: string;
  readonly outcome: RowOutcome;
  /** What a reader calls it: model at seller, scope. */
  readonly label: string;
  /** What it says, in the format's own words: a price by unit, a score, an amount; null where it says nothing readable. */
  readonly value: string | null;
  /** Signs that it was typed wrong, as words of PRICE_FLAGS. */
  readonly flags: readonly string[];
  /** Why it is an error, or what was not taken of it. */
  readonly reasons: readonly string[];
  readonly diffs: readonly FieldDiff[];
};

export type BatchCounts = {
  readonly rows: number;
  readonly outcomes: Readonly<Record<RowOutcome, number>>;
  /** Rows that were not taken, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly flagged: number;
};
