"use client";

import { useEffect, useState } from "react";
import { post } from "@/components/curation/send-command";
import type { Change } from "@/lib/domain/curation/change";
import type { Effect } from "@/lib/domain/curation/effect";

export type Impact =
  | { readonly state: "nothing" | "asking" }
  | { readonly state: "refused"; readonly reason: string }
  | { readonly state: "known"; readonly effects: readonly Effect[] };

/** How long nothing is typed before the server is asked. */
const PAUSE_MS = 400;
/** What the server works out at a time. */
const MOST = 1000;

const effectsIn = (value: unknown): readonly Effect[] =>
  typeof value === "object" && value !== null && "effects" in value && Array.isArray(value.effects)
    ? value.effects
    : [];

/** What changes would do to the numbers on show, asked for once typing pauses. */
export function useImpact(changes: readonly Change[]): Impact {
  const [impact, setImpact] = useState<Impact>({ state: "nothing" });
  const body = changes.length === 0 ? "" : JSON.stringify(changes);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      if (body === "") {
        setImpact({ state: "nothing" });
        return;
      }
      setImpact({ state: "asking" });
      const asked: Change[] = JSON.parse(body);
      if (asked.length > MOST) {
        setImpact({
          state: "refused",
          reason: `More than ${MOST} changes at a time are not previewed; the reviewer sees their effects.`,
        });
        return;
      }
      void post("/api/v1/proposals/preview", { changes: asked }).then((sent) => {
        if (!wanted) return;
        setImpact(
          sent.ok
            ? { state: "known", effects: effectsIn(sent.result) }
            : { state: "refused", reason: sent.problem.detail },
        );
      });
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [body]);
  return impact;
}
