"use client";

import { useState } from "react";
import { ImpactPreview } from "@/components/curation/impact-preview";
import { SendingStatus } from "@/components/curation/sending-status";
import { useProposal } from "@/components/curation/use-proposal";
import { BUTTON, Field, INPUT, PRIMARY } from "@/components/form/field";
import type { WorkbenchDraft } from "@/lib/domain/curation/edit-plan";
import { EditList } from "./edit-list";
import { EvidencePanel } from "./evidence-panel";
import { useWorkbenchDraft } from "./use-workbench-draft";

/** What the server works the effects out of at a time. */
const PREVIEWED = 1000;

/** Beside the grid: what would be sent, who says so, what it does to the scores, and sending it. */
export function ProposalPanel({
  name,
  kept,
  readAt,
  onSent,
}: {
  name: string;
  kept: WorkbenchDraft | undefined;
  readAt: string;
  onSent: () => void;
}) {
  const draft = useWorkbenchDraft(name, kept, readAt);
  const { list, changes, hindrances, keys, reason, today, since } = draft;
  const { sending, send, sendDecided, reset } = useProposal({
    reason,
    readAt: since,
    revising: null,
    onSent: () => {
      draft.forget();
      onSent();
    },
  });
  const [chosenKeys, choose] = useState<ReadonlySet<string>>(new Set());
  const chosen = new Set(keys.filter((key) => chosenKeys.has(key)));
  const missing = whyNot(list.length, hindrances.length, reason);
  return (
    <aside aria-label="Proposal" className="grid items-start gap-6 lg:max-2xl:grid-cols-2">
      {draft.wasKept && list.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-3 border border-line bg-raised px-3 py-2 text-sm lg:max-2xl:col-span-2">
          <span>◇ Draft kept: what you typed before is here again.</span>
          <button
            type="button"
            className="min-h-6 text-accent hover:underline"
            onClick={draft.forget}
          >
            Discard it
          </button>
        </p>
      )}
      <EditList
        planned={list}
        hindrances={hindrances}
        chosen={chosen}
        onChoose={(key, isChosen) => {
          const next = new Set(chosen);
          if (isChosen) next.add(key);
          else next.delete(key);
          choose(next);
        }}
      />
      <EvidencePanel
        sources={draft.sources}
        today={today}
        all={list.length}
        chosen={chosen.size}
        onUse={(plan, forChosen) => draft.use(plan, forChosen ? [...chosen] : keys)}
      />
      {changes.length > PREVIEWED ? (
        <p className="text-sm text-muted">
          The effect of more than {PREVIEWED} changes is worked out once they are sent.
        </p>
      ) : (
        <ImpactPreview changes={changes} />
      )}
      <form
        aria-label="Send for review"
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === null) void send(changes);
        }}
      >
        <Field label="Why, in a sentence" htmlFor="proposal-reason">
          <textarea
            id="proposal-reason"
            rows={2}
            className={INPUT}
            value={reason}
            onChange={(event) => draft.setReason(event.currentTarget.value)}
          />
        </Field>
        <div className="flex flex-wrap items-center gap-3">
          <button
            type="submit"
            className={PRIMARY}
            aria-describedby="proposal-missing"
            disabled={missing !== null || sending.state === "sending"}
          >
            Send for review
          </button>
          {list.length > 0 && (
            <button type="button" className={BUTTON} onClick={draft.forget}>
              Discard all
            </button>
          )}
          <output id="proposal-missing" className="text-xs text-muted">
            {missing}
          </output>
        </div>
        <SendingStatus
          sending={sending}
          onDecided={sendDecided}
          onConfirmAhead={(confirmed) => void send(confirmed, { confirmAhead: true })}
          onDismiss={reset}
        />
      </form>
    </aside>
  );
}

/** Why it cannot be sent yet; null where it can. */
function whyNot(changes: number, hindered: number, reason: string): string | null {
  if (changes === 0) return "There is nothing to send yet.";
  if (hindered > 0)
    return `${hindered} of ${changes} ${changes === 1 ? "change" : "changes"} cannot be sent yet; the list says why.`;
  return reason.trim().length < 3 ? "Say why, in a few words." : null;
}
