"use client";

import { useId, useState } from "react";
import { BUTTON, INPUT } from "@/components/form/field";
import { useMe } from "@/components/layout/use-me";
import { sendCommand } from "./send-command";
import { newId } from "./new-id";

/** Says that a fact looks wrong: one click opens, the second sends. Drawn for those who may. */
export function FlagButton({ factId }: { factId: string }) {
  const me = useMe();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const [said, setSaid] = useState<string>();
  if (me?.permissions.includes("flag") !== true) return null;
  if (said !== undefined) return <output className="text-xs text-muted">{said}</output>;
  const send = async () => {
    const words = note.trim() === "" ? null : note.trim();
    const sent = await sendCommand("flag-fact", { factId, note: words }, newId());
    setSaid(sent.ok ? "Flagged; an analyst will look at it." : sent.problem.detail);
  };
  if (!open)
    return (
      <button
        type="button"
        className="min-h-6 text-xs text-accent hover:underline"
        onClick={() => setOpen(true)}
      >
        Flag as wrong …
      </button>
    );
  return (
    <form
      className="mt-1 flex max-w-lg flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id} className="min-w-40 flex-1 text-xs text-muted">
        What looks wrong (optional)
        <input
          id={id}
          className={INPUT}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <button type="submit" className={BUTTON}>
        Flag
      </button>
    </form>
  );
}
