"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { sendCommand } from "@/components/curation/send-command";
import { newId } from "@/components/curation/new-id";

export type Outcome = { readonly tone: "good" | "bad"; readonly words: string };

/**
 * Sends commands from a page that is made for whoever looks, and shows the page
 * as it is afterwards.
 *
 * @returns `send`, which answers the result or undefined, and what to say of the last one
 */
export function useCommand(): {
  send: (name: string, input: unknown, done?: string) => Promise<unknown>;
  outcome: Outcome | null;
  busy: boolean;
} {
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (name: string, input: unknown, done?: string) => {
    setBusy(true);
    const sent = await sendCommand(name, input, newId());
    setBusy(false);
    setOutcome(
      sent.ok
        ? done === undefined
          ? null
          : { tone: "good", words: done }
        : { tone: "bad", words: sent.problem.detail },
    );
    router.refresh();
    return sent.ok ? sent.result : undefined;
  };
  return { send, outcome, busy };
}
