import { z } from "zod";
import { CONFIDENCES, METHODS } from "../../fact/fact.ts";
import { Day } from "../../fact/record-fact-input.ts";
import { isCurrency } from "../../quantity/currency.ts";
import { keysOf } from "../../quantity/closed-set.ts";
import { Reason } from "../proposal.ts";
import type { Sureness } from "../sheets/guess-mapping.ts";
import { type Scale, SCALES, SHEET_KINDS, type SheetKind } from "../sheets/sheet.ts";
import { type ImportPlan, type Outcome, QUESTIONS } from "./import-plan.ts";

/** What is sent with a file: how it is to be read, and what was answered to it. */
export const ImportOptions = z.strictObject({
  /** Guessed where it is left out. */
  kind: z.enum(keysOf(SHEET_KINDS)).nullable().default(null),
  /** The sheet of a workbook; the first with anything in it where it is left out. */
  sheetName: z.string().nullable().default(null),
  /** One for each column of the file, in their order; guessed where it is left out. */
  columns: z
    .array(
      z.strictObject({
        target: z.string().nullable(),
        scale: z.enum(SCALES),
        currency: z.string().refine(isCurrency, "is no currency code").nullable(),
      }),
    )
    .nullable()
    .default(null),
  defaults: z
    .strictObject({
      validFrom: Day.nullable().default(null),
      method: z.enum(METHODS).default("reported"),
      confidence: z.enum(CONFIDENCES).default("medium"),
      source: z.string().min(1).nullable().default(null),
    })
    .prefault({}),
  /** What each likeness was decided to be: its id, and the candidate's or "create". */
  choices: z.array(z.tuple([z.string(), z.string()])).default([]),
  consents: z.array(z.enum(keysOf(QUESTIONS))).default([]),
  /** Where it is set, the changes are sent to be reviewed, under this id; else nothing is kept. */
  commit: z.strictObject({ proposalId: z.uuid(), reason: Reason }).nullable().default(null),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

/** A column of the file, and what it is read as. */
export type ReadColumn = {
  readonly header: string;
  readonly target: string | null;
  readonly scale: Scale;
  readonly currency: string | null;
  readonly sureness: Sureness;
  /** What stands in its first cell that is not empty. */
  readonly sample: string;
};

/** What a file would do, or did. */
export type ImportReport = Omit<ImportPlan, "changes" | "changeRows"> & {
  readonly kind: SheetKind;
  readonly fileName: string;
  readonly sheetNames: readonly string[];
  readonly sheetName: string | null;
  readonly columns: readonly ReadColumn[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Changes that would wait for review. */
  readonly changes: number;
  /** Why the changes as a whole could not be sent; null where they can. */
  readonly hindrance: string | null;
  /** Set once they are sent. */
  readonly proposalId: string | null;
};
