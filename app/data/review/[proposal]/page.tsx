import Link from "next/link";
import { notFound } from "next/navigation";
import { SingleProposal } from "@/components/review/single-proposal";
import { viewOfToday } from "@/lib/server/queries/shell";
import { requireActor } from "@/lib/server/auth";
import { isUuid } from "@/lib/domain/quantity/uuid";

export const metadata = { title: "Proposal" };

export default async function ProposalPage({ params }: PageProps<"/data/review/[proposal]">) {
  const actor = await requireActor("propose");
  const { proposal } = await params;
  if (!isUuid(proposal)) notFound();
  const view = viewOfToday();
  return (
    <>
      <p className="mb-4 text-sm">
        <Link href="/data/review">All that waits for review</Link>
      </p>
      <h1 className="sr-only">Proposal</h1>
      <SingleProposal id={proposal} actorId={actor.id} view={view} />
    </>
  );
}
