import { FigureView } from "@/components/figure/figure-view";
import { Section } from "@/components/layout/section";
import { Unknown } from "@/components/table/cell-content";
import { DataTable } from "@/components/table/data-table";
import { DIMENSIONS } from "@/lib/domain/exposure/dimension";
import { operationalFigure } from "@/lib/domain/figures/exposure-figures";
import { operationalDependence } from "@/lib/domain/indices/concentration/operational-dependence";
import { operationalTable } from "@/lib/domain/tables/exposure-tables";
import { viewHref } from "@/lib/domain/view/view";
import { estimateText } from "@/lib/format/estimate";
import { Definition } from "./definition";
import { Reasons } from "./reasons";
import type { SectionProps } from "./section-props";
import { TenPercentLine } from "./ten-percent-line";

/** The first answer: what stops if this party stops. */
export function OperationalSection({ found: { exposure, portfolio }, view }: SectionProps) {
  const { dimension, operational } = exposure;
  const { name, who } = DIMENSIONS[dimension];
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}?by=${dimension}`, view);
  const { questions } = operational.open;
  return (
    <Section id="operational" title="1. What stops if this party stops: operational dependence">
      <Definition>
        The share of our spend whose work depends on {who}. One dollar depends on several at once,
        so these shares may add up to more than 100 %.{" "}
        <a href={viewHref(`/method#${operationalDependence.id}`, view)}>How this is computed</a>
      </Definition>
      {operational.open.share.high > 0 && (
        <p className="mb-2 text-sm">
          <Unknown>
            Of {estimateText(operational.open.share, "share")} of spend nobody can say for certain
            on which {name.toLowerCase()} it depends. Ask: {questions.slice(0, 3).join(" ")}
            {questions.length > 3 && ` And ${questions.length - 3} more, below.`}
          </Unknown>
        </p>
      )}
      {operational.parties.length > 0 && (
        <FigureView
          figure={operationalFigure(exposure, view.asOf, portfolio.organisation.name)}
          view={view}
          csv={csv("exposure-operational-figure")}
        />
      )}
      <TenPercentLine exposure={exposure} />
      <DataTable table={operationalTable(exposure)} view={view} csv={csv("exposure-operational")} />
      <Reasons
        title="Why each of these"
        view={view}
        of={{
          label: "What stops",
          value: operational.open.share,
          unit: "share",
          how: "each party with the work that depends on it, and the facts behind",
          facts: [],
          inputs: operational.parties.map(({ score }) => score.explanation),
        }}
      />
    </Section>
  );
}
