"use client";

import { EffectList } from "@/components/curation/effect-list";
import { BUTTON } from "@/components/form/field";
import { useMe } from "@/components/layout/use-me";
import type { View } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { ChangeDetails } from "./change-details";
import { DecisionForm } from "./decision-form";
import { UndoForm } from "./undo-form";
import { useProposalDetail } from "./use-proposal-detail";

const STATES: Readonly<Record<string, string>> = {
  open: "awaits review",
  asked: "awaits its author’s answer",
  approved: "published",
  rejected: "rejected",
  withdrawn: "withdrawn by its author",
};

/** One proposal, all that is needed to judge it, and the judgement. */
export function ProposalPanel({
  id,
  actorId,
  view,
  round,
  onDecided,
}: {
  id: string;
  actorId: string;
  view: View;
  /** Read again when it changes. */
  round: number;
  onDecided: (said: string) => void;
}) {
  const me = useMe();
  const { loaded, showMore } = useProposalDetail(id, round);
  const proposal = loaded?.proposal;
  if (proposal === undefined || me === undefined)
    return <p className="text-sm text-muted">Reading the proposal …</p>;
  if ("trouble" in proposal) return <p className="text-sm text-bad">{proposal.trouble}</p>;
  const mayReview = me.permissions.includes("review");
  const { state, undoneAt, decider, decidedAt, decisionReason } = proposal;
  const waits = state === "open" || state === "asked";
  return (
    <article aria-label="Proposal" className="min-w-0 space-y-5 wrap-anywhere">
      <header>
        <h2 className="font-serif text-xl text-balance">{proposal.reason}</h2>
        <p className="text-sm text-muted">
          {proposal.author}, {longDate(proposal.createdAt.slice(0, 10))}; {proposal.changes}{" "}
          {proposal.changes === 1 ? "change" : "changes"}
          {proposal.fileName === null ? "" : ` from ${proposal.fileName}`}; {STATES[state]}
          {undoneAt === null ? "" : `, undone ${longDate(undoneAt.slice(0, 10))}`}.
        </p>
        {decidedAt !== null && (
          <p className="text-sm text-muted">
            {decider} on {longDate(decidedAt.slice(0, 10))}
            {decisionReason === null ? "" : `: ${decisionReason}`}
          </p>
        )}
      </header>
      {waits && (
        <DecisionForm
          key={`${id} ${proposal.version}`}
          proposal={proposal}
          actorId={actorId}
          mayReview={mayReview}
          singlePersonMode={me.singlePersonMode}
          onDecided={onDecided}
        />
      )}
      {state === "approved" && undoneAt === null && mayReview && (
        <UndoForm proposal={proposal} onUndone={onDecided} />
      )}
      <ChangeDetails details={proposal.details} view={view} />
      {proposal.details.length < proposal.changes && (
        <p className="flex flex-wrap items-center gap-3 text-sm text-muted">
          {proposal.details.length} of {proposal.changes} changes are shown.
          <button type="button" className={BUTTON} onClick={() => void showMore()}>
            Show more
          </button>
        </p>
      )}
      {waits && (
        <section aria-labelledby="effects">
          <h3 id="effects" className="mb-1 font-semibold">
            Effect on the numbers
          </h3>
          {loaded?.effects === undefined ? (
            <p className="text-sm text-muted">Working it out …</p>
          ) : "trouble" in loaded.effects ? (
            <p className="text-sm text-bad">{loaded.effects.trouble}</p>
          ) : (
            <EffectList effects={loaded.effects} />
          )}
        </section>
      )}
    </article>
  );
}
