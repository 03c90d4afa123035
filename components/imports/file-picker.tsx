"use client";

import { useId, useState } from "react";

/** Takes a file, chosen or dropped. */
export function FilePicker({
  name,
  disabled,
  accept,
  hint,
  onFile,
}: {
  /** Of the file that was chosen last. */
  name: string | null;
  disabled: boolean;
  /** Endings that are offered. */
  accept: string;
  /** What may be chosen, and what is done with it. */
  hint: string;
  onFile: (file: File) => void;
}) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a shortcut; the button below does the same
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) take(event.dataTransfer.files);
      }}
      className={`border border-dashed p-4 ${isOver ? "border-accent bg-raised" : "border-line"}`}
    >
      <label htmlFor={id} className="block font-semibold">
        {name === null ? "Choose a file, or drop it here" : "Choose another file"}
      </label>
      <p id={`${id}-hint`} className="mb-2 text-sm text-muted">
        {hint}
      </p>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file can be chosen again once it is mended.
          event.currentTarget.value = "";
        }}
        className="block w-full min-w-0 text-sm file:mr-3 file:border file:border-line file:bg-paper file:px-3 file:py-1.5 file:text-ink"
      />
    </div>
  );
}
