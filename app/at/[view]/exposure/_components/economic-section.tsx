import { FigureView } from "@/components/figure/figure-view";
import { Section } from "@/components/layout/section";
import { ScoreCard } from "@/components/score/score-card";
import { Unknown } from "@/components/table/cell-content";
import { DataTable } from "@/components/table/data-table";
import { factsBehind } from "@/lib/domain/explain/explanation";
import { DIMENSIONS } from "@/lib/domain/exposure/dimension";
import { economicFigure } from "@/lib/domain/figures/exposure-figures";
import { economicLookThrough } from "@/lib/domain/indices/concentration/economic-look-through";
import { vendorConcentration } from "@/lib/domain/indices/concentration/vendor-concentration";
import { economicTable, followedTable, measuresTable } from "@/lib/domain/tables/exposure-tables";
import { viewHref } from "@/lib/domain/view/view";
import { estimateText } from "@/lib/format/estimate";
import { factNotes } from "@/lib/server/queries/fact-notes";
import { Definition } from "./definition";
import type { SectionProps } from "./section-props";

/** The second answer: where the dollar ends. */
export async function EconomicSection({ found: { exposure, portfolio }, view }: SectionProps) {
  const { dimension, economic, invoiced } = exposure;
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}?by=${dimension}`, view);
  const notes = await factNotes(
    [economic.score, invoiced.concentration].flatMap(({ explanation }) => factsBehind(explanation)),
    view,
  );
  return (
    <Section id="economic" title="2. Where the dollar ends: economic look-through">
      <Definition>
        Each dollar is followed from whom we pay to whom it is passed on, as far as facts go; what
        ends with each and what is undisclosed add up to 100 %. {DIMENSIONS[dimension].followed}
      </Definition>
      <FigureView
        figure={economicFigure(exposure, view.asOf, portfolio.organisation.name)}
        view={view}
        csv={csv("exposure-economic-figure")}
      />
      {economic.gaps.length > 0 && (
        <ul className="mb-4 space-y-1 text-sm" aria-label="Undisclosed">
          {economic.gaps.map(({ ask, share }) => (
            <li key={ask}>
              <Unknown>
                {estimateText(share, "share")} undisclosed. {ask}
              </Unknown>
            </li>
          ))}
        </ul>
      )}
      <div className="mb-6 grid gap-8 sm:grid-cols-2">
        <ScoreCard
          title="As invoiced"
          of={vendorConcentration}
          score={invoiced.concentration}
          notes={notes}
          view={view}
        />
        <ScoreCard
          title="Looked through"
          of={economicLookThrough}
          score={economic.score}
          notes={notes}
          view={view}
        />
      </div>
      <DataTable table={measuresTable(exposure)} view={view} csv={csv("exposure-measures")} />
      <details className="mt-3">
        <summary className="text-sm text-accent">Every end of the dollar as a table</summary>
        <div className="mt-2">
          <DataTable table={economicTable(exposure)} view={view} csv={csv("exposure-economic")} />
        </div>
      </details>
      <h3 className="mt-6 mb-2 text-sm font-semibold">
        On what the look behind each invoice rests
      </h3>
      <DataTable table={followedTable(exposure)} view={view} csv={csv("exposure-followed")} />
    </Section>
  );
}
