import { SimilarityEditor } from "@/components/exposure/similarity-editor";
import { EmptyState } from "@/components/layout/empty-state";
import { Section } from "@/components/layout/section";
import { ScoreCard } from "@/components/score/score-card";
import { DataTable } from "@/components/table/data-table";
import { factsBehind } from "@/lib/domain/explain/explanation";
import { independentSuppliers } from "@/lib/domain/indices/concentration/independent-suppliers";
import { similarityTable } from "@/lib/domain/tables/exposure-tables";
import { viewHref } from "@/lib/domain/view/view";
import { factNotes } from "@/lib/server/queries/fact-notes";
import { Definition } from "./definition";
import type { SectionProps } from "./section-props";

/** How many independent labs our labs act like, and the matrix that says so, open to other assumptions. */
export async function SimilaritySection({ found: { exposure, scores }, view }: SectionProps) {
  const { similarity } = exposure;
  const notes = await factNotes(factsBehind(scores.independent.explanation), view);
  return (
    <Section id="independent" title="How many independent labs they act like">
      <Definition>
        Labs with common owners are not wholly independent. How alike each two are follows from who
        owns them; what is not public of that is assumed, from the assumption that makes them least
        alike to the one that makes them most alike.
      </Definition>
      {similarity === null ? (
        <EmptyState title="No lab behind our spend is known, so nothing can be compared.">
          <p>Say which labs’ models do the work, and this is computed.</p>
        </EmptyState>
      ) : (
        <>
          <div className="mb-6 max-w-xl">
            <ScoreCard
              title="Independent labs, from the most alike to the least"
              of={independentSuppliers}
              score={scores.independent}
              notes={notes}
              view={view}
            />
          </div>
          <SimilarityEditor similarity={similarity} />
          <details className="mt-3">
            <summary className="text-sm text-accent">Both matrices as a table</summary>
            <div className="mt-2">
              <DataTable
                table={similarityTable(exposure)}
                view={view}
                csv={viewHref("/api/v1/tables/exposure-similarity", view)}
              />
            </div>
          </details>
        </>
      )}
    </Section>
  );
}
