"use client";

import { useEffect, useState } from "react";
import type { ScoreInputs } from "@/lib/domain/uncertainty/score-inputs";

/** What was fetched, by address: it never changes while a page stands. */
const fetched = new Map<string, Promise<ScoreInputs>>();

async function read(address: string): Promise<ScoreInputs> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server wrote it by this type
  return (await response.json()) as ScoreInputs;
}

/** The frozen inputs of a run, fetched once for all that ask. */
export function useScoreInputs(address: string): {
  readonly inputs?: ScoreInputs;
  readonly trouble?: string;
} {
  const [state, setState] = useState<{ inputs?: ScoreInputs; trouble?: string }>({});
  useEffect(() => {
    let waiting = true;
    const asked = fetched.get(address) ?? read(address);
    fetched.set(address, asked);
    asked.then(
      (inputs) => {
        if (waiting) setState({ inputs });
      },
      () => {
        fetched.delete(address);
        if (waiting)
          setState({ trouble: "The inputs could not be fetched. Close this and open it again." });
      },
    );
    return () => {
      waiting = false;
    };
  }, [address]);
  return state;
}
