import type { Unit } from "../../domain/quantity/unit.ts";
import type { KeyFigure } from "../../domain/report/board-report.ts";
import { estimateText, interval, quantity } from "../estimate.ts";
import { type ClaimsById, markOf, type Run } from "./runs.ts";

/** A headline number in words; colour never says more than they do. */
export type KeyFigureLines = {
  readonly label: string;
  readonly value: string;
  readonly range: string;
  /** The line of the company's appetite, with a shape in front; empty where it drew none. */
  readonly appetite: string;
  /** Empty where it is held against no earlier pack, or stands in none. */
  readonly since: string;
  readonly claim: number | null;
  /** How it stands to the last pack, as a letter; absent where it is the same. */
  readonly sign?: string;
  /** The claim of the line, which the words on the appetite end with. */
  readonly line: Mark;
  /** The claim of the number that it was, with which the words on the last pack end. */
  readonly was: Mark;
};

type Mark = Pick<Run, "claim" | "sign">;

const KEPT = {
  kept: "● within",
  crossed: "▲ outside",
  "cannot-tell": "○ cannot tell against",
} as const;
const SIDES = { "at-most": "at most", "at-least": "at least" } as const;
const ARROWS = { up: "↑ up", down: "↓ down", "no-clear-change": "→ no clear change" } as const;

/** @param claims of the report that the figure is of */
export function keyFigureLines(figure: KeyFigure, claims: ClaimsById): KeyFigureLines {
  const { label, determinable, appetite, since } = figure;
  const claim = claims.get(figure.claim);
  const value = claim?.value ?? null;
  const unit: Unit = claim?.unit ?? "count";
  const cannotTell = value === null || !determinable;
  return {
    label,
    ...markOf(claim),
    line: markOf(claims.get(appetite?.claim ?? "")),
    was: markOf(since?.was == null ? undefined : claims.get(since.claim ?? "")),
    value:
      value === null
        ? "Not known"
        : cannotTell
          ? "Not determinable"
          : value.point === null
            ? interval(value, unit)
            : quantity(value.point, unit),
    range:
      value === null
        ? "nothing bounds it"
        : value.low === value.high
          ? "exact"
          : value.point === null && !cannotTell
            ? "no best value within"
            : `range ${interval(value, unit)}`,
    appetite:
      appetite === null
        ? ""
        : `${KEPT[appetite.kept]} appetite: ${SIDES[appetite.side]} ${quantity(appetite.at, unit)}`,
    since:
      since === null
        ? ""
        : `${ARROWS[since.moved]} since ${since.edition}${since.was === null ? "" : `, was ${estimateText(since.was, unit)}`}`,
  };
}
