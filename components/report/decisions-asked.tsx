import type { DecisionAsked } from "@/lib/domain/report/board-report";
import { longDate } from "@/lib/format/date";
import { type ClaimsById, runsOf } from "@/lib/format/report/runs";
import { Sentence } from "./sentence";

/** What the board is asked to decide: options, what each costs, which is recommended, and by when. */
export function DecisionsAsked({
  asked,
  known,
}: {
  asked: readonly DecisionAsked[];
  known: ClaimsById;
}) {
  return asked.map(({ id, question, options, recommended, by }) => (
    <section key={id} className="my-4 break-inside-avoid">
      <h3 className="font-semibold">{question}</h3>
      <p className="text-sm text-muted">To be decided by {longDate(by)}</p>
      <ul className="mt-1 text-sm">
        {options.map(({ name, cost }) => (
          <li key={name} className="flex flex-wrap gap-x-4 border-b border-line py-1">
            <span className="grow">{name}</span>
            <span>
              <Sentence runs={runsOf(cost, known)} />
            </span>
            {name === recommended && <strong className="font-semibold">● recommended</strong>}
          </li>
        ))}
      </ul>
    </section>
  ));
}
