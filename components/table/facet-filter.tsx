"use client";

import { useId, useState } from "react";
import type { FacetValue } from "@/lib/domain/table/matching-rows";

/** Above so many values they can be searched. */
const MANY = 12;

/**
 * Values of one column to choose from, with how many rows each has. Of the
 * panels of one table only one is open.
 */
export function FacetFilter({
  label,
  group,
  chosen,
  valuesOf,
  onChoose,
}: {
  label: string;
  /** Shared by the panels of a table. */
  group: string;
  chosen: readonly string[];
  /** Counted when the panel is opened. */
  valuesOf: () => readonly FacetValue[];
  onChoose: (value: string, on: boolean) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [words, search] = useState("");
  const id = useId();
  const values = isOpen ? valuesOf() : [];
  const found = values.filter(({ value }) => value.toLowerCase().includes(words.toLowerCase()));
  return (
    <Panel
      label={`${label}${chosen.length === 0 ? "" : ` (${chosen.length})`}`}
      group={group}
      onToggle={setOpen}
    >
      {values.length > MANY && (
        <input
          type="search"
          aria-label={`Search ${label.toLowerCase()}`}
          placeholder="Search"
          value={words}
          onChange={(event) => search(event.currentTarget.value)}
          className="mb-2 w-full border border-line bg-paper px-2 py-1"
        />
      )}
      <fieldset className="max-h-72 overflow-y-auto">
        <legend className="sr-only">{label}</legend>
        {found.map(({ value, rows }, i) => (
          <label key={value} htmlFor={`${id}-${i}`} className="flex min-h-7 items-center gap-2">
            <input
              id={`${id}-${i}`}
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => onChoose(value, event.currentTarget.checked)}
            />
            <span className="min-w-0 flex-1 break-words">{value}</span>
            <span className="text-muted">{rows.toLocaleString("en-US")}</span>
          </label>
        ))}
        {isOpen && found.length === 0 && <p className="text-muted">Nothing to choose from.</p>}
      </fieldset>
    </Panel>
  );
}

/** A button whose panel lies over what is below it; Escape closes it. */
export function Panel({
  label,
  group,
  onToggle,
  children,
}: {
  label: string;
  group: string;
  onToggle?: (isOpen: boolean) => void;
  children: React.ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from anywhere within
    <details
      name={group}
      className="relative"
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !event.currentTarget.open) return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary className="min-h-7 border border-line px-2 py-0.5 hover:bg-raised">{label}</summary>
      <div className="absolute z-10 mt-1 w-72 max-w-[calc(100vw-2rem)] border border-line bg-paper p-3">
        {children}
      </div>
    </details>
  );
}
