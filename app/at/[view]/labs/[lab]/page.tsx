import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FactClaim } from "@/components/fact/fact-claim";
import { PageHeader } from "@/components/layout/page-header";
import { PartyLine } from "@/components/layout/party-line";
import { Section } from "@/components/layout/section";
import { RightsRegister } from "@/components/register/rights-register";
import { DataTable } from "@/components/table/data-table";
import { claimsAt } from "@/lib/domain/fact/fact";
import { isLab, labProfile } from "@/lib/domain/profiles/lab-profile";
import { pairRights } from "@/lib/domain/profiles/pair-rights";
import { offeringsTable } from "@/lib/domain/tables/offerings-table";
import { ownershipTable } from "@/lib/domain/tables/ownership-table";
import { tiesTable } from "@/lib/domain/tables/ties-table";
import { clocksOf, viewHref } from "@/lib/domain/view/view";
import { totalInWords } from "@/lib/format/total";
import { offeringsOfLab } from "@/lib/server/queries/catalog";
import { notesOn } from "@/lib/server/queries/fact-notes";
import { factsOfSubject } from "@/lib/server/queries/facts";
import { getParties } from "@/lib/server/queries/parties";
import { getRegister } from "@/lib/server/queries/profiles";
import { listRights } from "@/lib/server/queries/register";
import { viewOf } from "../../view-params";
import { CommonInvestorList } from "./_components/common-investor-list";

export async function generateMetadata({
  params,
}: PageProps<"/at/[view]/labs/[lab]">): Promise<Metadata> {
  const party = (await getParties()).get((await params).lab);
  return { title: party?.name ?? "Not found" };
}

export default async function LabPage({ params }: PageProps<"/at/[view]/labs/[lab]">) {
  const [view, { lab }] = [await viewOf(params), await params];
  const register = await getRegister(view);
  const party = register.parties.get(lab);
  if (party === undefined || !isLab(party)) notFound();
  const [rights, offerings, ownFacts] = await Promise.all([
    listRights(view),
    offeringsOfLab(party.id),
    factsOfSubject(`party/${party.id}`),
  ]);
  const { parties } = register;
  const profile = labProfile(party, register);
  const ties = register.ties.filter(({ counterpartyId }) => counterpartyId === party.id);
  const owners = register.ownerships.filter(
    ({ holderId, targetId }) => holderId === party.id || targetId === party.id,
  );
  const ownRights = pairRights(
    rights.filter(({ labId }) => labId === party.id),
    parties,
    view.asOf,
  );
  const valuations = claimsAt(ownFacts, clocksOf(view)).toSorted((a, b) =>
    b.validFrom.localeCompare(a.validFrom),
  );
  const notes = await notesOn(valuations);
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}?party=${party.id}`, view);
  return (
    <>
      <PageHeader
        question="Who owns this lab, and who sells it?"
        finding={
          profile.investors.length === 0
            ? `${party.name}: no outside capital on record`
            : `${party.name} counts ${profile.investors.length} investor${profile.investors.length === 1 ? "" : "s"} on record, with ${totalInWords(profile.capital.announced)} announced`
        }
      >
        <PartyLine party={party} />
      </PageHeader>
      <Section id="ownership" title="Who owns it, and what it owns">
        {owners.length === 0 ? (
          <p className="text-sm">No share on record. That is not the same as none.</p>
        ) : (
          <DataTable
            table={ownershipTable(
              `ownership-${party.id}`,
              `Ownership, ${party.name}`,
              owners,
              parties,
            )}
            view={view}
            csv={csv("ownership")}
          />
        )}
      </Section>
      {valuations.length > 0 && (
        <Section id="valuation" title="Valuations claimed">
          <div className="space-y-3">
            {[...notes.values()].map((note) => (
              <FactClaim key={note.fact.id} note={note} view={view} />
            ))}
          </div>
        </Section>
      )}
      <Section id="ties" title={`Ties (${ties.length})`}>
        <DataTable table={tiesTable(party.id, ties, parties)} view={view} csv={csv("ties-in")} />
      </Section>
      {ownRights.length > 0 && (
        <Section id="rights" title="Rights others hold in it">
          <RightsRegister
            id={`rights-${party.id}`}
            pairs={ownRights}
            parties={parties}
            view={view}
            csv={csv("rights")}
          />
        </Section>
      )}
      <CommonInvestorList labId={party.id} parties={parties} view={view} />
      <Section id="offerings" title={`Where its models are sold (${offerings.length})`}>
        {offerings.length === 0 ? (
          <p className="text-sm">No listing in the catalog.</p>
        ) : (
          <DataTable
            table={offeringsTable(
              `offerings-${party.id}`,
              `Offerings of ${party.name}’s models`,
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
