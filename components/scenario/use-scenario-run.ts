"use client";

import { useCallback, useRef, useState } from "react";
import { newId } from "@/components/curation/new-id";
import { sendCommand, type Sent } from "@/components/curation/send-command";
import type { JobOnShow } from "@/lib/domain/job/job-state";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { ScenarioResult } from "@/lib/domain/routing/scenario/scenario-result";
import { QUICK_CELLS, scenarioCells } from "@/lib/domain/routing/scenario/scenario-size";

import { readOwn } from "./read-own";

/** A scenario with what it comes to: the file as it was computed, whatever was typed since. */
export type Computed = { readonly file: ScenarioFile; readonly result: ScenarioResult };

type Running =
  | { readonly state: "idle" }
  /** In one request. */
  | { readonly state: "waiting" }
  /** By a worker. */
  | { readonly state: "job"; readonly runId: string };

/** A run of a scenario as `GET /api/v1/scenario-runs/<id>` says it. */
export type RunAnswer = {
  readonly run: JobOnShow & { readonly result: ScenarioResult | null };
  readonly file: ScenarioFile;
};

const runIdIn = (sent: Sent): string | undefined =>
  sent.ok &&
  typeof sent.result === "object" &&
  sent.result !== null &&
  "runId" in sent.result &&
  typeof sent.result.runId === "string"
    ? sent.result.runId
    : undefined;

const UNAUTHORIZED = 401;

/** Why a run was not begun, with a way out. */
function refusalOf(sent: Sent): string {
  if (sent.ok) return "The server failed; try again.";
  return sent.problem.status === UNAUTHORIZED
    ? "This is more than is computed without an account. Choose fewer draws, months or policies, or sign in: a worker does it then."
    : sent.problem.detail;
}

/**
 * Computes scenarios: little ones in one request, large ones by a worker, whose run stands
 * in the address so that a closed tab loses nothing.
 *
 * @param runId of the address: a run to follow from the beginning
 * @param onRun is told of a run that was begun, for the address
 */
export function useScenarioRun(runId: string | null, onRun: (runId: string | null) => void) {
  const [isWaiting, setWaiting] = useState(false);
  /** A run whose result is on the page. */
  const [shownRun, setShownRun] = useState<string>();
  const [computed, setComputed] = useState<Computed>();
  const [trouble, setTrouble] = useState<string>();
  const request = useRef<AbortController>(undefined);

  const onOver = useCallback(({ id, state, error }: JobOnShow) => {
    if (state !== "done") {
      if (state === "failed") setTrouble(error ?? "It failed.");
      return;
    }
    void readOwn<RunAnswer>(`/api/v1/scenario-runs/${id}`).then((found) => {
      if ("trouble" in found) setTrouble(found.trouble);
      else if (found.run.result !== null) {
        setComputed({ file: found.file, result: found.run.result });
        setShownRun(id);
      }
    });
  }, []);

  const compute = async (file: ScenarioFile) => {
    request.current?.abort();
    setTrouble(undefined);
    if (scenarioCells(file) > QUICK_CELLS) {
      setWaiting(true);
      const sent = await sendCommand("request-scenario-run", { file }, newId());
      const begun = runIdIn(sent);
      setWaiting(false);
      if (begun === undefined) setTrouble(refusalOf(sent));
      else onRun(begun);
      return;
    }
    const asked = new AbortController();
    request.current = asked;
    setWaiting(true);
    onRun(null);
    const found = await readOwn<Computed>("/api/v1/scenarios/compute", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(file),
      signal: asked.signal,
    });
    if (asked.signal.aborted) return;
    setWaiting(false);
    if ("trouble" in found) setTrouble(found.trouble);
    else setComputed(found);
  };
  const cancel = () => {
    request.current?.abort();
    setWaiting(false);
  };
  const running: Running = isWaiting
    ? { state: "waiting" }
    : runId !== null && runId !== shownRun
      ? { state: "job", runId }
      : { state: "idle" };
  return { running, computed, trouble, compute, cancel, onOver };
}
