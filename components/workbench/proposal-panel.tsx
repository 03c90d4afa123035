"use client";

import { useState } from "react";
import { conflictsIn, MergeDialog } from "@/components/curation/merge-dialog";
import { BUTTON, Field, INPUT, PRIMARY } from "@/components/form/field";
import type { WorkbenchDraft } from "@/lib/domain/curation/edit-plan";
import { ChangeList } from "./change-list";
import { EvidencePanel } from "./evidence-panel";
import { ImpactPreview } from "./impact-preview";
import { SendOutcome } from "./send-outcome";
import { useImpact } from "./use-impact";
import { useProposal } from "./use-proposal";

/** Beside the grid: what would be sent, who says so, what it does to the scores, and sending it. */
export function ProposalPanel({
  draft,
  kept,
  readAt,
  onSent,
}: {
  draft: string;
  kept: WorkbenchDraft | undefined;
  readAt: string;
  onSent: () => void;
}) {
  const proposal = useProposal(draft, kept, readAt, onSent);
  const { list, changes, hindrances, keys, reason, outcome, today } = proposal;
  const [chosenKeys, choose] = useState<ReadonlySet<string>>(new Set());
  const [isAhead, setAhead] = useState(false);
  const impact = useImpact(changes);
  const chosen = new Set(keys.filter((key) => chosenKeys.has(key)));
  const conflicts =
    outcome?.state === "failed" && outcome.problem.status === 409
      ? conflictsIn(outcome.problem.details)
      : [];
  const liesAhead = changes.some(
    (change) => change.kind === "fact" && change.claim !== null && change.claim.validFrom > today,
  );
  const missing = whyNot({
    changes: list.length,
    hindered: hindrances.length,
    reason,
    unconfirmed: liesAhead && !isAhead,
  });
  return (
    <aside aria-label="Proposal" className="grid items-start gap-6 lg:max-2xl:grid-cols-2">
      {proposal.wasKept && list.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-3 border border-line bg-raised px-3 py-2 text-sm lg:max-2xl:col-span-2">
          <span>◇ Draft kept: what you typed before is here again.</span>
          <button
            type="button"
            className="min-h-6 text-accent hover:underline"
            onClick={proposal.forget}
          >
            Discard it
          </button>
        </p>
      )}
      <ChangeList
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
        sources={proposal.sources}
        today={today}
        all={list.length}
        chosen={chosen.size}
        onUse={(plan, forChosen) => proposal.use(plan, forChosen ? [...chosen] : keys)}
      />
      <ImpactPreview impact={impact} />
      <form
        aria-label="Send for review"
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing === null) void proposal.send(changes, isAhead);
        }}
      >
        <Field label="Why, in a sentence" htmlFor="proposal-reason">
          <textarea
            id="proposal-reason"
            rows={2}
            className={INPUT}
            value={reason}
            onChange={(event) => proposal.setReason(event.currentTarget.value)}
          />
        </Field>
        {liesAhead && (
          <label className="flex min-h-6 items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={isAhead}
              onChange={(event) => setAhead(event.currentTarget.checked)}
            />
            A day of these lies ahead of today, and is meant to
          </label>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <button
            type="submit"
            className={PRIMARY}
            aria-describedby="proposal-missing"
            disabled={missing !== null || outcome?.state === "sending"}
          >
            Send for review
          </button>
          {list.length > 0 && (
            <button type="button" className={BUTTON} onClick={proposal.forget}>
              Discard all
            </button>
          )}
          <output id="proposal-missing" className="text-xs text-muted">
            {missing}
          </output>
        </div>
        <SendOutcome outcome={outcome} />
      </form>
      {conflicts.length > 0 && outcome?.state === "failed" && (
        <MergeDialog
          changes={outcome.changes}
          conflicts={conflicts}
          onCancel={proposal.dismiss}
          onResolved={(decided) => {
            // What was decided has been seen: the same conflict is not asked about again.
            const seen = conflicts
              .map(({ at }) => at)
              .toSorted()
              .at(-1);
            if (decided.length === 0) proposal.forget();
            else void proposal.send(decided, isAhead, seen);
          }}
        />
      )}
    </aside>
  );
}

/** Why it cannot be sent yet; null where it can. */
function whyNot({
  changes,
  hindered,
  reason,
  unconfirmed,
}: {
  changes: number;
  hindered: number;
  reason: string;
  unconfirmed: boolean;
}): string | null {
  if (changes === 0) return "There is nothing to send yet.";
  if (hindered > 0)
    return `${hindered} of ${changes} ${changes === 1 ? "change" : "changes"} cannot be sent yet; the list says why.`;
  if (reason.trim().length < 3) return "Say why, in a few words.";
  return unconfirmed ? "Confirm the day that lies ahead." : null;
}
