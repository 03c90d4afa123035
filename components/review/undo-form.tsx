"use client";

import { useState } from "react";
import { newId } from "@/components/curation/new-id";
import { type Problem, sendCommand } from "@/components/curation/send-command";
import { BUTTON, Field, INPUT } from "@/components/form/field";
import type { UndoConflict } from "@/lib/domain/curation/conflict";
import type { ProposalDetail } from "@/lib/domain/curation/proposal-on-show";
import { propertyLabel } from "@/lib/format/fact-value";

/** What was changed again since, as the refusal of an undo lists it. */
const undoConflictsIn = (details: unknown): readonly UndoConflict[] =>
  typeof details === "object" &&
  details !== null &&
  "conflicts" in details &&
  Array.isArray(details.conflicts)
    ? details.conflicts
    : [];

/** Takes back a published proposal; what others changed since is listed, and left if that is meant. */
export function UndoForm({
  proposal: { id, version },
  onUndone,
}: {
  proposal: ProposalDetail;
  onUndone: (said: string) => void;
}) {
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const undo = async (leaveConflicts: boolean) => {
    setBusy(true);
    const sent = await sendCommand(
      "undo-proposal",
      { id, version, reason: reason.trim(), leaveConflicts },
      newId(),
    );
    setBusy(false);
    if (sent.ok) onUndone("Undone: what it changed is as it was before.");
    else setProblem(sent.problem);
  };
  const conflicts = undoConflictsIn(problem?.details);
  return (
    <details className="text-sm">
      <summary className="text-accent">Undo what it changed …</summary>
      <div className="mt-2 max-w-xl space-y-2">
        <Field label="Why it is undone" htmlFor="undo-reason">
          <input
            id="undo-reason"
            className={INPUT}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Field>
        <button
          type="button"
          className={BUTTON}
          disabled={busy || reason.trim().length < 3}
          onClick={() => void undo(false)}
        >
          Undo it
        </button>
        {problem !== undefined && (
          <div role="alert" className="border-l-2 border-warn pl-3">
            <p>{problem.detail}</p>
            {conflicts.length > 0 && (
              <>
                <ul className="my-2 list-disc pl-5">
                  {conflicts.map(({ position, target, property, reason: why }) => (
                    <li key={position}>
                      {property === null ? target : `${propertyLabel(property)} of ${target}`} {why}
                    </li>
                  ))}
                </ul>
                <button
                  type="button"
                  className={BUTTON}
                  disabled={busy}
                  onClick={() => void undo(true)}
                >
                  Undo the others and leave these
                </button>
              </>
            )}
          </div>
        )}
      </div>
    </details>
  );
}
