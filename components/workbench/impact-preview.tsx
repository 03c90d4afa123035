"use client";

import { estimateText } from "@/lib/format/estimate";
import type { Impact } from "./use-impact";

/** What the changes would do to the scores, before anything is sent. */
export function ImpactPreview({ impact }: { impact: Impact }) {
  return (
    <section aria-labelledby="impact-title">
      <h3 id="impact-title" className="font-semibold">
        Effect on scores
      </h3>
      <div aria-live="polite" className="mt-1 text-sm">
        {impact.state === "nothing" && (
          <p className="text-muted">Shown once a change has its evidence.</p>
        )}
        {impact.state === "asking" && <p className="text-muted">Working it out …</p>}
        {impact.state === "refused" && <p className="text-warn">◆ Not known: {impact.reason}</p>}
        {impact.state === "known" && impact.effects.length === 0 && (
          <p>No number that the pages show moves.</p>
        )}
        {impact.state === "known" && impact.effects.length > 0 && (
          <ul className="space-y-1">
            {impact.effects.map(({ id, label, unit, before, after }) => (
              <li
                key={id}
                className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1"
              >
                <span>{label}</span>
                <span>
                  {before === null ? "not known" : estimateText(before, unit)}
                  {" → "}
                  <strong>{after === null ? "not known" : estimateText(after, unit)}</strong>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
