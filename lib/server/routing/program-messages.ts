import type { LinearProgram, SolveLimits } from "../../domain/routing/program/linear-program.ts";

/** Costs and bounds of a program whose matrix the worker has already. */
type ProgramChange = Pick<
  LinearProgram,
  "cost" | "columnLower" | "columnUpper" | "rowLower" | "rowUpper"
>;

/** What the worker is told; each is answered with one solution. */
export type ToSolve = { readonly limits: SolveLimits } & (
  | { readonly kind: "load"; readonly program: LinearProgram }
  | { readonly kind: "change"; readonly change: ProgramChange }
);
