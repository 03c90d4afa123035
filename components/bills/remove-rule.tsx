"use client";

import { BUTTON } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { useCommand } from "@/components/identity/use-command";

/** Takes a rule out of use; what it decided is decided by the others. */
export function RemoveRule({ ruleId, label }: { ruleId: string; label: string }) {
  const { send, outcome, busy } = useCommand();
  return (
    <>
      <button
        type="button"
        className={BUTTON}
        disabled={busy}
        onClick={() => void send("remove-attribution-rule", { ruleId })}
      >
        Remove<span className="sr-only"> the rule that {label}</span>
      </button>
      <FormMessage tone="bad">{outcome?.words ?? null}</FormMessage>
    </>
  );
}
