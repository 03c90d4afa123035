"use client";

import { useState } from "react";
import { dropDraft, keepDraft, keptDraft } from "@/components/curation/draft";
import { emptyDraft, isWorthKeeping, RecordDraft } from "@/lib/domain/curation/record-draft";
import type { Revision } from "@/lib/domain/curation/proposal-on-show";

/**
 * What is being changed on a record. It is kept in this browser with every
 * change, so that neither a reload nor a lost connection nor the end of the
 * session loses what was typed. To be used in the browser alone.
 *
 * @param name under which it is kept: one a person, a record, and a proposal that is revised
 */
export function useRecordDraft(
  name: string,
  { readAt, today }: { readAt: string; today: string },
  revising: Revision | null,
) {
  const begun = () => ({
    ...emptyDraft(readAt, today),
    ...(revising === null ? {} : { ready: [...revising.changes], reason: revising.reason }),
  });
  const [{ draft, wasKept }, setState] = useState(() => {
    const kept = RecordDraft.safeParse(keptDraft(name));
    return kept.success ? { draft: kept.data, wasKept: true } : { draft: begun(), wasKept: false };
  });
  const change = (part: Partial<RecordDraft>) =>
    setState((before) => {
      const next = { ...before.draft, ...part };
      if (isWorthKeeping(next)) keepDraft(name, next);
      else dropDraft(name);
      return { ...before, draft: next };
    });
  const discard = () => {
    dropDraft(name);
    setState({ draft: begun(), wasKept: false });
  };
  return { draft, change, discard, wasKept };
}
