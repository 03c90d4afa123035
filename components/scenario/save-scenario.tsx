"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { newId } from "@/components/curation/new-id";
import { sendCommand } from "@/components/curation/send-command";
import { BUTTON } from "@/components/form/field";
import type { Me } from "@/components/layout/use-me";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { type View, viewHref } from "@/lib/domain/view/view";
import type { Origin } from "./use-opened-scenario";

/** Keeps a scenario, as the next version of the one it was changed from or as a new one, and opens its page. */
export function SaveScenario({
  file,
  origin,
  isSound,
  me,
  view,
}: {
  file: ScenarioFile;
  origin: Origin | null;
  /** Whether there is nothing to mend before; what there is, is said. */
  isSound: () => boolean;
  me: Me | undefined;
  view: View;
}) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<string>();
  const [isSending, setSending] = useState(false);
  if (me === undefined) return null;
  if (!me.permissions.includes("calculate"))
    return (
      <p className="text-sm text-muted">
        <Link href="/sign-in?callbackUrl=/scenarios/new" prefetch={false}>
          Sign in to save
        </Link>
        ; nothing of it is kept otherwise.
      </p>
    );
  const save = async (from: Origin | null) => {
    if (isSending || !isSound()) return;
    setSending(true);
    setTrouble(undefined);
    const id = from?.id ?? newId();
    const sent = await sendCommand(
      "save-scenario",
      { id, was: from?.version ?? null, file },
      newId(),
    );
    setSending(false);
    if (sent.ok) router.push(viewHref(`/scenarios/${id}/${(from?.version ?? 0) + 1}`, view));
    else setTrouble(`Not saved: ${sent.problem.detail}`);
  };
  return (
    <>
      {origin !== null && (
        <button
          type="button"
          className={BUTTON}
          aria-disabled={isSending}
          onClick={() => void save(origin)}
        >
          Save as version {origin.version + 1}
        </button>
      )}
      <button
        type="button"
        className={BUTTON}
        aria-disabled={isSending}
        onClick={() => void save(null)}
      >
        {isSending ? "Saving …" : origin === null ? "Save" : "Save as a new scenario"}
      </button>
      {trouble !== undefined && (
        <p role="alert" className="w-full text-sm text-bad">
          {trouble}
        </p>
      )}
    </>
  );
}
