"use client";

import { useId, useRef } from "react";
import { type PlainColumn, PlainTable } from "@/components/bills/plain-table";
import { useShortcuts } from "@/components/layout/use-shortcuts";
import {
  type ListedRow,
  listedRows,
  type ListQuery,
  nextSorting,
  readListQuery,
  writeListQuery,
} from "@/lib/domain/table/list-query";
import { type AddressChange, useAddress } from "./use-address";

export type ListColumn = PlainColumn & {
  /** What its rows are ordered by, and its name in the address; absent where nothing is. */
  readonly id?: string;
  /** Dates and counts: the newest and the most are asked for first. */
  readonly isLargestFirst?: boolean;
};
export type DrawnRow = ListedRow & { readonly cells: readonly React.ReactNode[] };
export type ListChoice = { readonly id: string; readonly label: string };

const FIELD = "min-w-0 border border-line bg-paper px-2 py-1";
const NOTHING_CHOSEN: readonly ListChoice[] = [];

/**
 * A list of some hundred rows that is found, narrowed and ordered as its address says, so
 * that a link shows the same. Headings are buttons; on a phone the order is a choice.
 */
export function SortedList({
  id,
  caption,
  columns,
  rows,
  choices = NOTHING_CHOSEN,
  find,
  shortcut,
}: {
  /** Its name in the address, unlike that of any other list of the page. */
  id: string;
  caption: string;
  columns: readonly ListColumn[];
  rows: readonly DrawnRow[];
  /** What it may be narrowed by; each is offered where its rows differ in it. */
  choices?: readonly ListChoice[];
  /** What is typed to find a row: “Find a pack”. */
  find: string;
  /** The key that leads to it from anywhere on the page. */
  shortcut?: string;
}) {
  const finder = useId();
  const field = useRef<HTMLInputElement>(null);
  const [address, go] = useAddress();
  const names = choices.map((one) => one.id);
  const query = readListQuery(address, id, names);
  const shown = listedRows(rows, query);
  const ask = (part: Partial<ListQuery>, how: AddressChange = "step") =>
    go(writeListQuery(address, id, { ...query, ...part }, names), how);
  useShortcuts(shortcut === undefined ? {} : { [shortcut]: () => field.current?.focus() });
  // One row is neither looked for nor put in order.
  if (rows.length < 2) return <PlainTable caption={caption} columns={columns} rows={rows} />;
  const sortable = columns.flatMap((column) =>
    column.id === undefined ? [] : [{ ...column, id: column.id }],
  );
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <span className="flex min-w-0 items-center gap-2">
          <label htmlFor={finder} className="text-muted">
            {find}
          </label>
          <input
            ref={field}
            id={finder}
            type="search"
            autoComplete="off"
            aria-keyshortcuts={shortcut}
            className={`${FIELD} w-48`}
            value={query.words}
            onChange={(event) => ask({ words: event.currentTarget.value }, "same-place")}
          />
        </span>
        {choices.map((choice) => (
          <Choice
            key={choice.id}
            label={choice.label}
            values={valuesOf(rows, choice.id)}
            chosen={query.kinds[choice.id] ?? ""}
            all="All"
            onChoose={(value) => ask({ kinds: { ...query.kinds, [choice.id]: value } })}
          />
        ))}
        <span className="contents sm:hidden">
          <Choice
            label="Order by"
            values={sortable.flatMap(({ id: column, title }) => [
              [column, `${title}, rising`],
              [`-${column}`, `${title}, falling`],
            ])}
            chosen={new URLSearchParams(address).get(`sort.${id}`) ?? ""}
            all="As listed"
            onChoose={(sort) =>
              ask({ sorting: readListQuery(`sort.${id}=${encodeURIComponent(sort)}`, id).sorting })
            }
          />
        </span>
        <output className="text-muted">
          {shown.length === rows.length
            ? `${rows.length} in all`
            : `${shown.length} of ${rows.length}`}
          <span className="sr-only">: {caption}</span>
        </output>
      </div>
      {shown.length === 0 ? (
        <p className="border-y border-line py-4 text-sm">
          Nothing fits what is asked.{" "}
          <button
            type="button"
            className="min-h-6 text-accent underline"
            onClick={() => {
              ask({ words: "", kinds: {} });
              field.current?.focus();
            }}
          >
            Show all again
          </button>
        </p>
      ) : (
        <PlainTable
          caption={caption}
          columns={columns.map((column) => headed(column, query, (sorting) => ask({ sorting })))}
          rows={shown}
        />
      )}
    </div>
  );
}

/** A heading that puts the list in order. */
function headed(
  { id, title, isLargestFirst = false, ...column }: ListColumn,
  { sorting }: ListQuery,
  onSort: (sorting: ListQuery["sorting"]) => void,
): PlainColumn {
  if (id === undefined) return { title, ...column };
  const sorted =
    sorting?.column === id ? (sorting.descending ? "descending" : "ascending") : "none";
  return {
    title,
    ...column,
    sorted,
    // Where rows are lists their headings are out of sight, and none may take the focus there.
    heading: (
      <>
        <span className="sm:hidden">{title}</span>
        <button
          type="button"
          className="min-h-6 min-w-6 text-left hover:text-ink hover:underline max-sm:hidden"
          onClick={() => onSort(nextSorting(sorting, id, isLargestFirst))}
        >
          {title}
          {sorted !== "none" && (
            <span aria-hidden="true">{sorted === "descending" ? " ↓" : " ↑"}</span>
          )}
        </button>
      </>
    ),
  };
}

const valuesOf = (rows: readonly ListedRow[], choice: string): [string, string][] =>
  [...new Set(rows.flatMap(({ kinds }) => kinds?.[choice] ?? []))]
    .toSorted()
    .map((value) => [value, value]);

function Choice({
  label,
  values,
  chosen,
  all,
  onChoose,
}: {
  label: string;
  values: readonly (readonly [value: string, words: string])[];
  chosen: string;
  /** Nothing chosen, in words. */
  all: string;
  onChoose: (value: string) => void;
}) {
  const id = useId();
  if (values.length < 2 && chosen === "") return null;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <select
        id={id}
        className={FIELD}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{all}</option>
        {values.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
