"use client";

import { FormMessage } from "./form-message";
import { useCommand } from "./use-command";

/** Turns single-person mode on and off; every page says when it is on. */
export function SinglePersonSwitch({ on, version }: { on: boolean; version: number }) {
  const { send, outcome, busy } = useCommand();
  return (
    <>
      <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        disabled={busy}
        className="border border-line px-4 py-1.5 hover:bg-raised disabled:opacity-60"
        onClick={() =>
          void send(
            "change-setting",
            { key: "single-person-mode", value: !on, version },
            on ? "Off: somebody else reviews again." : "On: every page says so now.",
          )
        }
      >
        Single-person mode: {on ? "on" : "off"}
      </button>
    </>
  );
}
