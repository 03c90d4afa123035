import type { SubjectSheetKind } from "../sheets/sheet.ts";
import { CREATE, type ImportDefaults, type Likeness, type RowMessage } from "./import-plan.ts";
import type { PartyDirectory } from "./party-directory.ts";
import type { SourceDirectory } from "./source-directory.ts";
import type { SubjectDirectory } from "./subject-directory.ts";

type Candidate = Likeness["candidates"][number];

/** What the reading of one file goes by, and what it finds on the way. */
export type Reading = {
  readonly kind: SubjectSheetKind;
  readonly today: string;
  readonly defaults: ImportDefaults;
  readonly choices: ReadonlyMap<string, string>;
  readonly parties: PartyDirectory;
  readonly sources: SourceDirectory;
  readonly subjects: SubjectDirectory;
  readonly likenesses: Map<string, Likeness>;
  /** Rows that state a day after today. */
  readonly future: Set<number>;
};

export const error = (column: string | null, message: string): RowMessage => ({
  level: "error",
  column,
  message,
});
export const warning = (column: string | null, message: string): RowMessage => ({
  level: "warning",
  column,
  message,
});

/**
 * Asks whether something is what the register already has; says what was
 * answered: an id of the register, "create", or undefined while nothing is.
 */
export function askLikeness(
  { likenesses, choices }: Reading,
  id: string,
  row: number,
  of: {
    readonly name: string;
    readonly candidates: readonly Candidate[];
    readonly mayCreate: boolean;
  },
): string | undefined {
  const answer = choices.get(id);
  const isOffered = of.mayCreate ? answer === CREATE : false;
  const chosen =
    answer !== undefined && (isOffered || of.candidates.some((one) => one.id === answer))
      ? answer
      : undefined;
  const earlier = likenesses.get(id)?.rows ?? [];
  likenesses.set(id, { id, ...of, rows: [...earlier, row], chosen: chosen ?? null });
  return chosen;
}
