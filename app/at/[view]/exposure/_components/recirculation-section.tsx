import { Section } from "@/components/layout/section";
import { ScoreCard } from "@/components/score/score-card";
import { DataTable } from "@/components/table/data-table";
import { factsBehind } from "@/lib/domain/explain/explanation";
import { loopsExplained } from "@/lib/domain/exposure/recirculation-loops";
import { recirculation } from "@/lib/domain/indices/concentration/recirculation";
import { scored } from "@/lib/domain/indices/index-definition";
import { recirculationTable } from "@/lib/domain/tables/recirculation-table";
import { viewHref } from "@/lib/domain/view/view";
import { factNotes } from "@/lib/server/queries/fact-notes";
import { Definition } from "./definition";
import type { SectionProps } from "./section-props";

/** The third answer: what comes back round. */
export async function RecirculationSection({ found: { exposure, market }, view }: SectionProps) {
  const explained = loopsExplained(exposure.recirculation, exposure.partyName);
  const notes = await factNotes(factsBehind(explained), view);
  return (
    <Section id="recirculation" title="3. What comes back round: recirculation">
      <Definition>
        A provider puts money into a lab, and the lab pays it back for compute or by a share of its
        revenue. First what of our own spend goes that way; then what the two have agreed between
        them, {view.basis}. It is part of the dollars above, seen from another side, and is added to
        neither answer.
      </Definition>
      <div className="mb-6 max-w-xl">
        <ScoreCard
          title="Of our spend, comes back round to investors of the labs"
          of={recirculation}
          score={scored(explained)}
          notes={notes}
          view={view}
        />
      </div>
      {exposure.recirculation.loops.length === 0 ? (
        <p className="text-sm">
          No party that put money into a lab of ours is known to be paid by it.
        </p>
      ) : (
        <DataTable
          table={recirculationTable(exposure, market.parties, view.basis)}
          view={view}
          csv={viewHref("/api/v1/tables/exposure-loops", view)}
        />
      )}
    </Section>
  );
}
