import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PairsOf } from "@/components/conflict/pairs-of";
import { DemoLabel } from "@/components/layout/demo-label";
import { EditLink } from "@/components/curation/edit-link";
import { PageHeader } from "@/components/layout/page-header";
import { PartyLine } from "@/components/layout/party-line";
import { Section } from "@/components/layout/section";
import { RightsRegister } from "@/components/register/rights-register";
import { DataTable } from "@/components/table/data-table";
import { interestTable } from "@/lib/domain/tables/interest-table";
import { offeringsTable } from "@/lib/domain/tables/offerings-table";
import { ownershipTable } from "@/lib/domain/tables/ownership-table";
import { tiesTable } from "@/lib/domain/tables/ties-table";
import { viewHref } from "@/lib/domain/view/view";
import { backingInWords } from "@/lib/format/total";
import { getConflicts } from "@/lib/server/queries/conflicts";
import { getParties, getParty } from "@/lib/server/queries/parties";
import { getProviderDetails } from "@/lib/server/queries/provider-details";
import { getPosition } from "@/lib/server/queries/scores";
import { viewOf } from "../../view-params";
import { RouterList } from "./_components/router-list";
import { TermsList } from "./_components/terms-list";
import { VendorScorecards } from "./_components/vendor-scorecards";

export async function generateMetadata({
  params,
}: PageProps<"/at/[view]/providers/[provider]">): Promise<Metadata> {
  const party = await getParty((await params).provider, await viewOf(params));
  return { title: party?.name ?? "Not found" };
}

export default async function ProviderPage({
  params,
}: PageProps<"/at/[view]/providers/[provider]">) {
  const [view, { provider }] = [await viewOf(params), await params];
  // Any party may be looked up here: a lab that sells its own models is a vendor too.
  const details = await getProviderDetails(provider, view);
  if (details === undefined) notFound();
  const [parties, position, { pairs }] = await Promise.all([
    getParties(view),
    getPosition(view),
    getConflicts(view),
  ]);
  const { party, tiesOut, tiesIn, ownership, rights, interests, routers, offerings, scores } =
    details;
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}?party=${party.id}`, view);
  return (
    <>
      <PageHeader
        question="Who is this provider, what does it hold, and what would leaving mean?"
        finding={`${party.name} ${backingInWords(details.capital[view.basis], details.labsBacked.length, view.basis)}`}
      >
        <PartyLine party={party} />
        <EditLink subject={`party/${party.id}`} />
      </PageHeader>
      {scores !== null && position !== undefined && (
        <Section id="scores" title={`Scores for ${position.portfolio.organisation.name}`}>
          {position.portfolio.organisation.isDemo && (
            <DemoLabel name={position.portfolio.organisation.name} />
          )}
          <VendorScorecards vendor={scores} view={view} />
        </Section>
      )}
      <Section id="ties" title={`Ties to labs and others (${tiesOut.length})`}>
        <DataTable
          table={tiesTable(party.id, "out", tiesOut, parties, view.basis)}
          view={view}
          csv={csv("ties")}
        />
      </Section>
      {tiesIn.length > 0 && (
        <Section
          id="ties-in"
          title={`Ties in which others have an interest in it (${tiesIn.length})`}
        >
          <DataTable
            table={tiesTable(party.id, "in", tiesIn, parties, view.basis)}
            view={view}
            csv={csv("ties-in")}
          />
        </Section>
      )}
      {ownership.length > 0 && (
        <Section id="ownership" title="Ownership on record">
          <DataTable
            table={ownershipTable(party.id, ownership, parties)}
            view={view}
            csv={csv("ownership")}
          />
        </Section>
      )}
      {interests.length > 0 && (
        <Section id="interest" title="Interest in each lab">
          <DataTable
            table={interestTable(party.id, interests, parties, view.basis)}
            view={view}
            csv={csv("interest")}
          />
        </Section>
      )}
      <PairsOf
        partyId={party.id}
        pairs={pairs}
        title="What it would gain from steering work to each lab"
        view={view}
      />
      {rights.length > 0 && (
        <Section id="rights" title="Rights in labs">
          <RightsRegister
            partyId={party.id}
            pairs={rights}
            parties={parties}
            view={view}
            csv={csv("rights")}
          />
        </Section>
      )}
      <TermsList party={party} view={view} />
      <RouterList routers={routers} parties={parties} view={view} />
      <Section id="offerings" title={`Models on sale (${offerings.length})`}>
        {offerings.length === 0 ? (
          <p className="text-sm">No listing of its own in the catalog.</p>
        ) : (
          <DataTable
            table={offeringsTable(party.id, "sold", offerings, parties, view.asOf)}
            view={view}
            csv={csv("offerings")}
          />
        )}
      </Section>
    </>
  );
}
