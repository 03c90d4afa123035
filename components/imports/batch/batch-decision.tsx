"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { newId } from "@/components/curation/new-id";
import { type Problem, sendCommand } from "@/components/curation/send-command";
import { BUTTON, Field, INPUT, PRIMARY } from "@/components/form/field";
import { useShortcuts } from "@/components/layout/use-shortcuts";
import { type BatchDetail, UndoConflicts } from "@/lib/domain/imports/batch-on-show";
import { type BatchStep, batchTrouble } from "@/lib/domain/imports/batch-review";

const STEPS = {
  publish: { key: "a", label: "Publish", command: "publish-import", needsReason: false },
  reject: { key: "x", label: "Reject", command: "reject-import", needsReason: true },
  undo: { key: "u", label: "Undo", command: "undo-import", needsReason: true },
  withdraw: { key: "w", label: "Withdraw", command: "withdraw-import", needsReason: false },
} as const satisfies Record<BatchStep, object>;

/** What can be done with an imported file, by mouse or by key; why not, where one may not. */
export function BatchDecision({
  batch,
  actorId,
  mayReview,
  singlePersonMode,
}: {
  batch: BatchDetail;
  actorId: string;
  mayReview: boolean;
  singlePersonMode: boolean;
}) {
  const id = useId();
  const router = useRouter();
  const [step, setStep] = useState<BatchStep>();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const troubleWith = (one: BatchStep) =>
    one !== "withdraw" && !mayReview
      ? "Reviewers decide; your role does not include it."
      : batchTrouble(one, batch, { actorId, singlePersonMode })?.reason;
  const fitting: readonly BatchStep[] =
    batch.state === "waiting"
      ? ["publish", "reject", "withdraw"]
      : batch.state === "published"
        ? ["undo"]
        : [];
  const open = fitting.filter((one) => troubleWith(one) === undefined);
  const hindrance = fitting.map(troubleWith).find((one) => one !== undefined);
  const needsReason = step !== undefined && STEPS[step].needsReason;
  const choose = (one: BatchStep) => {
    if (open.includes(one)) setStep(one);
  };
  const confirm = async () => {
    if (step === undefined || busy || (needsReason && reason.trim().length < 3)) return;
    setBusy(true);
    setProblem(undefined);
    const why = reason.trim();
    const sent = await sendCommand(
      STEPS[step].command,
      {
        id: batch.id,
        version: batch.version,
        ...(step === "withdraw" ? {} : { reason: why === "" ? null : why }),
      },
      newId(),
    );
    setBusy(false);
    if (sent.ok) {
      setSaid(`${STEPS[step].label}: done.`);
      setStep(undefined);
      setReason("");
    } else setProblem(sent.problem);
    router.refresh();
  };
  useShortcuts({
    a: () => choose("publish"),
    x: () => choose("reject"),
    "ctrl+enter": () => void confirm(),
  });
  const conflicts = UndoConflicts.safeParse(
    typeof problem?.details === "object" &&
      problem.details !== null &&
      "conflicts" in problem.details
      ? problem.details.conflicts
      : undefined,
  );
  return (
    <div className="mb-6 space-y-3">
      <output className="block min-h-6 text-sm text-good">{said}</output>
      {open.length === 0 && hindrance !== undefined && (
        <p className="text-sm text-muted">{hindrance}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {open.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={step === one}
            className={step === one ? PRIMARY : BUTTON}
            onClick={() => choose(one)}
          >
            {STEPS[one].label}
            {(one === "publish" || one === "reject") && (
              <kbd className="ml-1 text-xs">{STEPS[one].key.toUpperCase()}</kbd>
            )}
          </button>
        ))}
      </div>
      {step !== undefined && (
        <form
          className="max-w-xl space-y-2"
          onSubmit={(event) => {
            event.preventDefault();
            void confirm();
          }}
        >
          {step !== "withdraw" && (
            <Field label={needsReason ? "Why" : "A word on it (optional)"} htmlFor={`${id}why`}>
              <textarea
                id={`${id}why`}
                rows={2}
                className={INPUT}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </Field>
          )}
          <button
            type="submit"
            className={PRIMARY}
            disabled={busy || (needsReason && reason.trim().length < 3)}
          >
            {STEPS[step].label} now
          </button>
          <span className="ml-3 text-xs text-muted">Ctrl + Enter</span>
        </form>
      )}
      {problem !== undefined && (
        <div role="alert" className="border-l-2 border-bad pl-3 text-sm">
          <p>
            <strong>Not done.</strong> {problem.detail}
          </p>
          {conflicts.success && (
            <ul className="mt-1 list-disc pl-5">
              {conflicts.data.map(({ label, reason: why }) => (
                <li key={`${label} ${why}`}>
                  {label}: {why}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
