"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { dropDraft, keepDraft, keptDraft } from "@/components/curation/draft";
import { newId } from "@/components/curation/new-id";
import { type Problem, sendCommand } from "@/components/curation/send-command";
import { useSources } from "@/components/curation/use-sources";
import type { Change } from "@/lib/domain/curation/change";
import { changesFromEdits } from "@/lib/domain/curation/changes-from-edits";
import {
  type EditPlan,
  type EditPlans,
  planned,
  WorkbenchDraft,
} from "@/lib/domain/curation/edit-plan";
import { cellKey } from "@/lib/domain/curation/grid-edits";
import { useClaims } from "./use-claims";
import { useGrid, useGridStore } from "./use-grid";

/** How long nothing changes before the draft is written down. */
const PAUSE_MS = 250;
const NOTHING = { reason: "", plans: new Map<string, EditPlan>() } as const;

/** What was kept under a name the last time, if it still makes sense. */
export function keptWorkbench(name: string): WorkbenchDraft | undefined {
  const kept = WorkbenchDraft.safeParse(keptDraft(name));
  return kept.success && kept.data.edits.length > 0 ? kept.data : undefined;
}

export type Outcome =
  | { readonly state: "sending" }
  | { readonly state: "sent"; readonly changes: number }
  | { readonly state: "failed"; readonly problem: Problem; readonly changes: readonly Change[] };

/**
 * What is about to be proposed: the grid's edits, what is said of them, what is
 * in the way, and the draft of it all in this browser.
 *
 * @param name of the draft: one per person and kind
 * @param kept what was kept under that name; the grid has its edits already
 * @param readAt when the rows were read; a draft keeps the instant of its own rows
 */
export function useProposal(
  name: string,
  kept: WorkbenchDraft | undefined,
  readAt: string,
  onSent: () => void,
) {
  const store = useGridStore();
  const sources = useSources();
  const now = useGrid(({ edits }) => edits.now);
  const edits = useMemo(() => [...now.values()], [now]);
  const today = readAt.slice(0, 10);
  const [{ reason, plans }, setSaid] = useState<{ reason: string; plans: EditPlans }>(
    kept === undefined ? NOTHING : { reason: kept.reason, plans: new Map(kept.plans) },
  );
  const [keptSince, setKeptSince] = useState(kept?.readAt ?? null);
  const since = keptSince ?? readAt;
  const [outcome, setOutcome] = useState<Outcome>();
  const attempt = useRef({ content: "", id: "" });
  const claims = useClaims(edits.flatMap(({ base }) => base ?? []));

  useEffect(() => {
    const timer = setTimeout(() => {
      if (edits.length === 0 && reason === "") dropDraft(name);
      else keepDraft(name, { readAt: since, reason, edits, plans: [...plans] });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [name, edits, reason, plans, since]);

  const { list, changes, hindrances } = useMemo(() => {
    const plan = planned(edits, plans, sources, today);
    const made = changesFromEdits(plan.edits, claims);
    return {
      list: plan.edits,
      changes: [...(made.changes.length === 0 ? [] : plan.newSources), ...made.changes],
      hindrances: made.hindrances,
    };
  }, [edits, plans, sources, today, claims]);

  const forget = () => {
    store.clear();
    setSaid(NOTHING);
    setKeptSince(null);
    dropDraft(name);
  };
  const send = async (sending: readonly Change[], confirmAhead: boolean, seenUntil = since) => {
    setOutcome({ state: "sending" });
    const content = JSON.stringify([sending, reason, confirmAhead]);
    // The same attempt under the same id: sent twice after a lost answer, it is done once.
    if (attempt.current.content !== content) attempt.current = { content, id: newId() };
    const { id } = attempt.current;
    const input = { id, reason, readAt: seenUntil, confirmAhead, changes: sending };
    const sent = await sendCommand("propose-changes", input, id);
    if (!sent.ok) {
      setOutcome({ state: "failed", problem: sent.problem, changes: sending });
      return;
    }
    setOutcome({ state: "sent", changes: sending.length });
    forget();
    onSent();
  };

  return {
    today,
    sources,
    list,
    changes,
    hindrances,
    reason,
    wasKept: keptSince !== null,
    outcome,
    setReason: (text: string) => setSaid((said) => ({ ...said, reason: text })),
    use: (plan: EditPlan, keys: readonly string[]) =>
      setSaid((said) => ({
        ...said,
        plans: new Map([...said.plans, ...keys.map((key) => [key, plan] as const)]),
      })),
    keys: edits.map(cellKey),
    forget,
    send,
    dismiss: () => setOutcome(undefined),
  };
}
