import type { Board } from "../board.ts";
import type { RowMeaning } from "./exposure-program.ts";

/** Names of parties by their id; a party without one goes by its id. */
export type PartyNames = ReadonlyMap<string, string>;

/** What a row of the program is about: a class, a party or an offering, by its name. */
export function subjectOf(meaning: RowMeaning, board: Board, names: PartyNames): string {
  switch (meaning.kind) {
    case "demand":
    case "floor":
      return board.classes[meaning.classAt]?.name ?? `class ${meaning.classAt + 1}`;
    case "capacity":
      return board.offerings[meaning.offeringAt]?.name ?? `offering ${meaning.offeringAt + 1}`;
    case "spend":
      return names.get(meaning.operatorId) ?? meaning.operatorId;
    case "cloud":
    case "lab":
      return names.get(meaning.id) ?? meaning.id;
    case "owner":
      return `the group of ${names.get(meaning.id) ?? meaning.id}`;
    case "region":
      return `the region ${meaning.id}`;
    default:
      return meaning satisfies never;
  }
}

/** 0.4 as 40%, 0.4625 as 46.25%. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** Whole US dollars from a hundred on, cents below. */
export const dollars = (usd: number): string =>
  `$${usd.toLocaleString("en-US", usd < 100 ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 0 })}`;
