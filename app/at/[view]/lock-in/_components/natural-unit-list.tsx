import { ExplanationTree } from "@/components/score/explanation-tree";
import { SourcesBehind } from "@/components/score/sources-behind";
import { Unknown } from "@/components/table/cell-content";
import type { FactNotes } from "@/lib/domain/fact/fact-note";
import { NATURAL_UNITS, type NaturalUnit } from "@/lib/domain/leaving/natural-units";
import { type View, viewHref } from "@/lib/domain/view/view";
import { estimateText, interval, quantity } from "@/lib/format/estimate";

/** The five barriers of one vendor, each a number in its own unit that opens down to its sources. */
export function NaturalUnitList({
  units,
  notes,
  view,
}: {
  units: readonly NaturalUnit[];
  notes: FactNotes;
  view: View;
}) {
  return (
    <div className="grid gap-8 sm:grid-cols-2 xl:grid-cols-3">
      {units.map(({ part, label, unit, value, question, explanation }) => (
        <article key={part} className="border-t-2 border-ink pt-2" data-unit={part}>
          <h3 className="text-sm font-semibold">{label}</h3>
          {value === null ? (
            <>
              <p className="mt-1 font-serif text-xl">
                <Unknown>Not known</Unknown>
              </p>
              <p className="mt-1 text-xs">
                <strong>Ask:</strong> {question}
              </p>
            </>
          ) : (
            <>
              <p className="mt-1 font-serif text-3xl" data-value>
                {value.point === null ? interval(value, unit) : quantity(value.point, unit)}
              </p>
              <p className="text-xs text-muted">
                {value.low === value.high
                  ? "exact"
                  : value.point === null
                    ? "no single best value"
                    : `between ${interval(value, unit)}`}
              </p>
            </>
          )}
          <p className="mt-1 text-xs text-muted">{NATURAL_UNITS[part].means}</p>
          {value !== null && (
            <details className="mt-2" data-why>
              <summary className="text-sm text-accent">Why {estimateText(value, unit)}?</summary>
              <div className="mt-2">
                <SourcesBehind explanation={explanation} notes={notes} view={view} />
                <ExplanationTree of={explanation} notes={notes} view={view} />
                <p className="mt-2 text-xs">
                  <a href={viewHref(`/method#${part}`, view)}>How this is computed</a>
                </p>
              </div>
            </details>
          )}
        </article>
      ))}
    </div>
  );
}
