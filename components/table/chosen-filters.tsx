"use client";

import type { PackedTable } from "@/lib/domain/table/packed-table";
import { type TableQuery, withFacet } from "@/lib/domain/table/table-query";

/** What narrows the table now; each goes with a click. */
export function ChosenFilters({
  table,
  query,
  onChange,
}: {
  table: PackedTable;
  query: TableQuery;
  onChange: (query: TableQuery) => void;
}) {
  const labelOf = (id: string) => table.columns.find((column) => column.id === id)?.label ?? id;
  const chosen = [
    ...(query.words === "" ? [] : [{ text: `“${query.words}”`, without: { ...query, words: "" } }]),
    ...Object.entries(query.facets).flatMap(([id, values]) =>
      values.map((value) => ({
        text: `${labelOf(id)}: ${value}`,
        without: withFacet(query, id, value, false),
      })),
    ),
    ...(query.least === null
      ? []
      : [{ text: `at least ${query.least}`, without: { ...query, least: null } }]),
    ...(query.most === null
      ? []
      : [{ text: `at most ${query.most}`, without: { ...query, most: null } }]),
  ];
  if (chosen.length === 0) return null;
  return (
    <ul aria-label="What narrows the table" className="mb-2 flex flex-wrap gap-2 text-sm">
      {chosen.map(({ text, without }) => (
        <li key={text}>
          <button
            type="button"
            onClick={() => onChange(without)}
            className="min-h-6 border border-line bg-raised px-2 hover:bg-paper"
          >
            {text} <span aria-hidden="true">✕</span>
            <span className="sr-only">, remove</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="min-h-6 px-1 text-accent hover:underline"
          onClick={() => onChange({ ...query, words: "", facets: {}, least: null, most: null })}
        >
          Clear all
        </button>
      </li>
    </ul>
  );
}
