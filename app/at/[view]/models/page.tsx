import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { LongTable } from "@/components/table/long-table";
import { SERVICE_TIERS } from "@/lib/domain/catalog/price";
import { packTable } from "@/lib/domain/table/packed-table";
import { MODELS_CONTROLS } from "@/lib/domain/tables/models-table";
import { catalogFinding } from "@/lib/format/catalog-finding";
import { getCatalogFinding, getModelsTable } from "@/lib/server/queries/models";
import { viewOf } from "../view-params";

export const metadata: Metadata = { title: "Models" };

/** Rows that come with the page, to be read without scripts. */
const FIRST_ROWS = 50;

const WIDTHS = {
  model: 208,
  lab: 120,
  "lab-country": 76,
  seller: 152,
  operator: 152,
  "operator-country": 88,
  scope: 120,
  standing: 256,
  "seller-model-id": 288,
};

export default async function ModelsPage({ params }: PageProps<"/at/[view]/models">) {
  const view = await viewOf(params);
  const [table, found] = await Promise.all([
    getModelsTable(view, "standard"),
    getCatalogFinding(view),
  ]);
  return (
    <>
      <PageHeader
        question="Who offers what, where, at what price, until when?"
        finding={catalogFinding(found)}
      >
        <p>
          Every model at every seller in every place it is served. The lab’s country and that of the
          company that runs the service are two facts, and each may be unknown.
        </p>
      </PageHeader>
      <LongTable
        first={packTable({ ...table, rows: table.rows.slice(0, FIRST_ROWS) })}
        total={table.rows.length}
        source="/api/v1/catalog"
        csv="/api/v1/tables/models"
        controls={MODELS_CONTROLS}
        rangeUnit="$ per million"
        widths={WIDTHS}
        choice={{ name: "tier", label: "Service tier", values: SERVICE_TIERS }}
        view={view}
      />
    </>
  );
}
