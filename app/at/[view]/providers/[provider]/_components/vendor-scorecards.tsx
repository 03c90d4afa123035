import Link from "next/link";
import { ScoreCard } from "@/components/score/score-card";
import { factsBehind } from "@/lib/domain/explain/explanation";
import { conflictOfInterest } from "@/lib/domain/indices/conflict/conflict-of-interest";
import { steeringPressure } from "@/lib/domain/indices/conflict/steering-pressure";
import { lockInGates } from "@/lib/domain/indices/lock-in/gates";
import { lockIn } from "@/lib/domain/indices/lock-in/lock-in";
import type { VendorScores } from "@/lib/domain/portfolio/portfolio-scores";
import { conflictWaterfall, lockInWaterfall } from "@/lib/domain/portfolio/waterfalls";
import { type View, viewHref } from "@/lib/domain/view/view";
import { factNotes } from "@/lib/server/queries/fact-notes";

/** Lock-in, gates, steering pressure and conflict of one vendor, each opened down to its sources. */
export async function VendorScorecards({ vendor, view }: { vendor: VendorScores; view: View }) {
  const { lockIn: lock, gates, conflict } = vendor;
  const gateScore = { value: gates.explanation.value, explanation: gates.explanation };
  const notes = await factNotes(
    [lock.score, gateScore, conflict.pressure.score, conflict.conflict.score].flatMap(
      ({ explanation }) => factsBehind(explanation),
    ),
    view,
  );
  const shared = { notes, view };
  const { id, vendorId } = vendor.contract;
  return (
    <>
      <div className="grid gap-8 sm:grid-cols-2 xl:grid-cols-4">
        <ScoreCard
          title="Lock-in"
          of={lockIn}
          score={lock.score}
          waterfall={lockInWaterfall(vendor)}
          determinable={lock.headline}
          question="More inputs are needed before this is a headline."
          {...shared}
        />
        <ScoreCard title="Gates crossed" of={lockInGates} score={gateScore} {...shared} />
        <ScoreCard
          title="Gain from steering"
          of={steeringPressure}
          score={conflict.pressure.score}
          {...shared}
        />
        <ScoreCard
          title="Conflict of interest"
          of={conflictOfInterest}
          score={conflict.conflict.score}
          waterfall={conflictWaterfall(vendor)}
          determinable={conflict.conflict.determinable}
          question={conflict.conflict.question}
          {...shared}
        />
      </div>
      <p className="mt-4 text-sm">
        In full: <Link href={viewHref(`/lock-in/${id}`, view)}>lock-in, costs and levers</Link> ·{" "}
        <Link href={viewHref(`/conflicts#vendor-${vendorId}`, view)}>conflicts, pair by pair</Link>
      </p>
    </>
  );
}
