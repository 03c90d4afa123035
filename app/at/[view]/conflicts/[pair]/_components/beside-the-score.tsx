import { ScoreCard } from "@/components/score/score-card";
import type { FactNotes } from "@/lib/domain/fact/fact-note";
import { circularity } from "@/lib/domain/indices/conflict/circularity";
import { influenceTier } from "@/lib/domain/indices/conflict/influence-tier";
import type { LabInterest } from "@/lib/domain/profiles/lab-interest";
import { TIER_WORDS } from "@/lib/domain/tables/interest-table";
import { Unknown } from "@/components/table/cell-content";
import type { View } from "@/lib/domain/view/view";

/** Influence and money that comes back: shown beside the conflict, never blended into it. */
export function BesideTheScore({
  interest: { influence, circularity: round },
  notes,
  view,
}: {
  interest: LabInterest;
  notes: FactNotes;
  view: View;
}) {
  return (
    <div className="grid gap-8 sm:grid-cols-2">
      {influence === null ? (
        <Absent title="Share of votes" what="No share in the lab is on record." />
      ) : (
        <div data-influence>
          <ScoreCard
            title="Share of votes"
            of={influenceTier}
            score={{ value: influence.explanation.value, explanation: influence.explanation }}
            notes={notes}
            view={view}
          />
          <p className="mt-1 text-sm">
            Material influence as UK merger guidance would read it:{" "}
            <strong>
              {influence.lowest === influence.highest
                ? TIER_WORDS[influence.lowest]
                : `${TIER_WORDS[influence.lowest]} to ${TIER_WORDS[influence.highest]}`}
            </strong>
            . A ladder of presumptions, no finding.
          </p>
        </div>
      )}
      {round.of === null ? (
        <Absent title="Money back per dollar paid" what={round.note} />
      ) : (
        <div>
          <ScoreCard
            title="Money back per dollar paid"
            of={circularity}
            score={round.of.score}
            notes={notes}
            view={view}
          />
          {round.note !== null && <p className="mt-1 text-sm">{round.note}</p>}
        </div>
      )}
    </div>
  );
}

function Absent({ title, what }: { title: string; what: string }) {
  return (
    <article className="border-t-2 border-ink pt-2">
      <h3 className="text-sm font-semibold">{title}</h3>
      <p className="mt-1 text-sm">
        <Unknown>{what}</Unknown>
      </p>
    </article>
  );
}
