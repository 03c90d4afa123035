"use client";

import { moment } from "@/lib/format/moment";
import { FormMessage } from "./form-message";
import { useCommand } from "./use-command";

const BUTTON = "border border-line px-3 py-1 text-sm hover:bg-raised disabled:opacity-60";

/** Where somebody is signed in; each place but this one can be signed out from here. */
export function SessionList({
  sessions,
}: {
  sessions: readonly { id: string; since: string; seenAt: string; current: boolean }[];
}) {
  const { send, outcome, busy } = useCommand();
  return (
    <>
      <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
      <ul className="max-w-2xl divide-y divide-line border-y border-line">
        {sessions.map(({ id, since, seenAt, current }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2 text-sm">
            <span>
              {current ? <strong>This session</strong> : "Another session"}, since {moment(since)}
              {current ? "" : `, last used ${moment(seenAt)}`}
            </span>
            {!current && (
              <button
                type="button"
                disabled={busy}
                className={BUTTON}
                onClick={() =>
                  void send(
                    "end-sessions",
                    { which: "mine", session: id },
                    "That session has ended.",
                  )
                }
              >
                End the session since {moment(since)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <button
          type="button"
          disabled={busy}
          className={`mt-3 ${BUTTON}`}
          onClick={() =>
            void send("end-sessions", { which: "my-others" }, "All your other sessions have ended.")
          }
        >
          End all others
        </button>
      )}
    </>
  );
}
