import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { FigureView } from "@/components/figure/figure-view";
import { DemoLabel } from "@/components/layout/demo-label";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { factsBehind, gapsBehind } from "@/lib/domain/explain/explanation";
import { contributionsFigure } from "@/lib/domain/figures/lock-in-figures";
import { dataActChange } from "@/lib/domain/leaving/data-act-change";
import { naturalUnits } from "@/lib/domain/leaving/natural-units";
import { FREE_SWITCHING_FROM, switchingTimeline } from "@/lib/domain/regulation/data-act";
import { dataActTable } from "@/lib/domain/tables/data-act-table";
import {
  exitCostTable,
  exitDaysTable,
  gateMatrixTable,
  leversTable,
} from "@/lib/domain/tables/lock-in-tables";
import { viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { leavingInWords } from "@/lib/format/leaving";
import { factNotes } from "@/lib/server/queries/fact-notes";
import { getPosition } from "@/lib/server/queries/scores";
import { viewOf } from "../../view-params";
import { GateMatrix } from "../_components/gate-matrix";
import { LockInCards } from "../_components/lock-in-cards";
import { NaturalUnitList } from "../_components/natural-unit-list";

type Props = PageProps<"/at/[view]/lock-in/[contract]">;

async function vendorOf(params: Props["params"]) {
  const [view, { contract: id }] = [await viewOf(params), await params];
  const position = await getPosition(view);
  const vendor = position?.scores.byVendor.find(({ contract }) => contract.id === id);
  return position === undefined || vendor === undefined ? undefined : { view, position, vendor };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await vendorOf(params);
  return { title: found ? `Lock-in, ${found.vendor.contract.vendorName}` : "Not found" };
}

export default async function VendorLockInPage({ params }: Props) {
  const found = await vendorOf(params);
  if (found === undefined) notFound();
  const { view, position, vendor } = found;
  const { contract, lockIn } = vendor;
  const { organisation } = position.portfolio;
  const vendors = [vendor];
  const units = naturalUnits(vendor);
  const notes = await factNotes(factsBehind(lockIn.score.explanation), view);
  const change = dataActChange(contract, position.market);
  const timeline = switchingTimeline(view.asOf);
  const questions = gapsBehind(lockIn.score.explanation);
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}?contract=${contract.id}`, view);
  return (
    <>
      {organisation.isDemo && <DemoLabel name={organisation.name} />}
      <PageHeader
        question={`What would leaving ${contract.vendorName} mean?`}
        finding={leavingInWords(contract.vendorName, units)}
      >
        <p>
          <Link href={viewHref("/lock-in", view)}>All vendors</Link> ·{" "}
          <Link href={viewHref(`/providers/${contract.vendorId}`, view)}>
            {contract.vendorName} as a provider
          </Link>{" "}
          ·{" "}
          <Link href={viewHref(`/conflicts#vendor-${contract.vendorId}`, view)}>
            its conflicts of interest
          </Link>
        </p>
      </PageHeader>
      <Section id="gates" title="Lines that no average may hide">
        <GateMatrix table={gateMatrixTable({ byVendor: vendors })} csv={csv("gate-matrix")} />
      </Section>
      <Section id="units" title="Five barriers, each in its own unit">
        <NaturalUnitList units={units} notes={notes} view={view} />
      </Section>
      <Section id="score" title="The same as one number, with what it leaves open">
        <LockInCards vendors={vendors} notes={notes} view={view} />
        <FigureView
          figure={contributionsFigure(vendors, view.asOf, organisation.name)}
          view={view}
          csv={csv("contributions")}
        />
      </Section>
      <Section id="levers" title="What would lower it">
        <DataTable table={leversTable(vendor)} view={view} csv={csv("levers")} />
      </Section>
      <Section id="cost" title="What leaving would cost">
        <DataTable
          table={exitCostTable(vendor, position.market)}
          view={view}
          csv={csv("exit-cost")}
        />
      </Section>
      <Section id="days" title="How long it would take">
        <DataTable table={exitDaysTable(vendor)} view={view} csv={csv("exit-days")} />
        {contract.isEuCustomer === true && (
          <p className="mt-2 max-w-3xl text-sm">
            Notice given on {longDate(view.asOf)} would by the EU Data Act end by{" "}
            {longDate(timeline.noticeEnds)} at the latest, the transition by{" "}
            {longDate(timeline.transitionEnds)} (or {longDate(timeline.extendedTransitionEnds)}{" "}
            where 30 days are not feasible), and the data could be fetched until at least{" "}
            {longDate(timeline.retrievalEnds)}.
          </p>
        )}
      </Section>
      <Section id="data-act" title={`What changes on ${longDate(FREE_SWITCHING_FROM)}`}>
        <p className="mb-3 max-w-3xl text-sm">{change.sentence}</p>
        <DataTable table={dataActTable([change])} view={view} csv={csv("data-act")} />
      </Section>
      <Section id="unknown" title="What is not known, and whom to ask">
        {questions.length === 0 ? (
          <p className="text-sm">Nothing that this score needs is missing.</p>
        ) : (
          <ul className="list-disc space-y-1 pl-5 text-sm">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
