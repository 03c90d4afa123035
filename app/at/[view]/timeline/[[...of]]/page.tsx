import type { Metadata } from "next";
import { FigureView } from "@/components/figure/figure-view";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { DataTable } from "@/components/table/data-table";
import { timelineTable } from "@/lib/domain/tables/timeline-table";
import { ANY } from "@/lib/domain/view/kept-path";
import { viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { capitalByQuarter, getTimeline } from "@/lib/server/queries/timeline";
import { viewOf } from "../../view-params";
import { TimelineFilter } from "../_components/timeline-filter";

export const metadata: Metadata = { title: "Timeline" };

/** /timeline?party=openai&kind=stake, as the proxy writes it. */
export default async function TimelinePage({ params }: PageProps<"/at/[view]/timeline/[[...of]]">) {
  const [view, { of = [] }] = [await viewOf(params), await params];
  const [party = ANY, kind = ANY] = of.map(decodeURIComponent);
  const [timeline, figure] = await Promise.all([
    getTimeline({ party, kind }, view),
    capitalByQuarter(view),
  ]);
  const { choice, events, parties, choosable } = timeline;
  const dated = events.filter(({ undated }) => !undated).length;
  const chosen = [
    ...(choice.party === null ? [] : [`party=${choice.party}`]),
    ...(choice.kind === null ? [] : [`kind=${choice.kind}`]),
  ];
  const csv = `/api/v1/tables/timeline${chosen.length === 0 ? "" : `?${chosen.join("&")}`}`;
  return (
    <>
      <PageHeader
        question="What happened between them, and when?"
        finding={`${dated} dated ${dated === 1 ? "event" : "events"} up to ${longDate(view.asOf)}, and ${events.length - dated} of which only the record is dated`}
      />
      {choice.setAside.map((sentence) => (
        <output key={sentence} className="mb-4 block border-l-2 border-warn pl-3 text-sm">
          {sentence}
        </output>
      ))}
      <TimelineFilter choice={choice} parties={choosable} view={view} />
      {events.length === 0 ? (
        <EmptyState title="No event of this sort is on record.">
          <p>Choose another party or kind, or a later day above.</p>
        </EmptyState>
      ) : (
        <DataTable table={timelineTable(events, parties)} view={view} csv={viewHref(csv, view)} />
      )}
      <FigureView
        figure={figure}
        view={view}
        csv={viewHref("/api/v1/tables/timeline-capital", view)}
      />
    </>
  );
}
