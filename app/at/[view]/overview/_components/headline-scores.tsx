import Link from "next/link";
import { ScoreCard } from "@/components/score/score-card";
import { factsBehind } from "@/lib/domain/explain/explanation";
import { effectiveSuppliers } from "@/lib/domain/indices/concentration/effective-suppliers";
import { independentSuppliers } from "@/lib/domain/indices/concentration/independent-suppliers";
import { conflictOfInterest } from "@/lib/domain/indices/conflict/conflict-of-interest";
import { lockIn } from "@/lib/domain/indices/lock-in/lock-in";
import { largestScored } from "@/lib/domain/portfolio/hardest-to-leave";
import type { PortfolioScores } from "@/lib/domain/portfolio/portfolio-scores";
import {
  effectiveWaterfall,
  independentWaterfall,
  lockInWaterfall,
  portfolioConflictWaterfall,
} from "@/lib/domain/portfolio/waterfalls";
import { type View, viewHref } from "@/lib/domain/view/view";
import { factNotes } from "@/lib/server/queries/fact-notes";

/** The four figures of the first page, each with its interval and its reasons. */
export async function HeadlineScores({ scores, view }: { scores: PortfolioScores; view: View }) {
  const largest = largestScored(scores.byVendor);
  const shown = [
    scores.vendors.effective,
    scores.independent,
    scores.conflict.score,
    ...(largest === undefined ? [] : [largest.lockIn.score]),
  ];
  const notes = await factNotes(
    shown.flatMap(({ explanation }) => factsBehind(explanation)),
    view,
  );
  const fired = largest?.gates.gates.filter(({ state }) => state === "fires").length ?? 0;
  return (
    <>
      <div className="grid gap-8 sm:grid-cols-2 xl:grid-cols-4">
        <ScoreCard
          title={`${scores.contracts} contracts count as`}
          of={effectiveSuppliers}
          score={scores.vendors.effective}
          waterfall={effectiveWaterfall(scores)}
          notes={notes}
          view={view}
        />
        <ScoreCard
          title="Independent suppliers"
          of={independentSuppliers}
          score={scores.independent}
          waterfall={independentWaterfall(scores)}
          notes={notes}
          view={view}
        />
        {largest !== undefined && (
          <ScoreCard
            title={`Lock-in, ${largest.contract.vendorName}`}
            of={lockIn}
            score={largest.lockIn.score}
            waterfall={lockInWaterfall(largest)}
            notes={notes}
            view={view}
            word={
              fired > 0
                ? { text: `${fired} gate${fired === 1 ? "" : "s"} crossed`, tone: "bad" }
                : { text: "no gate crossed", tone: "muted" }
            }
          />
        )}
        <ScoreCard
          title="Conflict of interest, all vendors"
          of={conflictOfInterest}
          score={scores.conflict.score}
          waterfall={portfolioConflictWaterfall(scores)}
          notes={notes}
          view={view}
          determinable={scores.conflict.determinable}
          question={scores.conflict.question}
        />
      </div>
      <p className="mt-4 text-sm">
        In full: <Link href={viewHref("/lock-in", view)}>lock-in, vendor by vendor</Link> ·{" "}
        <Link href={viewHref("/conflicts", view)}>conflicts, pair by pair</Link>
      </p>
    </>
  );
}
