"use client";

import { useEffect, useState } from "react";
import type { KnownSource } from "@/lib/domain/curation/evidence-draft";

let asked: Promise<readonly KnownSource[]> | undefined;

async function ask(): Promise<readonly KnownSource[]> {
  const response = await fetch("/api/v1/sources");
  if (!response.ok) throw new Error(`the list of sources: ${response.status}`);
  const answer: { readonly sources: readonly KnownSource[] } = await response.json();
  return answer.sources;
}

/** The sources we have, asked for once; empty until they are here. */
export function useSources(): readonly KnownSource[] {
  const [sources, setSources] = useState<readonly KnownSource[]>([]);
  useEffect(() => {
    asked ??= ask();
    asked.then(setSources, () => {
      asked = undefined;
    });
  }, []);
  return sources;
}
