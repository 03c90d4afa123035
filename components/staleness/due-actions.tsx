"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newId } from "@/components/curation/new-id";
import { readClaims } from "@/components/curation/read-claims";
import { sendCommand } from "@/components/curation/send-command";
import { BUTTON } from "@/components/form/field";
import { lookedAgain } from "@/lib/domain/curation/look-again";
import type { DueRow } from "./due-row";

const NOBODY = "";
const CONFLICT = 409;

/** What can be done with the chosen: say that they still hold, or give them to somebody. */
export function DueActions({
  chosen,
  keepers,
  readAt,
  onDone,
}: {
  chosen: readonly DueRow[];
  keepers: readonly { readonly id: string; readonly name: string }[];
  readAt: string;
  onDone: () => void;
}) {
  const router = useRouter();
  const [keeper, setKeeper] = useState(NOBODY);
  const [message, setMessage] = useState("");
  const [isBusy, setBusy] = useState(false);

  const doing = async (work: () => Promise<string | null>) => {
    setBusy(true);
    setMessage("");
    const trouble = await work().catch(
      () => "The server was not reached; nothing was changed. Try again when connected.",
    );
    setBusy(false);
    if (trouble !== null) {
      setMessage(trouble);
      return;
    }
    onDone();
    router.refresh();
  };

  const stillTrue = () =>
    doing(async () => {
      const claims = await readClaims(chosen.map(({ factId }) => factId));
      const day = readAt.slice(0, 10);
      const changes = chosen.flatMap((row) => {
        const claim = claims.get(row.factId);
        return claim === undefined ? [] : [lookedAgain(row, claim, day)];
      });
      const id = newId();
      const reason = `Looked at again on ${day}, and still true`;
      const sent = await sendCommand("propose-changes", { id, reason, readAt, changes }, id);
      if (!sent.ok)
        return sent.problem.status === CONFLICT
          ? "Somebody changed one of these meanwhile. Reload the page, and look at what they wrote."
          : sent.problem.detail;
      setMessage(`✓ ${changes.length} sent to review as still true.`);
      return null;
    });

  const give = () =>
    doing(async () => {
      const subjects = new Map(chosen.map(({ subject, owner }) => [subject, owner?.id ?? null]));
      for (const [subject, was] of subjects) {
        const input = { subject, was, ownerId: keeper === NOBODY ? null : keeper };
        // oxlint-disable-next-line no-await-in-loop -- each is a command of its own; the first refusal ends it
        const sent = await sendCommand("assign-owner", input, newId());
        if (!sent.ok) return sent.problem.detail;
      }
      setMessage(`✓ ${subjects.size} given to ${nameOf(keeper)}.`);
      return null;
    });
  const nameOf = (id: string) => keepers.find((one) => one.id === id)?.name ?? "nobody";

  const none = chosen.length === 0 || isBusy;
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-y border-line py-2 text-sm">
      <span className="text-muted">{chosen.length} chosen</span>
      <button type="button" className={BUTTON} disabled={none} onClick={() => void stillTrue()}>
        I read the sources again: still true
      </button>
      <span className="flex flex-wrap items-center gap-2">
        <label htmlFor="keeper" className="text-muted">
          Kept by
        </label>
        <select
          id="keeper"
          value={keeper}
          onChange={(event) => setKeeper(event.currentTarget.value)}
          className="border border-line bg-paper px-2 py-1"
        >
          <option value={NOBODY}>nobody</option>
          {keepers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" className={BUTTON} disabled={none} onClick={() => void give()}>
          Give to them
        </button>
      </span>
      <output className="min-w-0 break-words">{message}</output>
    </div>
  );
}
