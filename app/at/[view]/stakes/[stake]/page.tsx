import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClaimsPage } from "@/components/fact/claims-page";
import { estimateText } from "@/lib/format/estimate";
import { claimsAbout } from "@/lib/server/queries/claims";
import { getParties } from "@/lib/server/queries/parties";
import { listHoldings, listOwnerships } from "@/lib/server/queries/ties";
import { viewOf } from "../../view-params";

export const metadata: Metadata = { title: "An ownership share" };

export default async function StakePage({ params }: PageProps<"/at/[view]/stakes/[stake]">) {
  const [view, { stake: id }] = [await viewOf(params), await params];
  const [holdings, stakes, parties] = await Promise.all([
    listHoldings(view),
    listOwnerships(view),
    getParties(view),
  ]);
  const holding = holdings.find(({ stakeIds }) => stakeIds.includes(id));
  const stake = stakes.find((one) => one.id === holding?.id);
  if (holding === undefined || stake === undefined) notFound();
  const notes = await claimsAbout(
    holding.stakeIds.map((own) => `stake/${own}`),
    view,
  );
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
