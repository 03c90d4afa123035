"use client";

import { useState } from "react";
import { BUTTON } from "@/components/form/field";
import { fixed } from "@/lib/format/number";
import { ScrollRegion } from "@/components/layout/scroll-region";
import type { ImportReport } from "@/lib/domain/curation/imports/import-options";
import {
  type FieldDiff,
  OUTCOMES,
  type Outcome,
  type RowResult,
} from "@/lib/domain/curation/imports/import-plan";

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  create: "New",
  update: "Changed",
  unchanged: "Unchanged",
  error: "Error",
};
const MARKS: Readonly<Record<Outcome, string>> = {
  create: "+",
  update: "→",
  unchanged: "=",
  error: "✕",
};
const COLOURS: Readonly<Record<Outcome, string>> = {
  create: "text-good",
  update: "text-accent",
  unchanged: "text-muted",
  error: "text-bad",
};

const ROWS_A_PAGE = 50;

/** What becomes of each row, with what it changes and what is wrong with it. */
export function RowTable({ report }: { report: ImportReport }) {
  const { rows, counts } = report;
  const first = OUTCOMES.toSorted((a, b) => Number(b === "error") - Number(a === "error"));
  const [outcome, setOutcome] = useState<Outcome | "all">(
    first.find((one) => counts[one] > 0 && one !== "unchanged") ?? "all",
  );
  const [page, setPage] = useState(0);
  const chosen = outcome === "all" ? rows : rows.filter((row) => row.outcome === outcome);
  const pages = Math.max(1, Math.ceil(chosen.length / ROWS_A_PAGE));
  const from = Math.min(page, pages - 1) * ROWS_A_PAGE;
  const shown = chosen.slice(from, from + ROWS_A_PAGE);
  return (
    <div>
      <fieldset className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <legend className="sr-only">Rows to show</legend>
        {(["all", ...OUTCOMES] as const).map((one) => (
          <label key={one} className="flex min-h-6 items-center gap-1.5">
            <input
              type="radio"
              name="outcome"
              checked={outcome === one}
              onChange={() => {
                setOutcome(one);
                setPage(0);
              }}
            />
            {one === "all" ? `All ${rows.length}` : `${OUTCOME_WORDS[one]} ${counts[one]}`}
          </label>
        ))}
      </fieldset>
      {shown.length === 0 ? (
        <p className="text-sm text-muted">There are no such rows.</p>
      ) : (
        <ScrollRegion label="Rows of the file">
          <table className="rows-as-lists w-full border-collapse text-sm">
            <caption className="sr-only">Rows of the file, and what becomes of each</caption>
            <thead>
              <tr className="text-left text-muted">
                {["Row", "Outcome", "About", "What changes, and what is wrong"].map((title) => (
                  <th key={title} scope="col" className="border-b border-ink py-2 pr-4 font-normal">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <ResultRow key={row.row} row={row} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {pages > 1 && (
        <div className="mt-3 flex flex-wrap items-center gap-3 text-sm">
          <button
            type="button"
            className={BUTTON}
            disabled={from === 0}
            onClick={() => setPage(page - 1)}
          >
            Earlier rows
          </button>
          <button
            type="button"
            className={BUTTON}
            disabled={from + ROWS_A_PAGE >= chosen.length}
            onClick={() => setPage(page + 1)}
          >
            Later rows
          </button>
          <span className="text-muted">
            {from + 1} to {from + shown.length} of {chosen.length}
          </span>
        </div>
      )}
    </div>
  );
}

function ResultRow({ row: { row, outcome, target, diffs, messages } }: { row: RowResult }) {
  const edge = "border-b border-line py-2 pr-4 align-top";
  return (
    <tr>
      <th scope="row" className={`${edge} text-left font-medium`}>
        {row}
      </th>
      <td data-label="Outcome" className={`${edge} whitespace-nowrap ${COLOURS[outcome]}`}>
        <span aria-hidden="true">{MARKS[outcome]} </span>
        {OUTCOME_WORDS[outcome]}
      </td>
      <td data-label="About" className={`${edge} wrap-anywhere text-muted`}>
        {target ?? "not told"}
      </td>
      <td data-label="Changes" className={`${edge} wrap-anywhere`}>
        <ul>
          {messages.map(({ level, column, message }) => (
            <li
              key={`${column}${message}`}
              className={level === "error" ? "text-bad" : "text-warn"}
            >
              <strong>{level === "error" ? "Error" : "Mind"}</strong>
              {column === null || column === "" ? "" : ` in “${column}”`}: {message}
            </li>
          ))}
          {diffs.map((diff) => (
            <Difference key={`${diff.of}${diff.field}`} diff={diff} />
          ))}
          {messages.length + diffs.length === 0 && (
            <li className="text-muted">
              {outcome === "create" ? "Entered; nothing is claimed of it yet" : "Nothing"}
            </li>
          )}
        </ul>
      </td>
    </tr>
  );
}

/** Large numbers with their thousands set apart; other texts as they are. */
const shownText = (text: string): string =>
  /^\d{5,}$/.test(text) ? fixed(Number(text), 0) : text === "" ? "nothing" : text;

function Difference({ diff: { of, field, before, after } }: { diff: FieldDiff }) {
  return (
    <li>
      <span className="text-muted">
        {of}
        {field === "value" ? "" : `, ${field}`}:{" "}
      </span>
      {before !== null && (
        <>
          <del className="text-muted">{shownText(before)}</del> <span aria-hidden="true">→</span>
          <span className="sr-only">becomes</span>{" "}
        </>
      )}
      <ins className="no-underline">{shownText(after)}</ins>
    </li>
  );
}
