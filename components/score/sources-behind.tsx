import { SourceNames } from "@/components/fact/source-names";
import { type Explanation, factsBehind } from "@/lib/domain/explain/explanation";
import type { FactNotes } from "@/lib/domain/fact/fact-note";
import type { View } from "@/lib/domain/view/view";

/** Every source a number rests on, at the top of its reasons: one click from there. */
export function SourcesBehind({
  explanation,
  notes,
  view,
}: {
  explanation: Explanation;
  notes: FactNotes;
  view: View;
}) {
  const facts = factsBehind(explanation).flatMap((id) => notes.get(id) ?? []);
  const sources = new Map(
    facts.flatMap((note) => note.sources.map((one) => [one.id, one] as const)),
  );
  if (sources.size === 0) return null;
  return (
    <p className="mb-2 text-xs" data-sources>
      <span className="text-muted">
        Rests on {facts.length} {facts.length === 1 ? "fact" : "facts"} from{" "}
      </span>
      <SourceNames sources={[...sources.values()]} view={view} />
    </p>
  );
}
