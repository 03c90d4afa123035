import type { Fact } from "../../fact/fact.ts";
import type { Confidence, Method } from "../../fact/fact.ts";
import type { Source } from "../../fact/source.ts";
import type { Change } from "../change.ts";
import type { SheetSubject } from "../sheets/sheet-of.ts";

/** What becomes of a row. */
export const OUTCOMES = ["create", "update", "unchanged", "error"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type RowMessage = {
  readonly level: "error" | "warning";
  /** The column's header in the file; null where it is about the row. */
  readonly column: string | null;
  /** What is wrong, and how to mend it. */
  readonly message: string;
};

/** One thing that a row says otherwise than the register. */
export type FieldDiff = {
  /** What it is about, in the property's own words: Paid so far, as reported */
  readonly of: string;
  /** value, valid_from, source and so on. */
  readonly field: string;
  /** null where nothing was said before. */
  readonly before: string | null;
  readonly after: string;
};

export type RowResult = {
  readonly row: number;
  /** tie/amazon-openai-2026-02; null where it could not be told. */
  readonly target: string | null;
  readonly outcome: Outcome;
  readonly diffs: readonly FieldDiff[];
  readonly messages: readonly RowMessage[];
};

/** What is asked about before anything is sent: nothing of it happens unseen. */
export const QUESTIONS = {
  "unknown-columns": "Leave these columns out",
  "rows-with-errors": "Leave these rows out and send the rest",
  "future-dates": "These dates are in the future, and right",
} as const;
export type QuestionId = keyof typeof QUESTIONS;

export type Question = {
  readonly id: QuestionId;
  /** The columns or rows it is about. */
  readonly about: readonly string[];
};

/** Something in the file that may be what the register already has. */
export type Likeness = {
  /** What the answer is given under. */
  readonly id: string;
  /** As the file calls it. */
  readonly name: string;
  readonly rows: readonly number[];
  /** Ids in the register, and what they are called there. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  /** Whether it can also be entered as something new. */
  readonly mayCreate: boolean;
  /** The candidate chosen, "create", or null while nothing is. */
  readonly chosen: string | null;
};

export const CREATE = "create";

/** What holds for a claim where its row does not say. */
export type ImportDefaults = {
  readonly validFrom: string | null;
  readonly method: Method;
  readonly confidence: Confidence;
  /** A source's id or address. */
  readonly source: string | null;
};

/** What the rows are compared with. */
export type Stored = {
  readonly parties: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
  }[];
  /** Of the kind of the sheet. */
  readonly subjects: readonly SheetSubject[];
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
  readonly sources: readonly Source[];
};

export type ImportPlan = {
  readonly rows: readonly RowResult[];
  readonly changes: readonly Change[];
  /** The row each change comes from; null for what several rows share. */
  readonly changeRows: readonly (number | null)[];
  readonly questions: readonly Question[];
  readonly likenesses: readonly Likeness[];
};

/** A plan with other rows, and the question about those with errors asked of them. */
export function withErrorRows(plan: ImportPlan, rows: readonly RowResult[]): ImportPlan {
  const about = rows.filter(({ outcome }) => outcome === "error").map(({ row }) => String(row));
  const others = plan.questions.filter(({ id }) => id !== "rows-with-errors");
  return {
    ...plan,
    rows,
    questions: about.length === 0 ? others : [...others, { id: "rows-with-errors", about }],
  };
}
