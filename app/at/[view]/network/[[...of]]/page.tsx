import type { Metadata } from "next";
import { GraphView } from "@/components/graph/graph-view";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { MatrixTable } from "@/components/table/matrix-table";
import {
  heldInterestsTable,
  interlocksFinding,
  interlocksTable,
} from "@/lib/domain/tables/interlock-tables";
import { loopsFinding, loopsTable, searchInWords } from "@/lib/domain/tables/loops-table";
import { networkMatrix } from "@/lib/domain/tables/network-matrix";
import { networkTable } from "@/lib/domain/tables/network-table";
import { notDrawnTable } from "@/lib/domain/tables/not-drawn-table";
import { ANY } from "@/lib/domain/view/kept-path";
import { viewHref } from "@/lib/domain/view/view";
import { askedOfNetwork, getNetwork } from "@/lib/server/queries/network";
import { viewOf } from "../../view-params";
import { DaySlider } from "../_components/day-slider";
import { LoopList } from "../_components/loop-list";
import { NetworkFilterForm } from "../_components/network-filter";

export const metadata: Metadata = { title: "Network" };

const PARTS = ["kind", "status", "layer", "party"] as const;

/** /network?kind=compute&layer=chips, as the proxy writes it. */
export default async function NetworkPage({ params }: PageProps<"/at/[view]/network/[[...of]]">) {
  const [view, { of = [] }] = [await viewOf(params), await params];
  const written = of.map(decodeURIComponent);
  const asked = new Map(PARTS.map((part, i) => [part as string, written[i] ?? ANY]));
  const network = await getNetwork(
    askedOfNetwork({ get: (part) => asked.get(part) ?? null }),
    view,
  );
  const { filter, edges, drawn, figure, loops, held, interlocks, parties, name } = network;
  const chosen = PARTS.flatMap((part) =>
    filter[part] === null ? [] : [`${part}=${encodeURIComponent(filter[part])}`],
  ).join("&");
  const csv = (table: string) =>
    viewHref(`/api/v1/tables/${table}${chosen === "" ? "" : `?${chosen}`}`, view);
  const notDrawn = notDrawnTable(network.ties, name);
  return (
    <>
      <PageHeader
        question="How do they hang together?"
        finding={loopsFinding(loops, name, chosen === "")}
      />
      {network.setAside.map((sentence) => (
        <output key={sentence} className="mb-4 block border-l-2 border-warn pl-3 text-sm">
          {sentence}
        </output>
      ))}
      <NetworkFilterForm filter={filter} parties={network.choosable} view={view} />
      {network.begins !== null && <DaySlider view={view} begins={network.begins} />}
      {edges.length === 0 ? (
        <EmptyState title="No tie of this sort is on record on this day.">
          <p>Choose another kind, status, layer or party, or a later day.</p>
        </EmptyState>
      ) : (
        <>
          <GraphView figure={figure} view={view}>
            <details className="my-3">
              <summary className="py-1 text-sm text-accent">The same as a matrix</summary>
              <MatrixTable
                table={networkMatrix(edges, drawn, parties)}
                csv={csv("network-matrix")}
              />
            </details>
          </GraphView>
          <DataTable
            table={networkTable(edges, drawn, parties, view.basis)}
            view={view}
            csv={csv("network")}
          />
        </>
      )}
      <Section id="loops" title={`Money that comes back (${loops.loops.length} loops)`}>
        <p className="mb-3 max-w-3xl text-sm">
          {searchInWords(loops)} Each leg is given by itself, {view.basis}, kind by kind: legs fall
          on different days and are neither netted nor added. A takeover pays former owners and a
          guaranty nobody yet, so neither closes a loop; and a loop is no finding of intent.
        </p>
        <LoopList loops={loops.loops} parties={parties} basis={view.basis} />
        {loops.loops.length > 0 && (
          <details className="mt-3">
            <summary className="py-1 text-sm text-accent">The same as a table</summary>
            <DataTable
              table={loopsTable(loops, parties, view.basis)}
              view={view}
              csv={csv("loops")}
            />
          </details>
        )}
      </Section>
      <Section id="interlocks" title={`Who holds both: ${interlocksFinding(interlocks, name)}`}>
        <DataTable table={interlocksTable(interlocks, name)} view={view} csv={csv("interlocks")} />
        <details className="mt-3">
          <summary className="py-1 text-sm text-accent">What each of them holds</summary>
          <DataTable
            table={heldInterestsTable(held, name, view.basis)}
            view={view}
            csv={csv("interests-held")}
          />
        </details>
      </Section>
      <Section id="not-drawn" title={`On record, and not drawn (${notDrawn.rows.length})`}>
        <DataTable table={notDrawn} view={view} csv={csv("network-not-drawn")} />
      </Section>
    </>
  );
}
