"use client";

import { useEffect, useRef, useState } from "react";
import { newId } from "@/components/curation/new-id";
import { type Problem, sendCommand } from "@/components/curation/send-command";
import { BUTTON, Field, INPUT, PRIMARY } from "@/components/form/field";
import { useShortcuts } from "@/components/layout/use-shortcuts";
import type { ProposalDetail } from "@/lib/domain/curation/proposal-on-show";
import { type Step, stepTrouble } from "@/lib/domain/curation/review";

/** What a reviewer can decide, with its key and the command that does it. */
const DECISIONS = {
  approve: { key: "a", label: "Approve", command: "approve-proposal", needsReason: false },
  ask: { key: "r", label: "Request changes", command: "ask-about-proposal", needsReason: true },
  reject: { key: "x", label: "Reject", command: "reject-proposal", needsReason: true },
} as const satisfies Partial<Record<Step, object>>;
type Decision = keyof typeof DECISIONS;

/** Changes that a form can show; a larger file is mended and sent again. */
const REVISED_BY_HAND = 200;

/** Approve, ask or reject, by mouse or by A, R and X; why not, where one may not. */
export function DecisionForm({
  proposal,
  actorId,
  mayReview,
  singlePersonMode,
  onDecided,
}: {
  proposal: ProposalDetail;
  actorId: string;
  mayReview: boolean;
  singlePersonMode: boolean;
  onDecided: (said: string) => void;
}) {
  const [decision, setDecision] = useState<Decision>();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (decision !== undefined) field.current?.focus();
  }, [decision]);
  const own = proposal.authorId === actorId;
  const record = proposal.details.find(({ kind }) => kind === "fact");
  const troubleWith = (step: Step) => stepTrouble(step, proposal, { actorId, singlePersonMode });
  const trouble = mayReview
    ? troubleWith("reject")?.reason
    : "Reviewers decide; your role does not include it.";
  const send = async (command: string, body: object, said: string) => {
    setBusy(true);
    setProblem(undefined);
    const { id, version } = proposal;
    const sent = await sendCommand(command, { id, version, ...body }, newId());
    setBusy(false);
    if (sent.ok) onDecided(said);
    else setProblem(sent.problem);
  };
  const choose = (one: Decision) => {
    if (trouble === undefined && troubleWith(one) === undefined) setDecision(one);
  };
  const confirm = () => {
    if (decision === undefined || busy) return;
    const { command, label, needsReason } = DECISIONS[decision];
    if (needsReason && reason.trim().length < 3) field.current?.focus();
    else
      void send(
        command,
        { reason: reason.trim() === "" ? null : reason.trim() },
        `${label}: done.`,
      );
  };
  useShortcuts({
    a: () => choose("approve"),
    r: () => choose("ask"),
    x: () => choose("reject"),
    "ctrl+enter": confirm,
  });
  return (
    <div className="space-y-3">
      {trouble !== undefined && <p className="text-sm text-muted">{trouble}</p>}
      {trouble === undefined && (
        <div className="flex flex-wrap gap-2">
          {(["approve", "ask", "reject"] as const).map((one) => {
            const { key, label } = DECISIONS[one];
            return (
              <button
                key={one}
                type="button"
                aria-pressed={decision === one}
                aria-keyshortcuts={key}
                className={decision === one ? PRIMARY : BUTTON}
                disabled={troubleWith(one) !== undefined}
                onClick={() => choose(one)}
              >
                {label} <kbd className="text-xs">{key.toUpperCase()}</kbd>
              </button>
            );
          })}
        </div>
      )}
      {decision !== undefined && (
        <div className="max-w-xl space-y-2">
          <Field
            label={DECISIONS[decision].needsReason ? "Why" : "A word on it (optional)"}
            htmlFor="decision-reason"
          >
            <textarea
              id="decision-reason"
              ref={field}
              rows={2}
              className={INPUT}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </Field>
          <button type="button" className={PRIMARY} disabled={busy} onClick={confirm}>
            {decision === "approve" ? "Publish" : DECISIONS[decision].label} now
          </button>
          <span className="ml-3 text-xs text-muted">Ctrl + Enter</span>
        </div>
      )}
      {own && (
        <div className="flex flex-wrap gap-2">
          {record !== undefined && proposal.changes <= REVISED_BY_HAND && (
            <a
              className={`${BUTTON} no-underline`}
              href={`/data/records/${record.target}?revise=${proposal.id}`}
            >
              Revise it
            </a>
          )}
          <button
            type="button"
            className={BUTTON}
            disabled={busy}
            onClick={() => void send("withdraw-proposal", {}, "Withdrawn.")}
          >
            Withdraw it
          </button>
        </div>
      )}
      {problem !== undefined && (
        <p role="alert" className="border-l-2 border-bad pl-3 text-sm">
          <strong>Not done.</strong> {problem.detail}
        </p>
      )}
    </div>
  );
}
