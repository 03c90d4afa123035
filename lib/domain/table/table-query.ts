import { parseSorting, type Sorting, writeSorting } from "./sort-rows.ts";

/** By what a long table can be narrowed; each part names columns of it. */
export type TableControls = {
  /** Columns whose texts are searched. */
  readonly searched: readonly string[];
  /** Columns of which values are chosen from a list; each is a name in the address. */
  readonly facets: readonly string[];
  /** Of those, the ones whose cells hold several values, set apart by `; `. */
  readonly lists: readonly string[];
  /** The column of numbers that a lowest and a highest are asked of; null where none is. */
  readonly range: string | null;
};

/** What a reader asks of a long table: which rows, in what order, with which columns. */
export type TableQuery = {
  /** Words that all have to be found in a row. */
  readonly words: string;
  /** By column, the values of which one has to be there; an absent column asks nothing. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly least: number | null;
  readonly most: number | null;
  /** undefined for the order the table comes in. */
  readonly sorting: Sorting | undefined;
  /** Columns to show; null for those shown at first. */
  readonly columns: readonly string[] | null;
};

export const ASKS_NOTHING: TableQuery = {
  words: "",
  facets: {},
  least: null,
  most: null,
  sorting: undefined,
  columns: null,
};

/** Names of an address that mean the same for every long table. */
const OWN = ["q", "least", "most", "sort", "columns"] as const;

type Address = { get(name: string): string | null; getAll(name: string): string[] };

function numberIn(address: Address, name: string): number | null {
  const text = address.get(name)?.trim() ?? "";
  const value = Number(text);
  return text === "" || !Number.isFinite(value) || value < 0 ? null : value;
}

/** What an address asks of a table; what makes no sense asks nothing. */
export function readTableQuery(address: Address, { facets }: TableControls): TableQuery {
  const sort = address.get("sort") ?? "";
  const columns = (address.get("columns") ?? "").split(",").filter((id) => id !== "");
  return {
    words: address.get("q") ?? "",
    facets: Object.fromEntries(
      facets
        .map((id) => [id, address.getAll(id).filter((value) => value !== "")] as const)
        .filter(([, values]) => values.length > 0),
    ),
    least: numberIn(address, "least"),
    most: numberIn(address, "most"),
    sorting: sort === "" ? undefined : parseSorting(sort),
    columns: columns.length === 0 ? null : columns,
  };
}

/** A query of an address that asks this of a table, and all else as it did before. */
export function writeTableQuery(
  address: string,
  query: TableQuery,
  { facets }: TableControls,
): string {
  const params = new URLSearchParams(address);
  for (const name of [...OWN, ...facets]) params.delete(name);
  if (query.words !== "") params.set("q", query.words);
  for (const id of facets) for (const value of query.facets[id] ?? []) params.append(id, value);
  if (query.least !== null) params.set("least", String(query.least));
  if (query.most !== null) params.set("most", String(query.most));
  if (query.sorting !== undefined) params.set("sort", writeSorting(query.sorting));
  if (query.columns !== null) params.set("columns", query.columns.join(","));
  return params.toString();
}

/** The query with one value of a facet chosen, or no longer. */
export function withFacet(query: TableQuery, id: string, value: string, on: boolean): TableQuery {
  const others = (query.facets[id] ?? []).filter((one) => one !== value);
  const values = on ? [...others, value] : others;
  const { [id]: _before, ...facets } = query.facets;
  return { ...query, facets: values.length === 0 ? facets : { ...facets, [id]: values } };
}
