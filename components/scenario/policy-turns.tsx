"use client";

import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { PolicyResult } from "@/lib/domain/routing/scenario/scenario-result";
import { allocationTable } from "@/lib/domain/tables/scenario-result-tables";
import type { View } from "@/lib/domain/view/view";
import { turnInWords } from "@/lib/format/turn-words";
import { ResultTable } from "./result-table";

/** What to know of a policy on this work: what it falls into, what its fallbacks share. */
export function PolicyRemarks({ remarks }: { remarks: readonly string[] }) {
  return remarks.length === 0 ? null : (
    <ul className="mt-3 max-w-prose list-disc space-y-1 pl-5 text-sm" data-remarks>
      {remarks.map((text) => (
        <li key={text}>{text.charAt(0).toUpperCase() + text.slice(1)}</li>
      ))}
    </ul>
  );
}

/** Each later answer of a policy, as shocks begin and end: why, what limits cost then, who serves what. */
export function PolicyTurns({
  policy,
  file,
  about,
  view,
}: {
  policy: PolicyResult;
  file: ScenarioFile;
  about: readonly string[];
  view: View;
}) {
  const { turns } = policy;
  if (turns === undefined || turns.length === 0)
    return turns === undefined || file.months === 1 ? null : (
      <p className="mt-2 text-sm text-muted">
        The answer stays the same in all {file.months} months.
      </p>
    );
  return turns.map((turn) => (
    <section
      key={`${turn.month}-${turn.from}`}
      className="mt-4 border-t border-line pt-3"
      data-turn={turn.month}
    >
      <h3 className="text-sm font-semibold">{turnInWords(turn)}</h3>
      {turn.duals.length > 0 && (
        <ul className="mt-1 list-disc space-y-1 pl-5 text-sm">
          {turn.duals.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {turn.allocation.length === 0 ? (
        <p className="mt-1 text-sm">Nobody serves any of it then.</p>
      ) : (
        <details className="mt-1">
          <summary className="min-h-6 text-sm text-accent">
            Who serves what then
            <span className="sr-only">, from {turn.from}</span>
          </summary>
          <ResultTable table={allocationTable(policy, file, turn)} about={about} view={view} />
        </details>
      )}
    </section>
  ));
}
