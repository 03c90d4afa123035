"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newId } from "@/components/curation/new-id";
import { sendCommand } from "@/components/curation/send-command";
import { BUTTON } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";

/** Takes a report off the list, once it was said what stays. */
export function DeleteReport({
  report,
  version,
  editions,
}: {
  report: string;
  version: number;
  /** Packs published of it. */
  editions: number;
}) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    const sent = await sendCommand("delete-report", { id: report, version }, newId());
    setBusy(false);
    setTrouble(sent.ok ? null : sent.problem.detail);
    if (sent.ok) router.push("/reports");
  };
  return (
    <details className="mt-8 text-sm">
      <summary className="py-1">Delete this report</summary>
      <div className="mt-2 max-w-xl space-y-3">
        <p>
          It goes off the list for good, with what it was to be made of.{" "}
          {editions === 0
            ? "Nothing was published of it."
            : `What was published of it stays: ${editions === 1 ? "one pack" : `${editions} packs`}, with ${editions === 1 ? "its" : "their"} links.`}
        </p>
        <FormMessage tone="bad">{trouble}</FormMessage>
        <button
          type="button"
          className={BUTTON}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void remove();
          }}
        >
          {busy ? "One moment …" : "Delete it"}
        </button>
      </div>
    </details>
  );
}
