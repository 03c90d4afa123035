"use client";

import { useEffect, useRef, useState } from "react";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { isAnswer, readOwn } from "./read-own";
import type { SavedAnswer } from "./saved-scenario";
import type { RunAnswer } from "./use-scenario-run";

/** What a saved scenario was changed from. */
export type Origin = { readonly id: string; readonly version: number };

type Opened = { readonly file: ScenarioFile; readonly origin: Origin | null };

/** Steps back that are remembered. */
const MOST_STEPS = 50;

/** Typing on in one field is one change. */
const typedIn = (): Element | null => {
  const at = document.activeElement;
  return (at instanceof HTMLInputElement && at.type === "text") || at instanceof HTMLTextAreaElement
    ? at
    : null;
};

/**
 * The scenario under the hands of whoever builds one: what the page opens on, or the saved one or
 * the run that the address names; with the last changes to be taken back.
 *
 * @param address as `from=<scenario>.<version>` or `run=<id>`
 */
export function useOpenedScenario(start: ScenarioFile, address: URLSearchParams) {
  const [opened, setOpened] = useState<Opened>({ file: start, origin: null });
  /** What would be there again without any change. */
  const [kept, setKept] = useState(start);
  const [past, setPast] = useState<readonly Opened[]>([]);
  const typing = useRef<Element>(null);
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
      setOpened({
        file: found.file,
        origin: found.mayChange ? { id: found.id, version: found.version } : null,
      });
      setKept(found.file);
      setPast([]);
    });
  }, [from]);
  useEffect(() => {
    if (run === null || begunHere.current.has(run)) return;
    void readOwn<RunAnswer>(`/api/v1/scenario-runs/${run}`).then((found) => {
      if (!isAnswer(found)) return setTrouble(found.trouble);
      setOpened((before) => ({ ...before, file: found.file }));
      setKept(found.file);
      setPast([]);
    });
  }, [run]);
  const step = (next: Opened) => {
    const at = typedIn();
    if (at === null || at !== typing.current) setPast([...past, opened].slice(-MOST_STEPS));
    typing.current = at;
    setOpened(next);
  };
  const undo = () => {
    const last = past.at(-1);
    if (last === undefined) return;
    typing.current = null;
    setPast(past.slice(0, -1));
    setOpened(last);
  };
  return {
    ...opened,
    isChanged: opened.file !== kept,
    setFile: (file: ScenarioFile) => step({ ...opened, file }),
    /** Another scenario takes the place of this one. */
    open: (file: ScenarioFile) => step({ file, origin: null }),
    undo: past.length === 0 ? undefined : undo,
    begun: (runId: string) => void begunHere.current.add(runId),
    trouble,
  };
}
