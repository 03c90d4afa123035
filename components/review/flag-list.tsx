"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { newId } from "@/components/curation/new-id";
import { sendCommand } from "@/components/curation/send-command";
import { BUTTON, INPUT } from "@/components/form/field";
import type { OpenFlag } from "@/lib/domain/curation/proposal-on-show";
import { longDate } from "@/lib/format/date";
import { propertyLabel } from "@/lib/format/fact-value";

/** Facts that readers say look wrong, each with the way to its record and a way to close it. */
export function FlagList({ flags }: { flags: readonly OpenFlag[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line text-sm">
      {flags.map((flag) => (
        <li key={flag.id} className="py-2">
          <p>
            <Link href={`/data/records/${flag.subject}#${flag.property}`}>
              {propertyLabel(flag.property)} of {flag.about}
            </Link>
            {flag.note !== null && <span>: “{flag.note}”</span>}
          </p>
          <p className="text-xs text-muted">
            {flag.by}, {longDate(flag.at.slice(0, 10))}
          </p>
          <CloseFlag flagId={flag.id} />
        </li>
      ))}
    </ul>
  );
}

function CloseFlag({ flagId }: { flagId: string }) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [trouble, setTrouble] = useState<string>();
  const close = async () => {
    const sent = await sendCommand("resolve-flag", { flagId, reason }, newId());
    if (sent.ok) router.refresh();
    else setTrouble(sent.problem.detail);
  };
  return (
    <form
      className="mt-1 flex max-w-xl gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void close();
      }}
    >
      <input
        aria-label="What was found"
        placeholder="What was found"
        className={INPUT}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" className={BUTTON} disabled={reason.trim().length < 3}>
        Close
      </button>
      {trouble !== undefined && <p className="text-xs text-bad">{trouble}</p>}
    </form>
  );
}
