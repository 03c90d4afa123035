import type { ScoreLine } from "../domain/report/score-lines.ts";
import type { Unit } from "../domain/quantity/unit.ts";
import type { Bands } from "../domain/uncertainty/bands.ts";
import { estimateText, interval, quantity } from "./estimate.ts";

/**
 * Scores as a terminal shows them: each with its interval, the inputs it is made
 * of, and the questions that would narrow it. Facts, and the offerings it counts,
 * are numbered in reading order and listed by their ids at the end.
 */
export function scoreLinesInWords(lines: readonly ScoreLine[]): string {
  const ids = [
    ...new Set(
      lines.flatMap(({ contributions, facts, drawn }) => [
        ...contributions.flatMap((part) => part.facts),
        ...facts,
        ...(drawn?.movers.flatMap((mover) => mover.facts) ?? []),
      ]),
    ),
  ];
  const numbers = new Map(ids.map((id, index) => [id, index + 1]));
  const notes = (facts: readonly string[]) =>
    facts.length === 0 ? "" : ` [${facts.map((id) => numbers.get(id)).join(" ")}]`;
  return [
    ...lines.map((line) => inWords(line, notes)),
    ["Facts and offerings", ...ids.map((id, index) => `  [${index + 1}] ${id}`)].join("\n"),
  ].join("\n\n");
}

function inWords(
  { label, value, unit, drawn, how, determinable, contributions, facts, gaps }: ScoreLine,
  notes: (facts: readonly string[]) => string,
): string {
  return [
    `${label}: ${estimateText(value, unit)}${determinable ? "" : ", no finding"}`,
    ...(drawn === null ? [] : [`  ${bandsInWords(drawn.bands, unit)}`]),
    `  ${how}${contributions.length === 0 ? notes(facts) : ""}`,
    ...contributions.map(
      (part) => `  - ${part.label}: ${estimateText(part.value, part.unit)}${notes(part.facts)}`,
    ),
    ...gaps.map((gap) => `  ? ${gap}`),
    ...(drawn?.movers ?? []).map(
      (mover) =>
        `  ! ${mover.label}: known exactly, about ${quantity(mover.narrowing, unit)} narrower${notes(mover.facts)}`,
    ),
  ].join("\n");
}

const bandsInWords = ({ facts, method }: Bands, unit: Unit): string =>
  [
    `facts allow ${interval({ ...facts, point: null }, unit)}`,
    ...(method === null
      ? []
      : [`other fair methods ${interval({ ...method, point: null }, unit)}`]),
  ].join("; ");
