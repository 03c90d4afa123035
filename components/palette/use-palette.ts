"use client";

import { useCallback, useState } from "react";
import type { Findable } from "@/lib/domain/search/rank-matches";

export type PaletteEntry = Findable & { readonly kind: string; readonly href: string };
export type Entries = readonly PaletteEntry[] | "asking" | "failed";

const entriesIn = (value: unknown): readonly PaletteEntry[] =>
  typeof value === "object" && value !== null && "entries" in value && Array.isArray(value.entries)
    ? value.entries
    : [];

/** Asked for once for a page load, the first time somebody looks for something. */
let asked: Promise<readonly PaletteEntry[]> | undefined;

async function ask(): Promise<readonly PaletteEntry[]> {
  const answer = await fetch("/api/v1/palette");
  if (!answer.ok) throw new Error(`the list of pages: ${answer.status}`);
  return entriesIn(await answer.json());
}

/** Everything that can be gone to by name; asked for when it is first wanted. */
export function usePalette(): [entries: Entries, want: () => void] {
  const [entries, setEntries] = useState<Entries>("asking");
  const want = useCallback(() => {
    asked ??= ask();
    asked.then(setEntries, () => {
      asked = undefined;
      setEntries("failed");
    });
  }, []);
  return [entries, want];
}
