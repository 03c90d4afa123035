import { ScoreCard } from "@/components/score/score-card";
import { gapsBehind } from "@/lib/domain/explain/explanation";
import type { FactNotes } from "@/lib/domain/fact/fact-note";
import { lockIn } from "@/lib/domain/indices/lock-in/lock-in";
import type { VendorScores } from "@/lib/domain/portfolio/portfolio-scores";
import type { View } from "@/lib/domain/view/view";
import { interval } from "@/lib/format/estimate";

/** The score from 0 to 100 of each vendor: a summary, with how much of it is known. */
export function LockInCards({
  vendors,
  notes,
  view,
}: {
  vendors: readonly VendorScores[];
  notes: FactNotes;
  view: View;
}) {
  return (
    <div className="grid gap-8 sm:grid-cols-2 xl:grid-cols-4">
      {vendors.map(({ contract, lockIn: lock }) => (
        <div key={contract.id}>
          <ScoreCard
            title={contract.vendorName}
            of={lockIn}
            score={lock.score}
            notes={notes}
            view={view}
            determinable={lock.headline}
            question={gapsBehind(lock.score.explanation)[0] ?? null}
            word={{ text: `${Math.round(lock.coverage * 100)} % known`, tone: "muted" }}
          />
          <p className="mt-1 text-xs text-muted">
            As a plain mean of the five: {interval(lock.arithmetic, lockIn.unit)}.
          </p>
        </div>
      ))}
    </div>
  );
}
