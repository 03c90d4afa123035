"use client";

import { useEffect, useState } from "react";
import { Section } from "@/components/layout/section";
import { useMe } from "@/components/layout/use-me";
import type { DecisionRecord, FiredTrigger } from "@/lib/domain/report/decision-record";
import { longDate } from "@/lib/format/date";
import { estimateText, quantity } from "@/lib/format/estimate";

const STATES: Readonly<Record<FiredTrigger["state"], string>> = {
  fired: "■ Fired: ",
  "may-have-fired": "▲ May have fired: ",
  "cannot-tell": "○ Cannot be told: ",
};

/** As /api/v1/decisions answers. */
type Open = {
  readonly fired: readonly FiredTrigger[];
  readonly due: readonly (DecisionRecord & { readonly reviewOn: string })[];
};
const NONE: Open = { fired: [], due: [] };

/**
 * Decisions that were to be looked at again once a number crosses a line, where it has
 * or may have, or by a day that has come. They are for people with an account, so a page that everybody reads asks
 * for them once it knows who looks.
 *
 * @param from where they are asked for, with the view
 */
export function OpenAgain({ from }: { from: string }) {
  const me = useMe();
  const mayRead = me?.permissions.includes("calculate") === true;
  const [open, setOpen] = useState<Open | "not read">(NONE);
  useEffect(() => {
    let looking = mayRead;
    if (mayRead)
      void openFrom(from).then((found) => {
        if (looking) setOpen(found);
      });
    return () => {
      looking = false;
    };
  }, [from, mayRead]);
  if (open === "not read")
    return (
      <output className="mb-8 block max-w-3xl text-sm text-muted">
        Whether a decision on record is open again could not be read. Load the page again in a
        moment.
      </output>
    );
  const { fired, due } = open;
  if (fired.length + due.length === 0) return null;
  // A decision that is open by its number and by its day is told once, with both.
  const reviews = new Map(due.map(({ id, reviewOn }) => [id, reviewOn]));
  const again = new Set(fired.map(({ decision }) => decision.id));
  const ofDay = due.filter(({ id }) => !again.has(id));
  return (
    <Section id="open-again" title="Decisions that are open again">
      <ul className="mb-10 max-w-3xl space-y-2 text-sm">
        {fired.map(({ decision, trigger, claim, state }) => (
          <li key={decision.id}>
            <strong className={state === "fired" ? "text-bad" : "text-warn"}>
              {STATES[state]}
            </strong>
            {decision.question} Decided on {longDate(decision.decidedOn)}: {decision.chosen}.{" "}
            {claim === null
              ? `It was to be opened again by “${trigger.claim}”, which is no longer stated.`
              : `It was to be opened again once “${claim.label}” is ${trigger.side} ${quantity(trigger.at, claim.unit)}; it is ${claim.value === null ? "not known" : estimateText(claim.value, claim.unit)}.`}
            <ReviewDue on={reviews.get(decision.id)} />
          </li>
        ))}
        {ofDay.map(({ id, question, chosen, decidedOn, reviewOn }) => (
          <li key={`review-${id}`}>
            <strong className="text-warn">▲ Review due: </strong>
            {question} Decided on {longDate(decidedOn)}: {chosen}.
            <ReviewDue on={reviewOn} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const ReviewDue = ({ on }: { on: string | undefined }) =>
  on === undefined ? null : ` It was to be looked at again on ${longDate(on)}.`;

async function openFrom(address: string): Promise<Open | "not read"> {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    if (!answer.ok) return "not read";
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server wrote it by this type
    return (await answer.json()) as Open;
  } catch {
    return "not read";
  }
}
