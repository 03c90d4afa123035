"use client";

import { FEEDS } from "@/lib/domain/catalog/feed";
import type { TrustableFeed } from "@/lib/domain/imports/import-format";
import { FormMessage } from "./form-message";
import { useCommand } from "./use-command";

/** Which feeds publish by themselves: one switch each, kept as soon as it is turned. */
export function TrustedFeeds({
  feeds,
  trusted,
  version,
}: {
  /** Those that can be imported. */
  feeds: readonly TrustableFeed[];
  trusted: readonly TrustableFeed[];
  version: number;
}) {
  const { send, outcome, busy } = useCommand();
  const turn = (feed: TrustableFeed, on: boolean) =>
    void send(
      "change-setting",
      {
        key: "trusted-feeds",
        value: on ? [...trusted, feed] : trusted.filter((one) => one !== feed),
        version,
      },
      `${FEEDS[feed].name}: ${on ? "its files are published as they are sent" : "its files wait for review again"}.`,
    );
  return (
    <>
      <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
      <ul className="max-w-2xl divide-y divide-line border-y border-line text-sm">
        {feeds.map((feed) => {
          const on = trusted.includes(feed);
          return (
            <li key={feed} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <span id={`feed-${feed}`}>{FEEDS[feed].name}</span>
              <button
                type="button"
                role="switch"
                aria-checked={on}
                aria-labelledby={`feed-${feed}`}
                disabled={busy}
                className="border border-line px-3 py-1 hover:bg-raised disabled:opacity-60"
                onClick={() => turn(feed, !on)}
              >
                {on ? "Published as sent" : "Waits for review"}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
