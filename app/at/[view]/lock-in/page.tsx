import type { Metadata } from "next";
import { FigureView } from "@/components/figure/figure-view";
import { DemoLabel } from "@/components/layout/demo-label";
import { EmptyState } from "@/components/layout/empty-state";
import { WithoutSpend } from "@/components/layout/without-spend";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { factsBehind } from "@/lib/domain/explain/explanation";
import { contributionsFigure } from "@/lib/domain/figures/lock-in-figures";
import { dataActChange } from "@/lib/domain/leaving/data-act-change";
import { linesCrossed } from "@/lib/domain/leaving/lines-crossed";
import { FREE_SWITCHING_FROM } from "@/lib/domain/regulation/data-act";
import { dataActTable } from "@/lib/domain/tables/data-act-table";
import {
  exitCostsTable,
  exitDaysByVendorTable,
  gateMatrixTable,
  lockInUnitsTable,
} from "@/lib/domain/tables/lock-in-tables";
import { viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { factNotes } from "@/lib/server/queries/fact-notes";
import { getPosition } from "@/lib/server/queries/scores";
import { viewOf } from "../view-params";
import { GateMatrix } from "./_components/gate-matrix";
import { LockInCards } from "./_components/lock-in-cards";

export const metadata: Metadata = { title: "Lock-in" };

const QUESTION = "What would leaving each vendor cost us, and how long would it take?";

export default async function LockInPage({ params }: PageProps<"/at/[view]/lock-in">) {
  const view = await viewOf(params);
  const position = await getPosition(view);
  if (position === undefined)
    return (
      <>
        <PageHeader question={QUESTION} finding="No contracts on this day" />
        <EmptyState title={`No contract is on record for ${longDate(view.asOf)}.`}>
          <p>Lock-in is of a company and its contracts. Choose a later day above.</p>
        </EmptyState>
      </>
    );
  const { portfolio, scores, market } = position;
  const { organisation } = portfolio;
  const { byVendor } = scores;
  const notes = await factNotes(
    byVendor.flatMap(({ lockIn }) => factsBehind(lockIn.score.explanation)),
    view,
  );
  const changes = byVendor.map(({ contract }) => dataActChange(contract, market));
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}`, view);
  return (
    <>
      {organisation.isDemo && <DemoLabel name={organisation.name} />}
      <PageHeader question={QUESTION} finding={linesCrossed(byVendor)}>
        <WithoutSpend names={portfolio.withoutSpend} />
        <p>
          Dollars, days and percentages first; the score from 0 to 100 below is only their summary.
          Open a vendor for its costs, phases, levers and sources.
        </p>
      </PageHeader>
      <Section id="units" title="Five barriers, each in its own unit">
        <DataTable table={lockInUnitsTable(scores)} view={view} csv={csv("lock-in-units")} />
      </Section>
      <Section id="gates" title="Lines that no average may hide">
        <GateMatrix table={gateMatrixTable(scores)} csv={csv("gate-matrix")} />
      </Section>
      <Section id="score" title="The same as one number, with what it leaves open">
        <LockInCards vendors={byVendor} notes={notes} view={view} />
        <FigureView
          figure={contributionsFigure(byVendor, view.asOf, organisation.name)}
          view={view}
          csv={csv("contributions")}
        />
      </Section>
      <Section id="cost" title="What leaving would cost">
        <DataTable table={exitCostsTable(byVendor, market)} view={view} csv={csv("exit-costs")} />
      </Section>
      <Section id="days" title="How long it would take">
        <DataTable
          table={exitDaysByVendorTable(byVendor)}
          view={view}
          csv={csv("exit-days-by-vendor")}
        />
      </Section>
      <Section id="data-act" title={`What changes on ${longDate(FREE_SWITCHING_FROM)}`}>
        <p className="mb-3 max-w-3xl text-sm">
          {view.asOf < FREE_SWITCHING_FROM
            ? `This page is read as of ${longDate(view.asOf)}, before that day: its costs and gates are those of the first row of each vendor.`
            : `This page is read as of ${longDate(view.asOf)}: its costs and gates are those of the second row of each vendor.`}
        </p>
        <DataTable table={dataActTable(changes)} view={view} csv={csv("data-act")} />
      </Section>
    </>
  );
}
