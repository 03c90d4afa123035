import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { LongTable } from "@/components/table/long-table";
import { FEEDS } from "@/lib/domain/catalog/feed";
import { packTable } from "@/lib/domain/table/packed-table";
import { CHANGES_CONTROLS } from "@/lib/domain/tables/prices-page-table";
import { ANY } from "@/lib/domain/view/kept-path";
import { viewHref } from "@/lib/domain/view/view";
import { changesFinding } from "@/lib/format/changes-finding";
import { changesTable, getChangeList, getObservations } from "@/lib/server/queries/prices";
import { viewOf } from "../../../view-params";
import { ChangesNav } from "../../_components/changes-nav";

export const metadata: Metadata = { title: "Price changes" };

const FIRST_ROWS = 50;
const WIDTHS = {
  model: 192,
  seller: 160,
  unit: 144,
  change: 80,
  before: 124,
  after: 124,
  tier: 88,
  prompts: 80,
  share: 72,
  since: 112,
  offering: 256,
};

/** /prices/changes?feed=litellm&from=2026-07-01&to=2026-08-01, as the proxy writes it. */
export default async function ChangesPage({
  params,
}: PageProps<"/at/[view]/prices/changes/[[...of]]">) {
  const [view, { of = [] }] = [await viewOf(params), await params];
  const [feed = ANY, from = ANY, to = ANY] = of.map(decodeURIComponent);
  const [list, observations] = await Promise.all([
    getChangeList({ feed, from, to }, view),
    getObservations(view),
  ]);
  if (list === undefined)
    return (
      <>
        <PageHeader
          question="What changed at a source between two days?"
          finding="There is nothing to compare yet"
        />
        <EmptyState title="No source was read on two days.">
          <p>
            Once a newer file of a source is imported, what rose, fell, came and went stands here.{" "}
            <Link href={viewHref("/prices", view)}>Prices compared</Link>
          </p>
        </EmptyState>
      </>
    );
  const table = changesTable(list);
  const asked = `feed=${list.feedId}&from=${list.from}&to=${list.to}`;
  return (
    <>
      <PageHeader
        question="What changed at a source between two days?"
        finding={changesFinding(list)}
      >
        <Link href={viewHref("/prices", view)}>What each source says now</Link>
      </PageHeader>
      <ChangesNav
        choices={[...observations]
          .filter(([, days]) => days.length > 1)
          .map(([id, days]) => ({ id, name: FEEDS[id].name, days }))}
        list={list}
        view={view}
      />
      <LongTable
        key={asked}
        first={packTable({ ...table, rows: table.rows.slice(0, FIRST_ROWS) })}
        total={table.rows.length}
        source={`/api/v1/prices?${asked}`}
        csv={`/api/v1/tables/price-changes?${asked}`}
        controls={CHANGES_CONTROLS}
        widths={WIDTHS}
        view={view}
      />
    </>
  );
}
