import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { loopsFinding } from "@/lib/domain/tables/loops-table";
import { notDrawnTable } from "@/lib/domain/tables/not-drawn-table";
import { viewHref } from "@/lib/domain/view/view";
import { askedOfNetwork, getNetwork } from "@/lib/server/queries/network";
import { viewOf } from "../../view-params";
import { DaySlider } from "../_components/day-slider";
import { DrawingSection } from "../_components/drawing-section";
import { InterlocksSection } from "../_components/interlocks-section";
import { LoopsSection } from "../_components/loops-section";
import { NetworkFilterForm } from "../_components/network-filter";

export const metadata: Metadata = { title: "Network" };

const PARTS = ["kind", "status", "layer", "party"] as const;

/** /network?kind=compute&layer=chips, as the proxy writes it. */
export default async function NetworkPage({ params }: PageProps<"/at/[view]/network/[[...of]]">) {
  const [view, { of = [] }] = [await viewOf(params), await params];
  const written = new URLSearchParams(
    PARTS.map((part, i) => [part, decodeURIComponent(of[i] ?? "")]),
  );
  const network = await getNetwork(askedOfNetwork(written), view);
  const { filter, setAside, loops, ties, begins, choosable, nameOf } = network;
  const chosen = PARTS.flatMap((part) =>
    filter[part] === null ? [] : [`${part}=${encodeURIComponent(filter[part])}`],
  ).join("&");
  const csv = (table: string) =>
    viewHref(`/api/v1/tables/${table}${chosen === "" ? "" : `?${chosen}`}`, view);
  const notDrawn = notDrawnTable(ties, nameOf);
  return (
    <>
      <PageHeader
        question="How do they hang together?"
        finding={loopsFinding(loops, nameOf, chosen === "")}
      />
      {setAside.map((sentence) => (
        <output key={sentence} className="mb-4 block border-l-2 border-warn pl-3 text-sm">
          {sentence}
        </output>
      ))}
      <NetworkFilterForm filter={filter} parties={choosable} view={view} />
      {begins !== null && <DaySlider view={view} begins={begins} />}
      <DrawingSection network={network} csv={csv} />
      <LoopsSection network={network} csv={csv("loops")} />
      <InterlocksSection network={network} csv={csv} />
      <Section id="not-drawn" title={`On record, and not drawn (${notDrawn.rows.length})`}>
        <DataTable table={notDrawn} view={view} csv={csv("network-not-drawn")} />
      </Section>
    </>
  );
}
