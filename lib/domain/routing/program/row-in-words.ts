import type { Board } from "../board.ts";
import type { RowMeaning } from "./exposure-program.ts";

/** How a reader knows parties and quality. */
export type ProgramWords = {
  /** Names of parties by their id; a party without one goes by its id. */
  readonly names: ReadonlyMap<string, string>;
  /** The best possible in the benchmark's own unit: 100 where quality is told in points of a hundred. */
  readonly qualityTop: number;
};

/** What a row of the program is about: a class, a party or an offering, by its name. */
export function subjectOf(meaning: RowMeaning, board: Board, { names }: ProgramWords): string {
  switch (meaning.kind) {
    case "demand":
    case "floor":
      return board.classes[meaning.classAt]?.name ?? `class ${meaning.classAt + 1}`;
    case "capacity":
      return board.offerings[meaning.offeringAt]?.name ?? `offering ${meaning.offeringAt + 1}`;
    case "together":
      return meaning.name;
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

/** Quality from 0 to 1, in the unit of its benchmark. */
export const qualityText = (quality: number, { qualityTop }: ProgramWords): string =>
  String(Number((quality * qualityTop).toPrecision(4)));

/** Whole US dollars from a hundred on, cents below. */
export const dollars = (usd: number): string =>
  `$${usd.toLocaleString("en-US", usd < 100 ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 0 })}`;
