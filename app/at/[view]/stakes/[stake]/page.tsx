import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimsPage } from "@/components/fact/claims-page";
import { estimateText } from "@/lib/format/estimate";
import { claimsAbout } from "@/lib/server/queries/claims";
import { getParties } from "@/lib/server/queries/parties";
import { listOwnerships } from "@/lib/server/queries/ties";
import { viewOf } from "../../view-params";

export const metadata: Metadata = { title: "An ownership share" };

export default async function StakePage({ params }: PageProps<"/at/[view]/stakes/[stake]">) {
  const [view, { stake: id }] = [await viewOf(params), await params];
  const [stakes, parties, notes] = await Promise.all([
    listOwnerships(view),
    getParties(),
    claimsAbout(`stake/${id}`, view),
  ]);
  const stake = stakes.find((one) => one.id === id);
  if (stake === undefined) notFound();
  const name = (partyId: string) => parties.get(partyId)?.name ?? partyId;
  return (
    <ClaimsPage
      question="What share does one own of the other, and who says so?"
      finding={`${name(stake.holderId)} holds ${estimateText(stake.share, "share")} of ${name(stake.targetId)}`}
      notes={notes}
      view={view}
    />
  );
}
