import type { Metadata } from "next";
import { FigureView } from "@/components/figure/figure-view";
import { DemoLabel } from "@/components/layout/demo-label";
import { PageHeader } from "@/components/layout/page-header";
import { DataTable } from "@/components/table/data-table";
import { capitalFigure } from "@/lib/domain/figures/provider-figures";
import { providerProfiles } from "@/lib/domain/profiles/provider-profile";
import { NO_SCORES, providersTable } from "@/lib/domain/tables/providers-table";
import type { Basis } from "@/lib/domain/ties/basis";
import { viewHref } from "@/lib/domain/view/view";
import { getRegister } from "@/lib/server/queries/profiles";
import { getPosition } from "@/lib/server/queries/scores";
import { viewOf } from "../view-params";

const BACKING: Readonly<Record<Basis, string>> = {
  announced: "have put capital into AI labs or announced that they will",
  committed: "are known to have committed capital to AI labs",
  paid: "are known to have paid capital into AI labs",
};

export const metadata: Metadata = { title: "Providers" };

export default async function ProvidersPage({ params }: PageProps<"/at/[view]/providers">) {
  const view = await viewOf(params);
  const [register, position] = await Promise.all([getRegister(view), getPosition(view)]);
  const profiles = providerProfiles(register, view.basis);
  const backers = profiles.filter(({ labsBacked, capital }) =>
    view.basis === "announced" ? labsBacked.length > 0 : capital[view.basis].usd > 0,
  ).length;
  return (
    <>
      <PageHeader
        question="Who sells models and compute, and what do they hold in the labs?"
        finding={`${backers} of ${profiles.length} providers ${BACKING[view.basis]}`}
      />
      {position?.portfolio.organisation.isDemo === true && (
        <DemoLabel name={position.portfolio.organisation.name} />
      )}
      <DataTable
        table={providersTable(
          profiles,
          position?.scores ?? NO_SCORES,
          register.parties,
          view.basis,
        )}
        view={view}
        csv={viewHref("/api/v1/tables/providers", view)}
      />
      <FigureView
        figure={capitalFigure(profiles, view.asOf, view.basis)}
        view={view}
        csv={viewHref("/api/v1/tables/capital", view)}
      />
    </>
  );
}
