import { Section } from "@/components/layout/section";
import type { FiredTrigger } from "@/lib/domain/report/decision-record";
import { longDate } from "@/lib/format/date";
import { estimateText, quantity } from "@/lib/format/estimate";

const STATES: Readonly<Record<FiredTrigger["state"], string>> = {
  fired: "■ Fired: ",
  "may-have-fired": "▲ May have fired: ",
  "cannot-tell": "○ Cannot be told: ",
};

/** Decisions that were to be looked at again once a number crosses a line, where it has or may have. */
export function OpenAgain({ fired }: { fired: readonly FiredTrigger[] }) {
  if (fired.length === 0) return null;
  return (
    <Section id="open-again" title="Decisions that are open again">
      <ul className="max-w-3xl space-y-2 text-sm">
        {fired.map(({ decision, trigger, claim, state }) => (
          <li key={decision.id}>
            <strong className={state === "fired" ? "text-bad" : "text-warn"}>
              {STATES[state]}
            </strong>
            {decision.question} Decided on {longDate(decision.decidedOn)}: {decision.chosen}.{" "}
            {claim === null
              ? `It was to be opened again by “${trigger.claim}”, which is no longer stated.`
              : `It was to be opened again once “${claim.label}” is ${trigger.side} ${quantity(trigger.at, claim.unit)}; it is ${claim.value === null ? "not known" : estimateText(claim.value, claim.unit)}.`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
