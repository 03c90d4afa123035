import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { QualityPanel } from "@/components/catalog/quality-panel";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { countedPricesTable } from "@/lib/domain/tables/counted-prices-table";
import { namesTable } from "@/lib/domain/tables/model-names-table";
import {
  lifecycleTable,
  modelOfferingsTable,
  standInsTable,
} from "@/lib/domain/tables/model-tables";
import { viewHref } from "@/lib/domain/view/view";
import { modelFinding } from "@/lib/format/model-finding";
import { getModelDetails } from "@/lib/server/queries/model";
import { getModelQuality } from "@/lib/server/queries/quality";
import { getSubstitutes } from "@/lib/server/queries/substitutes";
import { viewOf } from "../../view-params";
import { ModelFacts } from "./_components/model-facts";
import { PriceSteps } from "./_components/price-steps";
import { SourceList } from "./_components/source-list";

export async function generateMetadata({
  params,
}: PageProps<"/at/[view]/models/[model]">): Promise<Metadata> {
  const found = await getModelDetails(
    decodeURIComponent((await params).model),
    await viewOf(params),
  );
  return { title: found?.model.name ?? "Not found" };
}

export default async function ModelPage({ params }: PageProps<"/at/[view]/models/[model]">) {
  const [view, { model: asked }] = [await viewOf(params), await params];
  const id = decodeURIComponent(asked);
  const [found, quality, substitutes] = await Promise.all([
    getModelDetails(id, view),
    getModelQuality(id, view),
    getSubstitutes(id, view),
  ]);
  if (found === undefined) notFound();
  const { model, parties, ownerships, offerings, groups, retired, flags, names, sources } = found;
  const csv = (table: string) =>
    viewHref(`/api/v1/tables/${table}?model=${encodeURIComponent(model.id)}`, view);
  const served = modelOfferingsTable(model, groups, retired, parties, flags, view.asOf);
  const standIns = standInsTable(model, groups, ownerships, parties);
  const counted = countedPricesTable(model, offerings, view.asOf);
  const life = lifecycleTable(model, offerings, found.successors, view.asOf);
  return (
    <>
      <PageHeader
        question="Who can serve this model, at what price, until when?"
        finding={modelFinding(model.name, groups, view.asOf, counted.rows.length > 0)}
      >
        <p>
          <Link href={viewHref("/models", view)}>All models</Link>
          {" · "}
          <Link href={viewHref(`/prices?q=${encodeURIComponent(model.name)}`, view)}>
            What each source says of its prices
          </Link>
        </p>
      </PageHeader>
      <Section id="facts" title="The model itself">
        <ModelFacts model={model} parties={parties} view={view} />
      </Section>
      <Section id="sellers" title={`Who serves it (${served.rows.length})`}>
        {served.rows.length === 0 ? (
          <EmptyState title="No offering of it is on record.">
            <p>It may be known from a bill or a benchmark alone.</p>
          </EmptyState>
        ) : (
          <DataTable table={served} view={view} csv={csv("model")} />
        )}
      </Section>
      {counted.rows.length > 0 && (
        <Section id="counted" title="What it costs beside its tokens">
          <DataTable table={counted} view={view} csv={csv("model-counted-prices")} />
        </Section>
      )}
      {standIns.rows.length > 0 && (
        <Section id="stand-ins" title="Who else could serve it">
          <DataTable table={standIns} view={view} csv={csv("model-stand-ins")} />
        </Section>
      )}
      {substitutes !== undefined && offerings.length > 0 && (
        <Section id="substitutes" title="What else could take its work">
          <DataTable table={substitutes} view={view} csv={csv("model-substitutes")} />
        </Section>
      )}
      {offerings.length > 0 && (
        <Section id="steps" title="What it has cost">
          <PriceSteps offerings={offerings} view={view} />
        </Section>
      )}
      <Section id="lifecycle" title="How long it can be had">
        {life.rows.length === 0 ? (
          <p className="text-sm">
            No seller on record says when it ends. That is not the same as never.
          </p>
        ) : (
          <DataTable table={life} view={view} csv={csv("model-lifecycle")} />
        )}
      </Section>
      {quality !== undefined && (
        <Section id="quality" title="How well it does">
          <QualityPanel {...quality} view={view} csv={csv("quality-scores")} />
        </Section>
      )}
      {names.length > 0 && (
        <Section id="names" title={`Other names (${names.length})`}>
          <DataTable table={namesTable(model, names)} view={view} csv={csv("model-names")} />
        </Section>
      )}
      <Section id="sources" title={`Who says so (${sources.length})`}>
        <SourceList sources={sources} view={view} />
      </Section>
    </>
  );
}
