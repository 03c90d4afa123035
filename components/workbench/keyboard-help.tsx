"use client";

import { useEffect, useRef } from "react";

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ["Arrows", "move; with Ctrl or ⌘ to the edge"],
  ["Home, End", "first and last column; with Ctrl the corner of the grid"],
  ["Page Up, Page Down", "a screen up or down"],
  ["Tab, Shift+Tab", "next and previous cell"],
  ["Enter, F2", "edit the cell; on a heading sort, on a name open its record"],
  ["A letter or digit", "type over the cell"],
  ["Escape", "give up what is being typed"],
  ["Alt+Enter", "a new line within a cell"],
  ["Shift+arrows", "select a block; Ctrl+A all of it"],
  ["Ctrl+D", "fill the block from its first row"],
  ["Ctrl+C, Ctrl+V", "copy and paste, also from and to a spreadsheet"],
  ["Delete", "take back what was typed; on a published claim, mark it to be taken back"],
  ["Ctrl+Z, Ctrl+Shift+Z", "undo and redo"],
  ["Ctrl+Enter", "on to the evidence"],
  ["Escape, then Tab", "out of the grid"],
  ["/", "to the filter"],
  ["?", "this list"],
  ["Ctrl+K", "go to any party, tie, stake, source or page"],
];

/** Every key of the workbench. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="keys-title"
      className="m-auto max-h-[90dvh] w-[min(40rem,calc(100vw-1rem))] overflow-y-auto border border-line bg-paper p-4 text-ink backdrop:bg-black/50 sm:p-6"
    >
      <h2 id="keys-title" className="font-serif text-2xl">
        Keys of the workbench
      </h2>
      <dl className="mt-3 text-sm">
        {KEYS.map(([keys, does]) => (
          <div key={keys} className="flex gap-4 border-b border-line py-1">
            <dt className="w-44 flex-none font-medium">{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-xs text-muted">On a Mac, ⌘ stands for Ctrl.</p>
      <button
        type="button"
        className="mt-3 border border-line px-3 py-1.5 text-sm hover:bg-raised"
        onClick={() => dialog.current?.close()}
      >
        Close
      </button>
    </dialog>
  );
}
