import { keysOf } from "../quantity/closed-set.ts";

/** What a quality sheet's columns say, and the names they come under; Arena's dataset has the later ones. */
export const QUALITY_NAMES = {
  model: ["model", "model_name", "name"],
  benchmark: ["benchmark"],
  category: ["category"],
  score: ["score", "rating"],
  low: ["low", "lower", "rating_lower", "rating_q025"],
  high: ["high", "upper", "rating_upper", "rating_q975"],
  votes: ["votes", "vote_count"],
  effort: ["effort"],
  snapshot: ["snapshot", "leaderboard_publish_date"],
} as const;
export type QualityColumn = keyof typeof QUALITY_NAMES;

const WORDS: ReadonlyMap<string, QualityColumn> = new Map(
  keysOf(QUALITY_NAMES).flatMap((column) =>
    QUALITY_NAMES[column].map((name): [string, QualityColumn] => [name, column]),
  ),
);

export type QualityColumns = {
  /** Where each column stands, from 0. */
  readonly at: ReadonlyMap<QualityColumn, number>;
  /** Headers of columns that are not read. */
  readonly unread: readonly string[];
  /** Columns that stand there twice. */
  readonly twice: readonly QualityColumn[];
  /** Rows of Arena's dataset, which does not name itself. */
  readonly isArena: boolean;
};

const plain = (header: string): string =>
  header
    .toLowerCase()
    .trim()
    .replaceAll(/[\s-]+/g, "_");

/** What a header is read as by its name alone; undefined where it is not read. */
export const qualityColumn = (header: string): QualityColumn | undefined =>
  WORDS.get(plain(header));

/** Which column is which, by its name. */
export function qualityColumns(headers: readonly string[]): QualityColumns {
  const at = new Map<QualityColumn, number>();
  const unread: string[] = [];
  const twice: QualityColumn[] = [];
  for (const [index, header] of headers.entries()) {
    const column = qualityColumn(header);
    if (column === undefined) unread.push(header);
    else if (at.has(column)) twice.push(column);
    else at.set(column, index);
  }
  const names = new Set(headers.map(plain));
  const isArena = names.has("rating") && names.has("leaderboard_publish_date");
  return { at, unread: unread.filter((header) => header !== ""), twice, isArena };
}
