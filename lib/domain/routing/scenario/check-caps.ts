import { type CapKind, capsOfBoard, PARTY_OF } from "../program/caps-of-board.ts";
import type { MonthBoard } from "./board-of.ts";
import { partyNames } from "./names-in.ts";
import type { ScenarioFault } from "./scenario-fault.ts";
import type { ScenarioFile } from "./scenario-file.ts";
import { percentInWords } from "../percent-in-words.ts";

const ROUNDING = 1e-9;

/** Ceilings that can't hold: below what work with one supplier needs, or too low all together. */
export function capFaults(file: ScenarioFile, { board }: MonthBoard): ScenarioFault[] {
  const names = partyNames(file);
  return file.policies.flatMap((choice, i) => {
    if (choice.kind !== "exposure-capped") return [];
    const place = `policy ${i + 1} (exposure-capped)`;
    const caps = capsOfBoard(board, choice.caps);
    const tooLow = caps.flatMap(({ kind, id, share }): ScenarioFault[] => {
      const bound = onlyAt(board, kind, id);
      const need = bound.reduce((sum, { volumeShare }) => sum + volumeShare, 0);
      if (need <= share + ROUNDING) return [];
      const work = bound.map(({ name }) => `“${name}”`).join(", ");
      return [
        {
          place,
          path: ["policies", i],
          text: `caps ${names.get(id) ?? id} at ${percentInWords(share)}, and ${work} can go nowhere else, which is ${percentInWords(need)} of all tokens`,
          wayOut: `Raise the cap to ${percentUp(need)}, or accept a model of another ${kind} for it`,
          isFatal: false,
        },
      ];
    });
    return tooLow;
  });
}

/** Classes that only the offerings of one party may serve. */
const onlyAt = (board: MonthBoard["board"], kind: CapKind, id: string) =>
  board.classes.filter((_, w) => {
    const first = w * board.offerings.length;
    const open = board.offerings.filter((_one, o) => board.eligible[first + o] === 1);
    return open.length > 0 && open.every((offering) => PARTY_OF[kind](offering) === id);
  });

const percentUp = (share: number): string => `${Math.ceil(share * 1000) / 10} %`;
