"use client";

import { useEffect, useState } from "react";
import type { Change } from "@/lib/domain/curation/change";
import type { Effect } from "@/lib/domain/curation/effect";
import { EffectList } from "./effect-list";
import { post } from "./send-command";

/** Long enough that a person who is still typing is not answered. */
const PAUSE_MS = 400;

type Answer = {
  readonly changes: readonly Change[];
  readonly said: { readonly effects: readonly Effect[] } | { readonly trouble: string };
};

const effectsIn = (result: unknown): readonly Effect[] =>
  typeof result === "object" &&
  result !== null &&
  "effects" in result &&
  Array.isArray(result.effects)
    ? result.effects
    : [];

/** What changes would do to the numbers on show, before they are sent to anyone. */
export function ImpactPreview({ changes }: { changes: readonly Change[] }) {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let wanted = changes.length > 0;
    const ask = async () => {
      const sent = await post("/api/v1/proposals/preview", { changes });
      if (!wanted) return;
      const said = sent.ok ? { effects: effectsIn(sent.result) } : { trouble: sent.problem.detail };
      setAnswer({ changes, said });
    };
    const timer = wanted ? setTimeout(() => void ask(), PAUSE_MS) : undefined;
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [changes]);
  const current = answer?.changes === changes ? answer.said : undefined;
  return (
    <section aria-labelledby="impact" aria-live="polite">
      <h3 id="impact" className="mb-1 font-semibold">
        Effect on the numbers
      </h3>
      {changes.length === 0 ? (
        <p className="text-sm text-muted">
          Shown as soon as a change and its evidence are complete.
        </p>
      ) : current === undefined ? (
        <p className="text-sm text-muted">Working it out …</p>
      ) : "trouble" in current ? (
        <p className="text-sm text-bad">
          <strong>Not worked out:</strong> {current.trouble}
        </p>
      ) : (
        <EffectList effects={current.effects} />
      )}
    </section>
  );
}
