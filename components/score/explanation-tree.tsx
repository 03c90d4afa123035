import { Unknown } from "@/components/table/cell-content";
import { FactLine } from "@/components/fact/fact-claim";
import type { Explanation } from "@/lib/domain/explain/explanation";
import type { FactNotes } from "@/lib/domain/fact/fact-note";
import type { View } from "@/lib/domain/view/view";
import { estimateText } from "@/lib/format/estimate";

/** A number opened: the step that made it, what went in, and at the leaves the facts with their sources. */
export function ExplanationTree({
  of,
  notes,
  view,
}: {
  of: Explanation;
  notes: FactNotes;
  view: View;
}) {
  return (
    <div className="text-sm">
      <p className="text-muted">{of.how}</p>
      {of.missing !== undefined && <Missing question={of.missing} />}
      <Facts ids={of.facts} notes={notes} view={view} />
      {of.inputs.length > 0 && (
        <ul className="mt-1">
          {of.inputs.map((input, i) => (
            // Two inputs of one step may carry the same label; their order is their identity.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${i}-${input.label}`} className="border-t border-line">
              {restsOnSameFacts(input, of.inputs[i - 1]) ? (
                <Branch
                  of={{ ...input, facts: [], how: `${input.how}; same facts as above` }}
                  notes={notes}
                  view={view}
                />
              ) : (
                <Branch of={input} notes={notes} view={view} />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Scenarios over one set of facts: the list is shown with the first of them. */
const restsOnSameFacts = (one: Explanation, other: Explanation | undefined): boolean =>
  one.facts.length > 0 && one.facts.join() === other?.facts.join();

function Branch({ of, notes, view }: { of: Explanation; notes: FactNotes; view: View }) {
  return (
    <details>
      <summary className="flex items-baseline justify-between gap-4 py-1.5 marker:content-none">
        <span>
          <span aria-hidden="true" className="mr-1 text-muted">
            ▸
          </span>
          {of.label}
        </span>
        <span className="text-right">{estimateText(of.value, of.unit)}</span>
      </summary>
      <div className="mb-2 ml-4">
        <ExplanationTree of={of} notes={notes} view={view} />
      </div>
    </details>
  );
}

function Facts({ ids, notes, view }: { ids: readonly string[]; notes: FactNotes; view: View }) {
  const known = ids.flatMap((id) => notes.get(id) ?? []);
  if (known.length === 0) return null;
  return (
    <div className="my-1 space-y-1">
      {known.map((note) => (
        <FactLine key={note.fact.id} note={note} view={view} />
      ))}
    </div>
  );
}

function Missing({ question }: { question: string }) {
  return (
    <p className="my-1">
      <Unknown>
        <strong>Not known.</strong> {question}
      </Unknown>
    </p>
  );
}
