"use client";

import { useEffect, useMemo, useState } from "react";
import { dropDraft, keepDraft, keptDraft } from "@/components/curation/draft";
import { useSources } from "@/components/curation/use-sources";
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

/**
 * What is about to be proposed: the grid's edits, what is said of them, what is
 * in the way, and the draft of it all in this browser.
 *
 * @param name of the draft: one per person and kind
 * @param kept what was kept under that name; the grid has its edits already
 * @param readAt when the rows were read; a draft keeps the instant of its own rows
 */
export function useWorkbenchDraft(name: string, kept: WorkbenchDraft | undefined, readAt: string) {
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

  return {
    today,
    sources,
    /** When the rows were read that were typed over. */
    since,
    wasKept: keptSince !== null,
    list,
    changes,
    hindrances,
    keys: useMemo(() => edits.map(cellKey), [edits]),
    reason,
    setReason: (text: string) => setSaid((said) => ({ ...said, reason: text })),
    use: (plan: EditPlan, keys: readonly string[]) =>
      setSaid((said) => ({
        ...said,
        plans: new Map([...said.plans, ...keys.map((key) => [key, plan] as const)]),
      })),
    forget: () => {
      store.clear();
      setSaid(NOTHING);
      setKeptSince(null);
      dropDraft(name);
    },
  };
}
