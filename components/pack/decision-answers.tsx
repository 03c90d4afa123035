import type { DecisionAnswer } from "@/lib/domain/report/decision-record";
import type { Trigger } from "@/lib/domain/report/pack-choices";
import type { Unit } from "@/lib/domain/quantity/unit";
import { longDate } from "@/lib/format/date";
import { quantity } from "@/lib/format/estimate";

/** What was decided on one question: the answer that stands first, earlier ones below it. */
export function DecisionAnswers({
  answers,
  numbers,
}: {
  answers: readonly DecisionAnswer[];
  /** What each number of the pack is, and in what it is counted, by its claim. */
  numbers: Readonly<Record<string, { readonly label: string; readonly unit: Unit }>>;
}) {
  if (answers.length === 0) return <p className="text-muted">Not answered yet.</p>;
  return (
    <ol className="mt-1 space-y-1">
      {answers.map((answer, i) => (
        <li key={answer.id} className={i === 0 ? "" : "text-muted"}>
          <strong>{i === 0 ? "Decided: " : "Earlier: "}</strong>
          {answer.option ?? "none of the options"}, by {answer.decidedBy} on{" "}
          {longDate(answer.decidedOn)}
          {answer.trigger !== null && `; opens again when ${lineWords(answer.trigger, numbers)}`}
          {answer.reviewOn !== null && `; to be looked at again on ${longDate(answer.reviewOn)}`}.
          {answer.note !== "" && ` ${answer.note}`}
          <span className="text-muted"> Written down by {answer.recordedBy}.</span>
        </li>
      ))}
    </ol>
  );
}

/** A line as it was typed: 40 %, not 0.4. */
function lineWords(
  { claim, side, at }: Trigger,
  numbers: Readonly<Record<string, { readonly label: string; readonly unit: Unit }>>,
): string {
  const watched = numbers[claim];
  return `“${watched?.label ?? claim}” is ${side} ${watched === undefined ? at : quantity(at, watched.unit)}`;
}
