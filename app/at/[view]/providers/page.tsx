import type { Metadata } from "next";
import { FigureView } from "@/components/figure/figure-view";
import { DemoLabel } from "@/components/layout/demo-label";
import { PageHeader } from "@/components/layout/page-header";
import { DataTable } from "@/components/table/data-table";
import { capitalFigure } from "@/lib/domain/figures/provider-figures";
import { providerProfiles } from "@/lib/domain/profiles/provider-profile";
import { providersTable } from "@/lib/domain/tables/providers-table";
import { viewHref } from "@/lib/domain/view/view";
import { getRegister } from "@/lib/server/queries/profiles";
import { getPosition } from "@/lib/server/queries/scores";
import { viewOf } from "../view-params";

export const metadata: Metadata = { title: "Providers" };

export default async function ProvidersPage({ params }: PageProps<"/at/[view]/providers">) {
  const view = await viewOf(params);
  const [register, position] = await Promise.all([getRegister(view), getPosition(view)]);
  const profiles = providerProfiles(register);
  const backers = profiles.filter(({ labsBacked }) => labsBacked.length > 0).length;
  return (
    <>
      <PageHeader
        question="Who sells models and compute, and what do they hold in the labs?"
        finding={`${backers} of ${profiles.length} providers have put capital into AI labs or announced that they will`}
      />
      {position?.portfolio.organisation.isDemo === true && (
        <DemoLabel name={position.portfolio.organisation.name} />
      )}
      <DataTable
        table={providersTable(profiles, position?.scores.byVendor ?? [], register.parties)}
        view={view}
        csv={viewHref("/api/v1/tables/providers", view)}
      />
      <FigureView
        figure={capitalFigure(profiles, view.asOf)}
        view={view}
        csv={viewHref("/api/v1/tables/capital", view)}
      />
    </>
  );
}
