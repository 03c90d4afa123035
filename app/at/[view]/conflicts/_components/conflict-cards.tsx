import { ScoreCard } from "@/components/score/score-card";
import type { FactNotes } from "@/lib/domain/fact/fact-note";
import { conflictOfInterest } from "@/lib/domain/indices/conflict/conflict-of-interest";
import type { PortfolioScores } from "@/lib/domain/portfolio/portfolio-scores";
import type { View } from "@/lib/domain/view/view";

/** The conflict of the whole portfolio, then of each vendor; too wide an interval is no finding. */
export function ConflictCards({
  scores: { conflict, byVendor },
  notes,
  view,
}: {
  scores: PortfolioScores;
  notes: FactNotes;
  view: View;
}) {
  const shared = { of: conflictOfInterest, notes, view };
  return (
    <div className="grid gap-8 sm:grid-cols-2 xl:grid-cols-3">
      <ScoreCard
        title="All vendors together"
        score={conflict.score}
        determinable={conflict.determinable}
        question={conflict.question}
        {...shared}
      />
      {byVendor.map(({ contract, conflict: { conflict: own } }) => (
        <div key={contract.id} id={`vendor-${contract.vendorId}`}>
          <ScoreCard
            title={contract.vendorName}
            score={own.score}
            determinable={own.determinable}
            question={own.question}
            {...shared}
          />
        </div>
      ))}
    </div>
  );
}
