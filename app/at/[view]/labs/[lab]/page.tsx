import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PairsOf } from "@/components/conflict/pairs-of";
import { FactClaim } from "@/components/fact/fact-claim";
import { EditLink } from "@/components/curation/edit-link";
import { PageHeader } from "@/components/layout/page-header";
import { PartyLine } from "@/components/layout/party-line";
import { Section } from "@/components/layout/section";
import { RightsRegister } from "@/components/register/rights-register";
import { DataTable } from "@/components/table/data-table";
import { offeringsTable } from "@/lib/domain/tables/offerings-table";
import { ownershipTable } from "@/lib/domain/tables/ownership-table";
import { tiesTable } from "@/lib/domain/tables/ties-table";
import { viewHref } from "@/lib/domain/view/view";
import { totalInWords } from "@/lib/format/total";
import { getConflicts } from "@/lib/server/queries/conflicts";
import { getLabDetails } from "@/lib/server/queries/lab-details";
import { getParty } from "@/lib/server/queries/parties";
import { viewOf } from "../../view-params";
import { CommonInvestorList } from "./_components/common-investor-list";

export async function generateMetadata({
  params,
}: PageProps<"/at/[view]/labs/[lab]">): Promise<Metadata> {
  const party = await getParty((await params).lab, await viewOf(params));
  return { title: party?.name ?? "Not found" };
}

export default async function LabPage({ params }: PageProps<"/at/[view]/labs/[lab]">) {
  const [view, { lab }] = [await viewOf(params), await params];
  const [details, { pairs }] = await Promise.all([getLabDetails(lab, view), getConflicts(view)]);
  if (details === undefined) notFound();
  const { party, parties, investors, capital, ties, ownership, rights, valuations, offerings } =
    details;
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}?party=${party.id}`, view);
  return (
    <>
      <PageHeader
        question="Who owns this lab, and who sells it?"
        finding={
          investors.length === 0
            ? `${party.name}: no outside capital on record`
            : `${party.name} counts ${investors.length} investor${investors.length === 1 ? "" : "s"} on record, with ${totalInWords(capital[view.basis], view.basis)} ${view.basis}`
        }
      >
        <PartyLine party={party} />
        <EditLink subject={`party/${party.id}`} />
      </PageHeader>
      <Section id="ownership" title="Who owns it, and what it owns">
        {ownership.length === 0 ? (
          <p className="text-sm">No share on record. That is not the same as none.</p>
        ) : (
          <DataTable
            table={ownershipTable(party.id, ownership, parties)}
            view={view}
            csv={csv("ownership")}
          />
        )}
      </Section>
      {valuations.length > 0 && (
        <Section id="valuation" title="Valuations claimed">
          <div className="space-y-3">
            {valuations.map((note) => (
              <FactClaim key={note.fact.id} note={note} view={view} />
            ))}
          </div>
        </Section>
      )}
      <Section id="ties" title={`Ties (${ties.length})`}>
        <DataTable
          table={tiesTable(party.id, "in", ties, parties, view.basis)}
          view={view}
          csv={csv("ties-in")}
        />
      </Section>
      {rights.length > 0 && (
        <Section id="rights" title="Rights others hold in it">
          <RightsRegister
            partyId={party.id}
            pairs={rights}
            parties={parties}
            view={view}
            csv={csv("rights")}
          />
        </Section>
      )}
      <PairsOf
        partyId={party.id}
        pairs={pairs}
        title="Who would gain if work went to it"
        view={view}
      />
      <CommonInvestorList labId={party.id} parties={parties} view={view} />
      <Section id="offerings" title={`Where its models are sold (${offerings.length})`}>
        {offerings.length === 0 ? (
          <p className="text-sm">No listing in the catalog.</p>
        ) : (
          <DataTable
            table={offeringsTable(party.id, "made", offerings, parties, view.asOf)}
            view={view}
            csv={csv("lab-offerings")}
          />
        )}
      </Section>
    </>
  );
}
