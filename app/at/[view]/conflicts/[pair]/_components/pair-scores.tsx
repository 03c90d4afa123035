import { ScoreCard } from "@/components/score/score-card";
import type { ConflictPair, PairConflict } from "@/lib/domain/conflicts/conflict-pairs";
import { saysNothing } from "@/lib/domain/conflicts/says-nothing";
import { gapsBehind } from "@/lib/domain/explain/explanation";
import type { FactNotes } from "@/lib/domain/fact/fact-note";
import { conflictOfInterest } from "@/lib/domain/indices/conflict/conflict-of-interest";
import { providerGain } from "@/lib/domain/indices/conflict/provider-gain";
import { steeringPressure } from "@/lib/domain/indices/conflict/steering-pressure";
import type { Score } from "@/lib/domain/indices/index-definition";
import type { View } from "@/lib/domain/view/view";

/** Gain per lab dollar, pressure towards the lab, and the conflict: for us, and for anybody. */
export function PairScores({
  pair,
  conflict,
  notes,
  view,
}: {
  pair: ConflictPair;
  conflict: PairConflict;
  notes: FactNotes;
  view: View;
}) {
  const shared = { notes, view };
  const { lab, provider } = conflict;
  const towards = provider.pressure.score.explanation.inputs[provider.labs.indexOf(lab)];
  return (
    <div className="grid gap-8 sm:grid-cols-2 xl:grid-cols-3">
      {lab.gainPerLabDollar !== null && (
        <ScoreCard
          title="Gain per lab dollar"
          of={providerGain}
          score={lab.gainPerLabDollar}
          {...readable(lab.gainPerLabDollar)}
          {...shared}
        />
      )}
      <ScoreCard
        title="Gain per dollar sent there"
        of={{ ...providerGain, question: "How many cents of a customer’s dollar stay with it?" }}
        score={lab.gainPerOurDollar}
        {...readable(lab.gainPerOurDollar)}
        {...shared}
      />
      {towards !== undefined && (
        <ScoreCard
          title="Steering pressure towards it"
          of={steeringPressure}
          score={{ value: towards.value, explanation: towards }}
          {...shared}
        />
      )}
      {(["ours", "potential"] as const).map((whose) => {
        const own = pair[whose]?.lab.conflict;
        return own === undefined ? null : (
          <ScoreCard
            key={whose}
            title={
              whose === "ours" ? "Conflict of interest, for us" : "Potential, for any customer"
            }
            of={
              whose === "ours"
                ? conflictOfInterest
                : { ...conflictOfInterest, question: "The same with ability taken as one." }
            }
            score={own.score}
            determinable={own.determinable}
            question={own.question}
            {...shared}
          />
        );
      })}
    </div>
  );
}

/** A gain that may be anything up to the dollar says nothing, and is no headline. */
const readable = ({ value, explanation }: Score) => ({
  determinable: !saysNothing(value),
  question: gapsBehind(explanation)[0] ?? null,
});
