"use client";

import { useRef } from "react";
import { FormMessage } from "@/components/identity/form-message";
import { useCommand } from "@/components/identity/use-command";
import { moment } from "@/lib/format/moment";

type Share = {
  readonly id: string;
  readonly note: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly openedAt: string | null;
  readonly opened: number;
};

/** Links to a pack: for whom, until when, how often opened; each that is open can be revoked. */
export function ShareList({ shares, now }: { shares: readonly Share[]; now: string }) {
  const { send, outcome, busy } = useCommand();
  const heading = useRef<HTMLHeadingElement>(null);
  const revoke = async ({ id, note }: Share) => {
    const done = await send("revoke-share", { id }, `The link for ${note} opens nothing any more.`);
    // Its button goes away, and the focus must not fall to the page.
    if (done !== undefined) heading.current?.focus();
  };
  return (
    <div className="max-w-3xl text-sm">
      <h3 ref={heading} tabIndex={-1} className="mb-2 font-semibold">
        Links
      </h3>
      <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
      {shares.length === 0 ? (
        <p className="text-muted">No link to it has been made.</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {shares.map((share) => (
            <li key={share.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <span className="wrap-anywhere">
                <strong>{share.note}</strong>
                <span className="block text-muted">
                  {standing(share, now)}; {openedWords(share)}
                </span>
              </span>
              {share.revokedAt === null && share.expiresAt > now && (
                <button
                  type="button"
                  aria-disabled={busy}
                  className="border border-line px-3 py-1 hover:bg-raised aria-disabled:opacity-60"
                  onClick={() => {
                    if (!busy) void revoke(share);
                  }}
                >
                  Revoke<span className="sr-only"> the link for {share.note}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const standing = ({ expiresAt, revokedAt }: Share, now: string): string =>
  revokedAt === null
    ? `${expiresAt > now ? "Opens it until" : "Expired on"} ${moment(expiresAt)}`
    : `Revoked on ${moment(revokedAt)}`;

const openedWords = ({ opened, openedAt }: Share): string =>
  openedAt === null
    ? "never opened"
    : `opened ${opened === 1 ? "once" : `${opened} times`}, last on ${moment(openedAt)}`;
