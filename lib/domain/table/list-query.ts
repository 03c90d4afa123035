import { parseSorting, type Sorting, sortRows, writeSorting } from "./sort-rows.ts";

/** A row of a short list: what it is ordered, found and narrowed by; how it is drawn is the page's. */
export type ListedRow = {
  readonly id: string;
  /** By column, what it is ordered by; what is absent comes last. */
  readonly by: Readonly<Record<string, string | number | null>>;
  /** The words it is found by, as they stand on the page. */
  readonly words: string;
  /** By choice, the value it is narrowed by. */
  readonly kinds?: Readonly<Record<string, string>>;
};

/** What a reader asks of one of the lists of a page. */
export type ListQuery = {
  readonly words: string;
  readonly kinds: Readonly<Record<string, string>>;
  /** undefined for the order the list comes in. */
  readonly sorting: Sorting | undefined;
};

/**
 * What an address asks of one list: `find.packs`, `sort.packs`, and each choice by its
 * name before the name of the list, so that two lists on a page stand apart.
 */
export function readListQuery(
  address: string,
  list: string,
  choices: readonly string[] = [],
): ListQuery {
  const params = new URLSearchParams(address);
  const sort = params.get(`sort.${list}`) ?? "";
  return {
    words: params.get(`find.${list}`) ?? "",
    kinds: Object.fromEntries(
      choices.flatMap((name) => {
        const value = params.get(`${name}.${list}`) ?? "";
        return value === "" ? [] : [[name, value]];
      }),
    ),
    sorting: sort === "" ? undefined : parseSorting(sort),
  };
}

/** The address with this asked of a list, and all else as it was. */
export function writeListQuery(
  address: string,
  list: string,
  { words, kinds, sorting }: ListQuery,
  choices: readonly string[] = [],
): string {
  const params = new URLSearchParams(address);
  const say = (name: string, value: string) =>
    value === "" ? params.delete(`${name}.${list}`) : params.set(`${name}.${list}`, value);
  say("find", words);
  for (const name of choices) say(name, kinds[name] ?? "");
  say("sort", sorting === undefined ? "" : writeSorting(sorting));
  return params.toString();
}

/**
 * The rows that hold every word, and are of every kind that is chosen, in the order asked for.
 *
 * @example
 * listedRows(packs, { words: "third quarter", kinds: {}, sorting: undefined })
 */
export function listedRows<R extends ListedRow>(
  rows: readonly R[],
  { words, kinds, sorting }: ListQuery,
): R[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    const text = row.words.toLowerCase();
    return (
      wanted.every((word) => text.includes(word)) &&
      Object.entries(kinds).every(([name, value]) => row.kinds?.[name] === value)
    );
  });
  if (sorting === undefined) return found;
  const byId = new Map(found.map((row) => [row.id, row]));
  const cells = { column: "by", descending: sorting.descending };
  const ordered = found.map(({ id, by }) => ({
    id,
    cells: { by: { value: by[sorting.column] ?? null } },
  }));
  return sortRows(ordered, cells).flatMap(({ id }) => byId.get(id) ?? []);
}

/** What a heading asks for next: one way, the other, and as the list comes. */
export function nextSorting(
  sorting: Sorting | undefined,
  column: string,
  isLargestFirst: boolean,
): Sorting | undefined {
  if (sorting?.column !== column) return { column, descending: isLargestFirst };
  return sorting.descending === isLargestFirst
    ? { column, descending: !isLargestFirst }
    : undefined;
}
