import type { CellStanding, RegisterCell } from "./register-row.ts";

/** A value and how people read it, where that is something else. */
export type Written = readonly [value: string, shown?: string];

type Origin = { readonly why: string; readonly facts?: readonly string[] };

const filled =
  (standing: CellStanding) =>
  ([value, shown = value]: Written, { why, facts = [] }: Origin): RegisterCell => ({
    standing,
    value,
    shown,
    why,
    facts,
  });

export const confirmedCell = filled("confirmed");
export const proposedCell = filled("proposed");
export const missingCell = (why: string): RegisterCell => filled("missing")([""], { why });

/**
 * What stands on two things is as sure as the weaker of them.
 *
 * @example
 * weaker("confirmed", "proposed"); // => "proposed"
 */
export const weaker = (a: CellStanding, b: CellStanding): CellStanding =>
  [a, b].includes("missing") ? "missing" : a === "proposed" ? a : b;

/** The cell where it rests on something else as well: no surer than that, and with its reason. */
export const restingOn = (
  cell: RegisterCell,
  { standing, why, facts = [] }: Origin & { readonly standing: CellStanding },
): RegisterCell =>
  cell.standing === "missing"
    ? cell
    : {
        ...cell,
        standing: weaker(cell.standing, standing),
        why: `${why}; ${cell.why}`,
        facts: [...new Set([...facts, ...cell.facts])],
      };

export const countryCell = (code: string): Written => [`eba_GA:${code}`, code];
export const currencyCell = (code: string): Written => [`eba_CU:${code}`, code];
