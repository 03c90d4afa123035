import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimsPage } from "@/components/fact/claims-page";
import { RIGHT_CATEGORIES } from "@/lib/domain/ties/tie-words";
import { claimsAbout } from "@/lib/server/queries/claims";
import { getParties } from "@/lib/server/queries/parties";
import { listRights } from "@/lib/server/queries/register";
import { viewOf } from "../../view-params";

export const metadata: Metadata = { title: "A right" };

export default async function RightPage({ params }: PageProps<"/at/[view]/rights/[right]">) {
  const [view, { right: id }] = [await viewOf(params), await params];
  const [rights, parties, notes] = await Promise.all([
    listRights(view),
    getParties(view),
    claimsAbout([`right/${id}`], view),
  ]);
  const right = rights.find((one) => one.id === id);
  if (right === undefined) notFound();
  const name = (partyId: string) => parties.get(partyId)?.name ?? partyId;
  return (
    <ClaimsPage
      question={`${RIGHT_CATEGORIES[right.category]}, from the rights register`}
      finding={`${name(right.providerId)} in ${name(right.labId)}: ${right.state}`}
      notes={notes}
      view={view}
    />
  );
}
