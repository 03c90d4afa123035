import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DemoLabel } from "@/components/layout/demo-label";
import { PageHeader } from "@/components/layout/page-header";
import { PartyLine } from "@/components/layout/party-line";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { providerProfile } from "@/lib/domain/profiles/provider-profile";
import { offeringsTable } from "@/lib/domain/tables/offerings-table";
import { ownershipTable } from "@/lib/domain/tables/ownership-table";
import { rightsTable } from "@/lib/domain/tables/rights-table";
import { tiesTable } from "@/lib/domain/tables/ties-table";
import { viewHref } from "@/lib/domain/view/view";
import { totalInWords } from "@/lib/format/total";
import { offeringsOfOperator } from "@/lib/server/queries/catalog";
import { getParties } from "@/lib/server/queries/parties";
import { getRegister } from "@/lib/server/queries/profiles";
import { listRights } from "@/lib/server/queries/register";
import { getPosition } from "@/lib/server/queries/scores";
import { viewOf } from "../../view-params";
import { RouterList } from "./_components/router-list";
import { VendorScorecards } from "./_components/vendor-scorecards";

export async function generateMetadata({
  params,
}: PageProps<"/at/[view]/providers/[provider]">): Promise<Metadata> {
  const party = (await getParties()).get((await params).provider);
  return { title: party?.name ?? "Not found" };
}

export default async function ProviderPage({
  params,
}: PageProps<"/at/[view]/providers/[provider]">) {
  const [view, { provider }] = [await viewOf(params), await params];
  const register = await getRegister(view);
  const party = register.parties.get(provider);
  // Any party may be looked up here: a lab that sells its own models is a vendor too.
  if (party === undefined) notFound();
  const [rights, offerings, position] = await Promise.all([
    listRights(view),
    offeringsOfOperator(party.id),
    getPosition(view),
  ]);
  const { parties, ownerships } = register;
  const profile = providerProfile(party, register);
  const ties = register.ties.filter(({ providerId }) => providerId === party.id);
  const tiesIn = register.ties.filter(({ counterpartyId }) => counterpartyId === party.id);
  const held = ownerships.filter(
    ({ holderId, targetId }) => holderId === party.id || targetId === party.id,
  );
  const ownRights = rights.filter(({ providerId }) => providerId === party.id);
  const vendor = position?.scores.byVendor.find(({ contract }) => contract.vendorId === party.id);
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}?party=${party.id}`, view);
  return (
    <>
      <PageHeader
        question="Who is this provider, what does it hold, and what would leaving mean?"
        finding={
          profile.labsBacked.length === 0
            ? `${party.name}: no capital in a lab on record`
            : `${party.name} has announced ${totalInWords(profile.capital.announced)} for ${profile.labsBacked.length === 1 ? "one lab" : `${profile.labsBacked.length} labs`}`
        }
      >
        <PartyLine party={party} />
      </PageHeader>
      {vendor !== undefined && position !== undefined && (
        <Section id="scores" title={`Scores for ${position.portfolio.organisation.name}`}>
          {position.portfolio.organisation.isDemo && (
            <DemoLabel name={position.portfolio.organisation.name} />
          )}
          <VendorScorecards vendor={vendor} view={view} />
        </Section>
      )}
      <Section id="ties" title={`Ties to labs and others (${ties.length})`}>
        <DataTable table={tiesTable(party.id, ties, parties)} view={view} csv={csv("ties")} />
      </Section>
      {tiesIn.length > 0 && (
        <Section
          id="ties-in"
          title={`Ties in which others have an interest in it (${tiesIn.length})`}
        >
          <DataTable
            table={{ ...tiesTable(party.id, tiesIn, parties), id: `ties-in-${party.id}` }}
            view={view}
            csv={csv("ties-in")}
          />
        </Section>
      )}
      {held.length > 0 && (
        <Section id="ownership" title="Ownership on record">
          <DataTable
            table={ownershipTable(
              `ownership-${party.id}`,
              `Ownership, ${party.name}`,
              held,
              parties,
            )}
            view={view}
            csv={csv("ownership")}
          />
        </Section>
      )}
      {ownRights.length > 0 && (
        <Section id="rights" title="Rights in labs">
          <DataTable
            table={rightsTable(`rights-${party.id}`, ownRights, parties)}
            view={view}
            csv={csv("rights")}
          />
        </Section>
      )}
      <RouterList
        routers={register.routers.filter(({ operatorId }) => operatorId === party.id)}
        parties={parties}
        view={view}
      />
      <Section id="offerings" title={`Models on sale (${offerings.length})`}>
        {offerings.length === 0 ? (
          <p className="text-sm">No listing of its own in the catalog.</p>
        ) : (
          <DataTable
            table={offeringsTable(
              `offerings-${party.id}`,
              `Offerings of ${party.name}`,
              offerings,
              parties,
              view.asOf,
            )}
            view={view}
            csv={csv("offerings")}
          />
        )}
      </Section>
    </>
  );
}
