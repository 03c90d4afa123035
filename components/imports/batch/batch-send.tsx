"use client";

import { useState } from "react";
import { ReasonAndSend, reasonHindrance } from "@/components/imports/reason-and-send";
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
  const [reason, setReason] = useState("");
  const [leaveOut, setLeaveOut] = useState(false);
  const { error, create, update } = counts.outcomes;
  const hindrances = [
    ...(isStale ? ["check the file again first"] : []),
    ...(error > 0 && !leaveOut ? ["mend the rows with errors, or leave them out"] : []),
    ...reasonHindrance(reason),
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
      <ReasonAndSend reason={reason} onReason={setReason} hindrances={hindrances} isBusy={isBusy}>
        {create + update === 0 ? "Send it to review" : `Send ${create + update} rows to review`}
      </ReasonAndSend>
    </form>
  );
}
