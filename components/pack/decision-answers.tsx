import type { DecisionAnswer } from "@/lib/domain/report/decision-record";
import { longDate } from "@/lib/format/date";

/** What was decided on one question: the answer that stands first, earlier ones below it. */
export function DecisionAnswers({
  answers,
  labels,
}: {
  answers: readonly DecisionAnswer[];
  /** What each number of the pack is, by its claim. */
  labels: Readonly<Record<string, string>>;
}) {
  if (answers.length === 0) return <p className="text-muted">Not answered yet.</p>;
  return (
    <ol className="mt-1 space-y-1">
      {answers.map((answer, i) => (
        <li key={answer.id} className={i === 0 ? "" : "text-muted"}>
          <strong>{i === 0 ? "Decided: " : "Earlier: "}</strong>
          {answer.option ?? "none of the options"}, by {answer.decidedBy} on{" "}
          {longDate(answer.decidedOn)}
          {answer.trigger !== null &&
            `; opens again when “${labels[answer.trigger.claim] ?? answer.trigger.claim}” is ${answer.trigger.side} ${answer.trigger.at}`}
          {answer.reviewOn !== null && `; to be looked at again on ${longDate(answer.reviewOn)}`}.
          {answer.note !== "" && ` ${answer.note}`}
          <span className="text-muted"> Written down by {answer.recordedBy}.</span>
        </li>
      ))}
    </ol>
  );
}
