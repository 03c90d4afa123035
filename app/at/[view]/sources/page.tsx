import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { DataTable } from "@/components/table/data-table";
import { sourcesTable } from "@/lib/domain/tables/sources-table";
import { viewHref } from "@/lib/domain/view/view";
import { listSources } from "@/lib/server/queries/sources";
import { viewOf } from "../view-params";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage({ params }: PageProps<"/at/[view]/sources">) {
  const view = await viewOf(params);
  const sources = await listSources(view);
  const filings = sources.filter(({ tier }) => tier === 1).length;
  return (
    <>
      <PageHeader
        question="Who says so?"
        finding={`${sources.length} sources, ${filings} of them filings or public authorities`}
      >
        <p>
          Tier 1 is a filing, regulator or court, 2 the company itself, 3 first-tier news, 4
          anything else. “Not opened by us yet” means the address was quoted in something we read.
        </p>
      </PageHeader>
      <DataTable
        table={sourcesTable(sources, view.asOf)}
        view={view}
        csv={viewHref("/api/v1/tables/sources", view)}
      />
    </>
  );
}
