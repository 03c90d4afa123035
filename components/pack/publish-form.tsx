"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newId } from "@/components/curation/new-id";
import { sendCommand } from "@/components/curation/send-command";
import { PRIMARY } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { Tick } from "@/components/stack/tick";

/** Lets a report leave; from then on it never changes. */
export function PublishForm({
  report,
  version,
  closed,
}: {
  report: string;
  version: number;
  /** How many things keep it. */
  closed: number;
}) {
  const router = useRouter();
  const [verifiable, setVerifiable] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const publish = async () => {
    setBusy(true);
    const sent = await sendCommand("publish-pack", { report, version, verifiable }, newId());
    setBusy(false);
    const pack = sent.ok ? packIn(sent.result) : undefined;
    if (pack !== undefined) {
      router.push(`/packs/${pack}`);
      return;
    }
    setTrouble(sent.ok ? "The server failed; look whether it is published." : sent.problem.detail);
    router.refresh();
  };
  return (
    <div className="max-w-xl space-y-3 text-sm">
      <p>
        Every format is made once, in one zip with the fingerprint of each file. It takes some
        seconds.
      </p>
      <Tick checked={verifiable} onChange={setVerifiable}>
        Anybody who has the pack may verify it and read its claims, without signing in
      </Tick>
      <FormMessage tone="bad">{trouble}</FormMessage>
      <button
        type="button"
        className={PRIMARY}
        disabled={closed > 0 || busy}
        onClick={() => void publish()}
      >
        {busy ? "Setting every format …" : "Publish"}
      </button>
      {closed > 0 && <p>It can be published once nothing keeps it from leaving.</p>}
      <output className="sr-only">{busy ? "Every format is being set." : ""}</output>
    </div>
  );
}

const packIn = (result: unknown): string | undefined =>
  typeof result === "object" &&
  result !== null &&
  "pack" in result &&
  typeof result.pack === "string"
    ? result.pack
    : undefined;
