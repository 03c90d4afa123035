import { ExplanationTree } from "@/components/score/explanation-tree";
import { type Explanation, factsBehind } from "@/lib/domain/explain/explanation";
import type { View } from "@/lib/domain/view/view";
import { factNotes } from "@/lib/server/queries/fact-notes";

/** Every number of a table, opened down to its facts. */
export async function Reasons({ title, of, view }: { title: string; of: Explanation; view: View }) {
  const notes = await factNotes(factsBehind(of), view);
  return (
    <details className="mt-3" data-why>
      <summary className="text-sm text-accent">{title}</summary>
      <div className="mt-2">
        <ExplanationTree of={of} notes={notes} view={view} />
      </div>
    </details>
  );
}
