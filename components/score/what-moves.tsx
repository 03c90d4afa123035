import { SourceNames } from "@/components/fact/source-names";
import type { FactNotes } from "@/lib/domain/fact/fact-note";
import type { Unit } from "@/lib/domain/quantity/unit";
import type { Mover } from "@/lib/domain/uncertainty/movers";
import type { View } from "@/lib/domain/view/view";
import { estimateText, quantity } from "@/lib/format/estimate";

/** The five inputs most worth checking: what is known of each, and how much narrower the score would be. */
export function WhatMoves({
  movers,
  unit,
  notes,
  view,
}: {
  movers: readonly Mover[];
  unit: Unit;
  notes: FactNotes;
  view: View;
}) {
  if (movers.length === 0) return null;
  return (
    <div className="my-3" data-movers>
      <p className="text-xs font-semibold">What would move it: worth checking first</p>
      <ol className="mt-1 list-decimal space-y-1 pl-5 text-xs">
        {movers.map(({ input, label, low, point, high, unit: of, facts, ask, narrowing }) => {
          const sources = facts.flatMap((id) => notes.get(id)?.sources ?? []);
          const once = [...new Map(sources.map((source) => [source.id, source])).values()];
          return (
            <li key={input}>
              {label}: <strong>{estimateText({ low, point, high }, of)}</strong>. Known exactly, it
              would narrow the band by about {quantity(narrowing, unit)}
              {unit === "score-0-100" ? " points" : ""}.{" "}
              {ask !== null && <em className="text-muted">{ask} </em>}
              <SourceNames sources={once} view={view} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
