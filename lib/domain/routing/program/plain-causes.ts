import type { Board } from "../board.ts";
import type { Caps } from "../scenario/policy-choice.ts";
import { capsOfBoard, type PartyCap } from "./caps-of-board.ts";
import { mayServe } from "./exposure-program.ts";
import { percent, type ProgramWords, qualityText, subjectOf } from "./row-in-words.ts";

const SLACK = 1e-9;

/** Why an offering can't be found for a class that no column of the program serves. */
export function whyUnserved(board: Board, classAt: number): string {
  const { name, qualityFloor } = board.classes[classAt] ?? { name: "it", qualityFloor: null };
  const eligible = board.offerings.filter(
    (_, o) => board.eligible[classAt * board.offerings.length + o] === 1,
  ).length;
  return eligible === 0 || qualityFloor === null
    ? `No offering may serve ${name}. Allow another model, region or seller for it.`
    : `${name} has a quality floor, and nobody has measured the ${eligible === 1 ? "offering" : `${eligible} offerings`} that may serve it. Enter a score or drop the floor.`;
}

/**
 * Causes of having no solution that can be seen without solving: a floor above every offering,
 * ceilings that leave no room for all the work, work that only one party can do and that is more
 * than its ceiling.
 *
 * Classes that nobody may serve are left out; `whyUnserved` tells of them.
 */
export function plainCauses(board: Board, caps: Caps, words: ProgramWords): string[] {
  const served = board.classes.flatMap((one, w) => {
    const offerings = [...board.offerings.keys()].filter((o) => mayServe(board, w, o));
    const columns = new Set(offerings);
    return columns.size > 0 ? [{ ...one, w, columns }] : [];
  });
  const volume = served.reduce((sum, { volumeShare }) => sum + volumeShare, 0);
  const limits = capsOfBoard(board, caps);
  const causes = served.flatMap(({ name, qualityFloor, w, columns }) => {
    const best = Math.max(
      ...[...columns].map((o) => board.quality[w * board.offerings.length + o] ?? 0),
    );
    return qualityFloor !== null && best < qualityFloor - SLACK
      ? [
          `${name} asks for a quality of ${qualityText(qualityFloor, words)}; the best that may serve it has ${qualityText(best, words)}.`,
        ]
      : [];
  });
  for (const [kind, group] of Map.groupBy(limits, (limit) => limit.kind)) {
    const room = group.reduce((sum, { share }) => sum + Math.min(1, share), 0);
    if (room < volume - SLACK)
      causes.push(
        `The caps on ${PLURAL[kind]} leave room for ${percent(room)} of all tokens; the work is ${percent(volume)}.`,
      );
  }
  for (const limit of limits) causes.push(...onlyFor(limit, served, board, words));
  return causes;
}

const PLURAL = { cloud: "clouds", lab: "labs", owner: "groups", region: "regions" } as const;

function onlyFor(
  limit: PartyCap,
  served: readonly {
    readonly name: string;
    readonly volumeShare: number;
    readonly columns: ReadonlySet<number>;
  }[],
  board: Board,
  words: ProgramWords,
): string[] {
  const alone = served.filter(({ columns }) => [...columns].every((o) => limit.offerings.has(o)));
  const needed = alone.reduce((sum, { volumeShare }) => sum + volumeShare, 0);
  if (needed <= limit.share + SLACK) return [];
  const only = subjectOf({ kind: limit.kind, id: limit.id }, board, words);
  return [
    `${alone.map(({ name }) => name).join(", ")}: ${percent(needed)} of all tokens that only ${only} can serve, above its cap of ${percent(limit.share)}.`,
  ];
}
