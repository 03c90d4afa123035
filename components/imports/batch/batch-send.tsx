"use client";

import { useId, useState } from "react";
import { Field, INPUT, PRIMARY } from "@/components/form/field";
import type { BatchReport } from "@/lib/domain/imports/import-request";

/** The reason, the consent to leave rows out, and the button that sends; it says what keeps it from sending. */
export function BatchSend({
  report: { counts },
  isStale,
  isBusy,
  onSend,
}: {
  report: BatchReport;
  isStale: boolean;
  isBusy: boolean;
  onSend: (reason: string, leaveOutErrors: boolean) => void;
}) {
  const id = useId();
  const [reason, setReason] = useState("");
  const [leaveOut, setLeaveOut] = useState(false);
  const { error, create, update } = counts.outcomes;
  const hindrances = [
    ...(isStale ? ["check the file again first"] : []),
    ...(error > 0 && !leaveOut ? ["mend the rows with errors, or leave them out"] : []),
    ...(reason.trim().length < 3 ? ["give a reason"] : []),
  ];
  return (
    <form
      className="max-w-2xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (hindrances.length === 0) onSend(reason.trim(), leaveOut);
      }}
    >
      {error > 0 && (
        <label className="flex items-start gap-2 border-l-2 border-warn pl-3 text-sm">
          <input
            type="checkbox"
            className="mt-1 size-4 flex-none"
            checked={leaveOut}
            onChange={() => setLeaveOut(!leaveOut)}
          />
          <span>
            Leave out the {error === 1 ? "row with errors" : `${error} rows with errors`}, and send
            the others
          </span>
        </label>
      )}
      <Field
        label="Reason, for the reviewer"
        htmlFor={`${id}reason`}
        hint="What the file is, and why it is to be believed."
      >
        <textarea
          id={`${id}reason`}
          rows={2}
          maxLength={2000}
          className={INPUT}
          value={reason}
          aria-describedby={`${id}reason-hint`}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className={PRIMARY} disabled={isBusy || hindrances.length > 0}>
          {create + update === 0 ? "Send it to review" : `Send ${create + update} rows to review`}
        </button>
        <p className="text-sm text-muted" aria-live="polite">
          {hindrances.length > 0 && `Before it can be sent: ${hindrances.join("; ")}.`}
        </p>
      </div>
    </form>
  );
}
