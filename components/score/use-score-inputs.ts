"use client";

import { useEffect, useState } from "react";
import type { ScoreInputs } from "@/lib/domain/uncertainty/score-inputs";

async function read(address: string): Promise<ScoreInputs> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server wrote it by this type
  return (await response.json()) as ScoreInputs;
}

/** The frozen inputs of a run, fetched when they are asked for: a publish may have changed them. */
export function useScoreInputs(address: string): {
  readonly inputs?: ScoreInputs;
  readonly trouble?: string;
} {
  const [state, setState] = useState<{ inputs?: ScoreInputs; trouble?: string }>({});
  useEffect(() => {
    let waiting = true;
    read(address).then(
      (inputs) => {
        if (waiting) setState({ inputs });
      },
      () => {
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
