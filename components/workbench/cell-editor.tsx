"use client";

import { useEffect, useId, useRef } from "react";
import type { CellRef } from "@/lib/domain/curation/grid-edits";
import { tabbed, within } from "@/lib/domain/curation/grid-move";
import type { WorkbenchColumn } from "@/lib/domain/curation/workbench-row";
import { useGridStore } from "./use-grid";

const LOOK = "h-full w-full bg-paper px-1 outline-2 outline-accent";

/** What a cell is typed into. The text stays in the browser's own field until it is done: no drawing for each key. */
export function CellEditor({ cell, column }: { cell: CellRef; column: WorkbenchColumn }) {
  const store = useGridStore();
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const list = useId();
  const start = store.get().editing?.start ?? null;
  const isDone = useRef(false);

  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const finish = (keep: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const text = field.current?.value ?? "";
    store.stopEditing();
    if (keep) store.write([{ ...cell, text }]);
  };
  const leave = (key: "Enter" | "Tab", back: boolean) => {
    const { active } = store.get();
    const { subjects, properties } = store.shown;
    const extent = { rows: subjects.length, columns: properties.length, page: 1 };
    finish(true);
    store.moveTo(
      key === "Tab"
        ? tabbed(active, extent, back)
        : within({ ...active, row: Math.max(0, active.row + (back ? -1 : 1)) }, extent),
    );
  };
  const pressed = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") finish(false);
    else if ((event.key === "Enter" && !event.altKey) || event.key === "Tab") {
      event.preventDefault();
      leave(event.key, event.shiftKey);
    }
  };
  const shared = {
    ref: field,
    defaultValue: start ?? store.textOf(cell),
    "aria-label": column.label,
    onKeyDown: pressed,
    onBlur: () => finish(true),
    // What is pasted or cut here is the field's own.
    onPaste: (event: React.ClipboardEvent) => event.stopPropagation(),
    onCopy: (event: React.ClipboardEvent) => event.stopPropagation(),
    onCut: (event: React.ClipboardEvent) => event.stopPropagation(),
  };
  if (column.choices.length === 0)
    return <textarea {...shared} rows={1} className={`${LOOK} resize-none leading-8`} />;
  return (
    <>
      <input {...shared} list={list} autoComplete="off" className={LOOK} />
      <datalist id={list}>
        {column.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </datalist>
    </>
  );
}
