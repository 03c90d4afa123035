import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { LongTable } from "@/components/table/long-table";
import { packTable } from "@/lib/domain/table/packed-table";
import { feedChangesTable } from "@/lib/domain/tables/feed-changes-table";
import {
  priceCounts,
  PRICES_CONTROLS,
  pricesPageTable,
} from "@/lib/domain/tables/prices-page-table";
import { viewHref } from "@/lib/domain/view/view";
import { pricesFinding } from "@/lib/format/prices-finding";
import { getComparedPrices, getLatestChanges } from "@/lib/server/queries/prices";
import { viewOf } from "../view-params";

export const metadata: Metadata = { title: "Prices compared" };

/** Rows that come with the page, to be read without scripts. */
const FIRST_ROWS = 50;

const WIDTHS = {
  model: 176,
  seller: 136,
  scope: 112,
  unit: 120,
  tier: 80,
  from: 80,
  by: 112,
  page: 168,
  rule: 224,
  agreement: 304,
  spread: 80,
  flags: 360,
  sellerModelId: 240,
  offering: 240,
};

export default async function PricesPage({ params }: PageProps<"/at/[view]/prices">) {
  const view = await viewOf(params);
  const [compared, changes] = await Promise.all([getComparedPrices(view), getLatestChanges(view)]);
  const table = pricesPageTable(compared.slice(0, FIRST_ROWS), view.asOf);
  return (
    <>
      <PageHeader
        question="What does each source say a model costs, and whom do we believe?"
        finding={pricesFinding(priceCounts(compared))}
      >
        <p>
          A contract price stands alone; then comes the seller’s own feed, then the lists. Costs are
          worked out with the highest price where sources disagree, and say so.{" "}
          <Link href={viewHref("/method/price-spread", view)}>How this is computed</Link>
          {" · "}
          <Link href={viewHref("/method/odd-prices", view)}>What looks odd</Link>
        </p>
      </PageHeader>
      <LongTable
        first={packTable(table)}
        total={compared.length}
        source="/api/v1/prices"
        csv="/api/v1/tables/prices"
        controls={PRICES_CONTROLS}
        rangeUnit="$ per million"
        widths={WIDTHS}
        view={view}
      />
      <Section id="changes" title="What changed at each source">
        {changes.length === 0 ? (
          <EmptyState title="There is nothing to compare yet.">
            <p>
              Every source was read on one day only. Once a newer file of it is imported, what rose,
              fell, came and went stands here.
            </p>
          </EmptyState>
        ) : (
          <DataTable
            table={feedChangesTable(changes)}
            view={view}
            csv={viewHref("/api/v1/tables/feed-changes", view)}
          />
        )}
      </Section>
    </>
  );
}
