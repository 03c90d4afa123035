"use client";

import { useState } from "react";
import type { Hindrance, PlannedEdit } from "@/lib/domain/curation/changes-from-edits";
import { cellKey } from "@/lib/domain/curation/grid-edits";
import { longDate } from "@/lib/format/date";
import { propertyLabel } from "@/lib/format/fact-value";
import { useGridStore } from "./use-grid";

const FIRST = 30;

/** What would be sent, cell by cell: before, after, what it means, who says so, and what is still in the way. */
export function EditList({
  planned,
  hindrances,
  chosen,
  onChoose,
}: {
  planned: readonly PlannedEdit[];
  hindrances: readonly Hindrance[];
  chosen: ReadonlySet<string>;
  onChoose: (key: string, isChosen: boolean) => void;
}) {
  const store = useGridStore();
  const [all, showAll] = useState(false);
  const why = new Map(hindrances.map((one) => [cellKey(one), one.reason]));
  // What is in the way comes first: it is what has to be mended.
  const sorted = planned.toSorted(
    (a, b) => Number(why.has(cellKey(b.edit))) - Number(why.has(cellKey(a.edit))),
  );
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <section aria-labelledby="changes-title">
      <h3 id="changes-title" className="font-semibold">
        {planned.length === 1 ? "1 change" : `${planned.length} changes`}
      </h3>
      {planned.length === 0 && (
        <p className="mt-1 text-sm text-muted">
          Type over a cell, paste a block, or fill down; what you change is listed here before it is
          sent.
        </p>
      )}
      <ul className="max-h-96 overflow-y-auto text-sm">
        {shown.map(({ edit, meaning, evidence }) => {
          const key = cellKey(edit);
          const reason = why.get(key);
          const name = `${propertyLabel(edit.property)} of ${store.nameOf(edit.subject)}`;
          return (
            <li key={key} className="flex gap-2 border-b border-line py-2">
              <input
                type="checkbox"
                className="mt-1 size-4 flex-none"
                aria-label={`Choose: ${name}`}
                checked={chosen.has(key)}
                onChange={(event) => onChoose(key, event.currentTarget.checked)}
              />
              <div className="min-w-0 flex-1 break-words">
                <p className="text-xs text-muted">{name}</p>
                <p>
                  <s className="text-muted">{edit.was === "" ? "nothing" : short(edit.was)}</s> →{" "}
                  <strong>{edit.text.trim() === "" ? "taken back" : short(edit.text)}</strong>
                </p>
                <p className="text-xs text-muted">
                  {edit.base === null
                    ? meaning.kind === "changed" && `holds since ${longDate(meaning.on)}`
                    : edit.text.trim() === ""
                      ? "the claim is taken back"
                      : meaning.kind === "wrong"
                        ? "was wrong"
                        : `changed on ${longDate(meaning.on)}`}
                  {evidence === null ? "" : ` · ${evidence.citations[0]?.source ?? ""}`}
                </p>
                {reason !== undefined && <p className="text-xs text-bad">✕ {reason}</p>}
              </div>
              <button
                type="button"
                className="min-h-6 flex-none self-start px-1 text-xs text-accent hover:underline"
                aria-label={`Remove: ${name}`}
                onClick={() => store.revert([edit])}
              >
                Remove
              </button>
            </li>
          );
        })}
      </ul>
      {shown.length < sorted.length && (
        <button
          type="button"
          className="mt-1 text-sm text-accent hover:underline"
          onClick={() => showAll(true)}
        >
          Show all {sorted.length}
        </button>
      )}
    </section>
  );
}

const LONG = 160;
const short = (text: string): string => (text.length > LONG ? `${text.slice(0, LONG)} …` : text);
