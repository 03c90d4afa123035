"use client";

import { useRef } from "react";
import { FormMessage } from "@/components/identity/form-message";
import { useCommand } from "@/components/identity/use-command";
import { SortedList } from "@/components/table/sorted-list";
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
        <SortedList
          id="links"
          caption="Links that open the pack"
          find="Find a link"
          choices={[{ id: "stands", label: "Standing" }]}
          columns={[
            { id: "for", title: "For whom" },
            { id: "stands", title: "Standing" },
            { id: "until", title: "Until", isLargestFirst: true },
            { id: "opened", title: "Opened", isLargestFirst: true },
            { title: "Revoke" },
          ]}
          rows={shares.map((share) => {
            const { stands, until } = standing(share, now);
            return {
              id: share.id,
              by: { for: share.note, stands, until, opened: share.opened },
              words: `${share.note} ${stands} ${moment(until)}`,
              kinds: { stands },
              cells: [
                share.note,
                stands,
                stands === "revoked" ? `Revoked on ${moment(until)}` : moment(until),
                openedWords(share),
                stands === "open" ? (
                  <button
                    key="revoke"
                    type="button"
                    aria-disabled={busy}
                    className="border border-line px-3 py-1 hover:bg-raised aria-disabled:opacity-60"
                    onClick={() => {
                      if (!busy) void revoke(share);
                    }}
                  >
                    Revoke<span className="sr-only"> the link for {share.note}</span>
                  </button>
                ) : (
                  ""
                ),
              ],
            };
          })}
        />
      )}
    </div>
  );
}

/** Whether a link opens the pack, and until when it does, or did. */
const standing = (
  { expiresAt, revokedAt }: Share,
  now: string,
): { readonly stands: "open" | "expired" | "revoked"; readonly until: string } =>
  revokedAt === null
    ? { stands: expiresAt > now ? "open" : "expired", until: expiresAt }
    : { stands: "revoked", until: revokedAt };

const openedWords = ({ opened, openedAt }: Share): string =>
  openedAt === null
    ? "never opened"
    : `opened ${opened === 1 ? "once" : `${opened} times`}, last on ${moment(openedAt)}`;
