import { Section } from "@/components/layout/section";
import type { DecisionRecord, FiredTrigger } from "@/lib/domain/report/decision-record";
import { longDate } from "@/lib/format/date";
import { estimateText, quantity } from "@/lib/format/estimate";

/** Decisions that were to be looked at again once a number crosses a line, where it has or may have, or by a day that has come. */
export function OpenAgain({
  fired,
  due,
}: {
  fired: readonly FiredTrigger[];
  due: readonly (DecisionRecord & { readonly reviewOn: string })[];
}) {
  if (fired.length + due.length === 0) return null;
  return (
    <Section id="open-again" title="Decisions that are open again">
      <ul className="max-w-3xl space-y-2 text-sm">
        {fired.map(({ decision, trigger, claim, state }) => (
          <li key={decision.id}>
            <strong className={state === "fired" ? "text-bad" : "text-warn"}>
              {state === "fired" ? "■ Fired: " : "▲ May have fired: "}
            </strong>
            {decision.question} Decided on {longDate(decision.decidedOn)}: {decision.chosen}. It was
            to be opened again once “{claim.label}” is {trigger.side}{" "}
            {quantity(trigger.at, claim.unit)};{" "}
            {claim.value === null
              ? "it is not known"
              : `it is ${estimateText(claim.value, claim.unit)}`}
            .
          </li>
        ))}
        {due.map(({ id, question, chosen, decidedOn, reviewOn }) => (
          <li key={`review-${id}`}>
            <strong className="text-warn">▲ Review due: </strong>
            {question} Decided on {longDate(decidedOn)}: {chosen}. It was to be looked at again on{" "}
            {longDate(reviewOn)}.
          </li>
        ))}
      </ul>
    </Section>
  );
}
