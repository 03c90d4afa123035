"use client";

import { BUTTON } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { useCommand } from "@/components/identity/use-command";

/** Whether a pack may be verified, and its claims with their facts and sources read, without signing in. */
export function VerificationSwitch({ pack, isOpen }: { pack: string; isOpen: boolean }) {
  const { send, outcome, busy } = useCommand();
  return (
    <div className="mb-6 max-w-3xl text-sm">
      <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
      <p className="mb-2">
        {isOpen
          ? "Anybody who has the pack or its id may verify it and read its claims, facts and sources, signed in or not. Its files are only for people with an account, or a link."
          : "Only people who have signed in may verify it. Its fingerprints can be checked by anybody who has the zip."}
      </p>
      <button
        type="button"
        className={BUTTON}
        disabled={busy}
        onClick={() => void send("open-verification", { pack, open: !isOpen })}
      >
        {isOpen ? "Ask those who verify it to sign in" : "Let anybody verify it"}
      </button>
    </div>
  );
}
