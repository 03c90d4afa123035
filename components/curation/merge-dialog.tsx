"use client";

import { useEffect, useRef, useState } from "react";
import { BUTTON, PRIMARY } from "@/components/form/field";
import type { Change } from "@/lib/domain/curation/change";
import { type Choice, type Conflict, resolveConflicts } from "@/lib/domain/curation/conflict";
import { propertyLabel } from "@/lib/format/fact-value";
import { ClaimText } from "./claim-text";

/** What the server says of a conflict, if that is what it says. */
export function conflictsIn(details: unknown): readonly Conflict[] {
  return typeof details === "object" &&
    details !== null &&
    "conflicts" in details &&
    Array.isArray(details.conflicts)
    ? details.conflicts
    : [];
}

/**
 * Somebody else changed the same fields meanwhile: shows for each what it was,
 * theirs and mine, and asks which is to be sent. What is not in conflict is
 * sent as it was typed; nothing is let go of without being asked.
 */
export function MergeDialog({
  changes,
  conflicts,
  onResolved,
  onCancel,
}: {
  changes: readonly Change[];
  conflicts: readonly Conflict[];
  onResolved: (changes: Change[]) => void;
  onCancel: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choices, setChoices] = useState<ReadonlyMap<number, Choice>>(new Map());
  useEffect(() => dialog.current?.showModal(), []);
  const undecided = conflicts.filter(({ position }) => !choices.has(position)).length;
  const others = changes.length - conflicts.length;
  return (
    <dialog
      ref={dialog}
      onClose={onCancel}
      aria-labelledby="merge-title"
      className="m-auto max-h-[90dvh] w-[min(60rem,calc(100vw-1rem))] overflow-y-auto border border-line bg-paper p-4 text-ink backdrop:bg-black/50 sm:p-6"
    >
      <h2 id="merge-title" className="font-serif text-2xl">
        {conflicts.length === 1
          ? "Somebody changed the same field meanwhile"
          : `Somebody changed ${conflicts.length} of the same fields meanwhile`}
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">
        Nothing you typed is lost. Decide field by field which is to stand.
        {others > 0 &&
          ` ${others === 1 ? "One other change of yours meets" : `${others} other changes of yours meet`} nobody’s and will be sent as typed.`}
      </p>
      {conflicts.map((conflict) => {
        const name = `merge-${conflict.position}`;
        const choose = (choice: Choice) =>
          setChoices((all) => new Map([...all, [conflict.position, choice]]));
        return (
          <fieldset key={conflict.position} className="border-t border-line py-3">
            <legend className="sr-only">
              {propertyLabel(conflict.property)} of {conflict.target}
            </legend>
            <p className="mb-2 font-semibold" aria-hidden>
              {propertyLabel(conflict.property)}{" "}
              <span className="text-xs font-normal text-muted">{conflict.target}</span>
            </p>
            <div className="grid gap-3 sm:grid-cols-3">
              <div>
                <p className="text-xs text-muted">As you read it</p>
                <ClaimText claim={conflict.base} />
              </div>
              {(["theirs", "mine"] as const).map((choice) => (
                <label key={choice} className="flex items-start gap-2">
                  <input
                    type="radio"
                    name={name}
                    className="mt-1"
                    checked={choices.get(conflict.position) === choice}
                    onChange={() => choose(choice)}
                  />
                  <span className="min-w-0">
                    <span className="block text-xs text-muted">
                      {choice === "mine"
                        ? "Yours"
                        : `${conflict.by ?? "Somebody else"}’s${conflict.theirFactId === null ? ", awaiting review" : ", published"}`}
                    </span>
                    <ClaimText claim={conflict[choice]} />
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
      <div className="mt-2 flex flex-wrap items-center gap-3 border-t border-line pt-4">
        <button
          type="button"
          className={PRIMARY}
          disabled={undecided > 0}
          onClick={() => onResolved(resolveConflicts(changes, conflicts, choices))}
        >
          Send what was decided
        </button>
        <button type="button" className={BUTTON} onClick={() => dialog.current?.close()}>
          Back to editing
        </button>
        <output className="text-xs text-muted">
          {undecided === 0
            ? "All decided."
            : `${undecided} ${undecided === 1 ? "field is" : "fields are"} still to be decided.`}
        </output>
      </div>
    </dialog>
  );
}
