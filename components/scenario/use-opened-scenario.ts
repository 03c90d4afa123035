"use client";

import { useEffect, useRef, useState } from "react";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { isAnswer, readOwn } from "./read-own";
import type { SavedAnswer } from "./saved-scenario";
import type { RunAnswer } from "./use-scenario-run";

/** What a saved scenario was changed from. */
export type Origin = { readonly id: string; readonly version: number };

/**
 * The scenario under the hands of whoever builds one: what the page opens on, or the saved one or
 * the run that the address names.
 *
 * @param address as `from=<scenario>.<version>` or `run=<id>`
 */
export function useOpenedScenario(start: ScenarioFile, address: URLSearchParams) {
  const [file, setFile] = useState(start);
  const [origin, setOrigin] = useState<Origin | null>(null);
  const [trouble, setTrouble] = useState<string>();
  const from = address.get("from");
  const run = address.get("run");
  /** A run that was begun here has its file here. */
  const begunHere = useRef(new Set<string>());
  useEffect(() => {
    if (from === null) return;
    const [id = "", version = "newest"] = from.split(".");
    void readOwn<SavedAnswer>(`/api/v1/scenarios/${id}/versions/${version}`).then((found) => {
      if (!isAnswer(found)) return setTrouble(found.trouble);
      setFile(found.file);
      setOrigin(found.mayChange ? { id: found.id, version: found.version } : null);
    });
  }, [from]);
  useEffect(() => {
    if (run === null || begunHere.current.has(run)) return;
    void readOwn<RunAnswer>(`/api/v1/scenario-runs/${run}`).then((found) => {
      if (isAnswer(found)) setFile(found.file);
      else setTrouble(found.trouble);
    });
  }, [run]);
  const open = (next: ScenarioFile) => {
    setFile(next);
    setOrigin(null);
  };
  const begun = (runId: string) => void begunHere.current.add(runId);
  return { file, setFile, origin, open, begun, trouble };
}
