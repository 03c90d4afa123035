"use client";

import { moment } from "@/lib/format/moment";
import { FormMessage } from "./form-message";
import { useCommand } from "./use-command";

/** Invitations nobody has taken up yet. */
export function InvitationList({
  invitations,
}: {
  invitations: readonly { id: string; email: string; role: string; expiresAt: string }[];
}) {
  const { send, outcome, busy } = useCommand();
  return (
    <>
      <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
      <ul className="max-w-2xl divide-y divide-line border-y border-line text-sm">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
            <span className="wrap-anywhere">
              {email}, as {role}, until {moment(expiresAt)}
            </span>
            <button
              type="button"
              disabled={busy}
              className="border border-line px-3 py-1 hover:bg-raised disabled:opacity-60"
              onClick={() =>
                void send(
                  "revoke-invitation",
                  { invitationId: id },
                  `The link for ${email} is void.`,
                )
              }
            >
              Take back<span className="sr-only"> the invitation of {email}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
