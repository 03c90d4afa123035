import type { Board } from "../board.ts";
import type { ExposureProgram } from "./exposure-program.ts";
import { CAP_KINDS, PARTY_OF } from "./caps-of-board.ts";

/** What has to give way, as far as can be seen without solving. */
export type ForcedLimits = {
  /** Rows that each have to: a floor above every offering, a ceiling below what only its party can serve. */
  readonly rows: ReadonlySet<number>;
  /** No fewer limits than these will do: the rows, and one of the ceilings of each kind that leave too little room. */
  readonly atLeast: number;
};

const SLACK = 1e-9;

/**
 * Limits that stand in the way whatever else gives way.
 *
 * Each needs a relaxation of its own, so that a set of as many is the smallest
 * without a search.
 *
 * @example
 * forcedLimits(exposure, board).atLeast // => 2
 */
export function forcedLimits(exposure: ExposureProgram, board: Board): ForcedLimits {
  const { program, meanings, cells, unserved } = exposure;
  const width = board.offerings.length;
  const rows = new Set<number>();
  const columnsOf = Map.groupBy(cells, (cell) => Math.floor(cell / width));
  const nobody = new Set(unserved);
  const volume = board.classes.reduce(
    (sum, { volumeShare }, w) => (nobody.has(w) ? sum : sum + volumeShare),
    0,
  );
  /** Tokens that only one party can serve, by kind and party. */
  const only = new Map<string, number>();
  for (const [w, own] of columnsOf)
    for (const kind of CAP_KINDS) {
      const parties = new Set(own.map((cell) => partyOf(board, kind, cell % width)));
      if (parties.size !== 1) continue;
      const key = keyOf(kind, [...parties][0] ?? "");
      only.set(key, (only.get(key) ?? 0) + (board.classes[w]?.volumeShare ?? 0));
    }
  const room = new Map<string, number>();
  for (const [row, meaning] of meanings.entries()) {
    const { kind } = meaning;
    if (kind === "floor") {
      const own = columnsOf.get(meaning.classAt) ?? [];
      const best = own.reduce((most, cell) => Math.max(most, board.quality[cell] ?? 0), 0);
      if (best < (program.rowLower[row] ?? 0) - SLACK) rows.add(row);
    } else if ("id" in meaning) {
      const upper = program.rowUpper[row] ?? Infinity;
      if ((only.get(keyOf(kind, meaning.id)) ?? 0) > upper + SLACK) rows.add(row);
      room.set(kind, (room.get(kind) ?? 0) + Math.min(1, upper));
    }
  }
  const tight = [...room].filter(
    ([kind, share]) =>
      share < volume - SLACK && ![...rows].some((row) => meanings[row]?.kind === kind),
  );
  return { rows, atLeast: rows.size + tight.length };
}

const keyOf = (kind: string, id: string): string => `${kind} ${id}`;

const partyOf = (board: Board, kind: (typeof CAP_KINDS)[number], column: number): string => {
  const offering = board.offerings[column];
  return offering === undefined ? "" : PARTY_OF[kind](offering);
};
