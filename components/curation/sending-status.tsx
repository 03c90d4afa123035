"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { BUTTON } from "@/components/form/field";
import type { Change } from "@/lib/domain/curation/change";
import type { Conflict } from "@/lib/domain/curation/conflict";
import { MergeDialog } from "./merge-dialog";
import type { Sending } from "./use-proposal";

/** Nothing can be typed while something is sent, so that nothing is let go of that was not in it. */
function Waiting() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label="Sending"
      onCancel={(event) => event.preventDefault()}
      className="m-auto border border-line bg-paper px-6 py-4 text-ink backdrop:bg-transparent"
    >
      <output>Sending …</output>
    </dialog>
  );
}

/** What became of a proposal that was sent, and what to do where it was not taken. */
export function SendingStatus({
  sending,
  onDecided,
  onConfirmAhead,
  onDismiss,
}: {
  sending: Sending;
  onDecided: (changes: readonly Change[], conflicts: readonly Conflict[]) => void;
  onConfirmAhead: (changes: readonly Change[]) => void;
  onDismiss: () => void;
}) {
  if (sending.state === "idle") return null;
  if (sending.state === "sending") return <Waiting />;
  if (sending.state === "sent")
    return (
      <output className="block border-l-2 border-good pl-3 text-sm">
        <strong>Sent to review.</strong>{" "}
        <Link href={`/data/review/${sending.proposalId}`}>See the proposal</Link>
      </output>
    );
  if (sending.state === "conflict")
    return (
      <MergeDialog
        changes={sending.changes}
        conflicts={sending.conflicts}
        onResolved={(changes) => onDecided(changes, sending.conflicts)}
        onCancel={onDismiss}
      />
    );
  if (sending.state === "ask-ahead")
    return (
      <div role="alert" className="space-y-2 border-l-2 border-warn pl-3 text-sm">
        <p>
          <strong>Is that meant?</strong> {sending.detail}
        </p>
        <p className="flex gap-2">
          <button type="button" className={BUTTON} onClick={() => onConfirmAhead(sending.changes)}>
            Yes, it lies ahead
          </button>
          <button type="button" className={BUTTON} onClick={onDismiss}>
            No, let me change it
          </button>
        </p>
      </div>
    );
  const { detail, status } = sending.problem;
  return (
    <div role="alert" className="border-l-2 border-bad pl-3 text-sm">
      <p>
        <strong>Not sent.</strong> {detail}
      </p>
      {status === 401 && (
        <p>
          Your session has ended; what you typed is kept.{" "}
          <a href="/sign-in?callbackUrl=/account" target="_blank" rel="noreferrer">
            Sign in in a new tab
          </a>
          , then send again.
        </p>
      )}
    </div>
  );
}
