"use client";

import { moment } from "@/lib/format/moment";
import { FormMessage } from "./form-message";
import { useCommand } from "./use-command";

/** Somebody's keys that still work; each can be ended from here. */
export function KeyList({
  keys,
}: {
  keys: readonly {
    id: string;
    name: string;
    prefix: string;
    createdAt: string;
    expiresAt: string;
    lastUsedAt: string | null;
  }[];
}) {
  const { send, outcome, busy } = useCommand();
  return (
    <>
      <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
      {keys.length === 0 ? (
        <p className="text-sm text-muted">You have no keys.</p>
      ) : (
        <ul className="max-w-2xl divide-y divide-line border-y border-line text-sm">
          {keys.map(({ id, name, prefix, createdAt, expiresAt, lastUsedAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <span className="wrap-anywhere">
                <strong>{name}</strong>, <span className="font-mono">{prefix}…</span>
                <span className="block text-muted">
                  Made {moment(createdAt)}; works until {moment(expiresAt)};{" "}
                  {lastUsedAt === null ? "never used" : `last used ${moment(lastUsedAt)}`}
                </span>
              </span>
              <button
                type="button"
                disabled={busy}
                className="border border-line px-3 py-1 hover:bg-raised disabled:opacity-60"
                onClick={() =>
                  void send("revoke-api-key", { keyId: id }, `The key ${name} no longer works.`)
                }
              >
                Revoke
                <span className="sr-only">
                  {" "}
                  the key {name}, {prefix}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
