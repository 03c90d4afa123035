import type {
  LinearProgram,
  ProgramSolution,
  SolveLimits,
} from "../../domain/routing/program/linear-program.ts";

/** Costs and bounds of a program whose matrix the worker has already. */
export type ProgramChange = Pick<
  LinearProgram,
  "cost" | "columnLower" | "columnUpper" | "rowLower" | "rowUpper"
>;

/** What the worker is told; each load or change is answered with one `Solved`. */
export type ToSolve =
  | {
      readonly kind: "load";
      readonly id: number;
      readonly program: LinearProgram;
      readonly limits: SolveLimits;
    }
  | {
      readonly kind: "change";
      readonly id: number;
      readonly change: ProgramChange;
      readonly limits: SolveLimits;
    }
  | { readonly kind: "close" };

export type Solved = { readonly id: number; readonly solution: ProgramSolution };
