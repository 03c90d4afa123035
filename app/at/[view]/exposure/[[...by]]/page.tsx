import type { Metadata } from "next";
import { DemoLabel } from "@/components/layout/demo-label";
import { EmptyState } from "@/components/layout/empty-state";
import { WithoutSpend } from "@/components/layout/without-spend";
import { PageHeader } from "@/components/layout/page-header";
import { exposureFindings } from "@/lib/domain/exposure/exposure-findings";
import { phraseText } from "@/lib/format/phrase";
import { getBillExposure } from "@/lib/server/queries/bill-exposure";
import { getExposure } from "@/lib/server/queries/exposure";
import { viewOf } from "../../view-params";
import { BillSection } from "../_components/bill-section";
import { DimensionNav } from "../_components/dimension-nav";
import { EconomicSection } from "../_components/economic-section";
import { OperationalSection } from "../_components/operational-section";
import { PathsSection } from "../_components/paths-section";
import { RecirculationSection } from "../_components/recirculation-section";
import { SimilaritySection } from "../_components/similarity-section";
import { EXPOSURE_QUESTION, WithoutContracts } from "../_components/without-contracts";

export const metadata: Metadata = { title: "Exposure" };

/** /exposure?by=cloud, as the proxy writes it. */
export default async function ExposurePage({ params }: PageProps<"/at/[view]/exposure/[[...by]]">) {
  const [view, { by = [] }] = [await viewOf(params), await params];
  const shown = await getExposure(by.map(decodeURIComponent)[0], view);
  const { dimension, setAside, found } = shown;
  const followed = await getBillExposure(shown, view);
  if (found.state === "nothing")
    return <WithoutContracts followed={followed} dimension={dimension} view={view} />;
  if (found.state === "refused")
    return (
      <>
        <PageHeader question={EXPOSURE_QUESTION} finding="What is on record cannot be followed" />
        <EmptyState title={`${found.sentence}.`}>
          <p>Nothing is shown until the facts about these parties are corrected.</p>
        </EmptyState>
      </>
    );
  const { exposure, portfolio } = found;
  const findings = exposureFindings(exposure);
  return (
    <>
      {portfolio.organisation.isDemo && <DemoLabel name={portfolio.organisation.name} />}
      <PageHeader question={EXPOSURE_QUESTION} finding={phraseText(findings.headline)}>
        <WithoutSpend names={portfolio.withoutSpend} />
        <ol className="max-w-3xl list-decimal space-y-1 pl-5 text-base text-ink">
          <li>{phraseText(findings.operational)}</li>
          <li>{phraseText(findings.economic)}</li>
          <li>{phraseText(findings.recirculation)}</li>
        </ol>
        <p className="mt-2 max-w-3xl">
          Three answers to three questions about the same dollars. They are never added together.
        </p>
      </PageHeader>
      {setAside !== null && (
        <output className="mb-4 block border-l-2 border-warn pl-3 text-sm">{setAside}</output>
      )}
      <DimensionNav current={dimension} view={view} />
      <OperationalSection found={found} view={view} />
      <EconomicSection found={found} view={view} />
      <RecirculationSection found={found} view={view} />
      <BillSection followed={followed} view={view} />
      <SimilaritySection found={found} view={view} />
      <PathsSection found={found} view={view} />
    </>
  );
}
