"use client";

import { useRef, useState } from "react";
import type { Change } from "@/lib/domain/curation/change";
import type { Conflict } from "@/lib/domain/curation/conflict";
import { conflictsIn } from "./merge-dialog";
import { newId } from "./new-id";
import { type Problem, sendCommand } from "./send-command";

export type Sending =
  | { readonly state: "idle" }
  | { readonly state: "sending" }
  | { readonly state: "sent"; readonly proposalId: string }
  | { readonly state: "refused"; readonly problem: Problem }
  /** Somebody else changed the same: `changes` are ours, to be decided field by field. */
  | {
      readonly state: "conflict";
      readonly changes: readonly Change[];
      readonly conflicts: readonly Conflict[];
    }
  /** Days lie ahead, and the server asks whether that is meant. */
  | { readonly state: "ask-ahead"; readonly changes: readonly Change[]; readonly detail: string };

export type Proposing = {
  readonly reason: string;
  readonly readAt: string;
  /** The proposal that is revised, and the version of it that was read; null for a new one. */
  readonly revising: { readonly id: string; readonly version: number } | null;
  /** The server has it: what was kept of it here can go. */
  readonly onSent: () => void;
};

const asksAhead = (details: unknown): boolean =>
  typeof details === "object" &&
  details !== null &&
  "ask" in details &&
  details.ask === "confirmAhead";

/** Sends changes to review; what comes back is a state that a form can show. */
export function useProposal({ reason, readAt, revising, onSent }: Proposing) {
  const [sending, setSending] = useState<Sending>({ state: "idle" });
  // One id for one attempt, and one key for each thing it says: sent twice, the server does it once.
  const attempt = useRef<{ id: string; said?: string; key?: string }>(undefined);

  const send = async (
    changes: readonly Change[],
    { since = readAt, confirmAhead = false }: { since?: string; confirmAhead?: boolean } = {},
  ) => {
    setSending({ state: "sending" });
    const { id } = (attempt.current ??= { id: revising?.id ?? newId() });
    const input = { id, reason, fileName: null, readAt: since, confirmAhead, changes };
    const said = JSON.stringify(input);
    const key = attempt.current.said === said ? (attempt.current.key ?? newId()) : newId();
    attempt.current = { id, said, key };
    const sent =
      revising === null
        ? await sendCommand("propose-changes", input, key)
        : await sendCommand("revise-proposal", { ...input, version: revising.version }, key);
    if (sent.ok) {
      attempt.current = undefined;
      onSent();
      setSending({ state: "sent", proposalId: id });
      return;
    }
    const { details } = sent.problem;
    const conflicts = conflictsIn(details);
    if (conflicts.length > 0) setSending({ state: "conflict", changes, conflicts });
    else if (asksAhead(details))
      setSending({ state: "ask-ahead", changes, detail: sent.problem.detail });
    else setSending({ state: "refused", problem: sent.problem });
  };

  /** Sends again once each conflict was decided: what was seen then is no conflict any more. */
  const sendDecided = (changes: readonly Change[], conflicts: readonly Conflict[]) => {
    const latest =
      conflicts
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? readAt;
    return changes.length === 0
      ? setSending({ state: "idle" })
      : void send(changes, { since: latest > readAt ? latest : readAt });
  };

  return { sending, send, sendDecided, reset: () => setSending({ state: "idle" }) };
}
