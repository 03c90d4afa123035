import { ScoreCard } from "@/components/score/score-card";
import type { FactNotes } from "@/lib/domain/fact/fact-note";
import type { IndexDefinition, Score } from "@/lib/domain/indices/index-definition";
import type { View } from "@/lib/domain/view/view";

/** What every part of a result needs to open its numbers. */
export type ToOpen = { readonly notes: FactNotes; readonly view: View };

/** Every score of a stack is shown through here: its number, its interval and its reasons. */
export function StackScore({
  title,
  of,
  score,
  finding = { determinable: true, question: null },
  toOpen: { notes, view },
}: {
  title: string;
  of: Pick<IndexDefinition, "id" | "question" | "unit" | "range" | "formula">;
  score: Score;
  /** Whether the interval is narrow enough to be a finding, and what to ask where it is not. */
  finding?: { readonly determinable: boolean; readonly question: string | null };
  toOpen: ToOpen;
}) {
  return (
    <ScoreCard
      title={title}
      of={of}
      score={score}
      isSupposable={false}
      notes={notes}
      view={view}
      determinable={finding.determinable}
      question={finding.question}
    />
  );
}
