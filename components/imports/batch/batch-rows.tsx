"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useMemo, useRef, useState } from "react";
import { BUTTON, Field, INPUT } from "@/components/form/field";
import type { BatchRow } from "@/lib/domain/imports/batch";
import {
  firstChoice,
  ROW_CHOICES,
  type RowChoice,
  rowChoiceCounts,
  rowsToShow,
} from "@/lib/domain/imports/rows-to-show";
import { toCsv } from "@/lib/domain/table/to-csv";
import { batchRowsTable } from "@/lib/domain/tables/batch-rows-table";
import { fixed } from "@/lib/format/number";
import { BatchRowLine } from "./batch-row-line";

const CHOICE_WORDS: Readonly<Record<RowChoice, string>> = {
  all: "All",
  create: "New",
  update: "Changed",
  unchanged: "Unchanged",
  error: "Error",
  flagged: "Flagged",
};

/** A row of one line each; taller ones are measured as they come in sight. */
const USUAL_HEIGHT = 64;

/** Offers a text as a file to keep. */
function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** What becomes of each row of a file: chosen by outcome and words, of which only what is in sight is drawn. */
export function BatchRows({
  fileName,
  rows,
  about,
}: {
  fileName: string;
  rows: readonly BatchRow[];
  /** Lines on top of the CSV. */
  about: readonly string[];
}) {
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const [choice, setChoice] = useState<RowChoice>(() => firstChoice(rows));
  const [typed, setTyped] = useState("");
  const counts = useMemo(() => rowChoiceCounts(rows), [rows]);
  const shown = useMemo(() => rowsToShow(rows, choice, typed), [rows, choice, typed]);
  // oxlint-disable-next-line react/incompatible-library -- what it returns is read here, and given to nothing memoised
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 8,
  });
  const save = () =>
    saveText(
      `${fileName.replace(/\.[^.]+$/, "")}-rows.csv`,
      toCsv(batchRowsTable(fileName, shown), about),
    );
  return (
    <div>
      <fieldset className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <legend className="sr-only">Rows to show</legend>
        {ROW_CHOICES.map((one) => (
          <label key={one} className="flex min-h-6 items-center gap-1.5">
            <input
              type="radio"
              name={`${id}choice`}
              checked={choice === one}
              onChange={() => {
                setChoice(one);
                virtualizer.scrollToOffset(0);
              }}
            />
            {CHOICE_WORDS[one]} {fixed(counts[one], 0)}
          </label>
        ))}
      </fieldset>
      <div className="mb-3 flex flex-wrap items-end gap-3">
        <div className="min-w-0 basis-72">
          <Field label="Rows that name" htmlFor={`${id}words`}>
            <input
              id={`${id}words`}
              type="search"
              className={INPUT}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </Field>
        </div>
        <button type="button" className={BUTTON} disabled={shown.length === 0} onClick={save}>
          Download {fixed(shown.length, 0)} {shown.length === 1 ? "row" : "rows"} as CSV
        </button>
      </div>
      {shown.length === 0 ? (
        <p className="text-sm text-muted">There are no such rows.</p>
      ) : (
        <section
          ref={frame}
          aria-label="Rows of the file"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a frame that scrolls must take the focus (WCAG 2.1.1)
          tabIndex={0}
          className="max-h-[70dvh] overflow-y-auto border-y border-line"
        >
          <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map(({ index, start }) => {
              const row = shown[index];
              return (
                row !== undefined && (
                  <li
                    key={index}
                    ref={virtualizer.measureElement}
                    data-index={index}
                    aria-setsize={shown.length}
                    aria-posinset={index + 1}
                    className="absolute inset-x-0 top-0 border-b border-line"
                    style={{ transform: `translateY(${start}px)` }}
                  >
                    <BatchRowLine row={row} />
                  </li>
                )
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
