import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ClaimsPage } from "@/components/fact/claims-page";
import { capitalised } from "@/lib/domain/tables/amount-cell";
import { amountOn } from "@/lib/domain/ties/tie-amount";
import { TIE_KINDS } from "@/lib/domain/ties/tie-words";
import { viewHref } from "@/lib/domain/view/view";
import { money } from "@/lib/format/money";
import { claimsAbout } from "@/lib/server/queries/claims";
import { getParties } from "@/lib/server/queries/parties";
import { listTies } from "@/lib/server/queries/ties";
import { viewOf } from "../../view-params";

export const metadata: Metadata = { title: "A tie" };

export default async function TiePage({ params }: PageProps<"/at/[view]/ties/[tie]">) {
  const [view, { tie: id }] = [await viewOf(params), await params];
  const [ties, parties, notes] = await Promise.all([
    listTies(view),
    getParties(view),
    claimsAbout([`tie/${id}`], view),
  ]);
  const tie = ties.find((one) => one.id === id);
  if (tie === undefined) notFound();
  const amount = amountOn(tie, view.basis);
  const party = (partyId: string) => {
    const found = parties.get(partyId);
    const folder = found?.kind === "ai_lab" ? "labs" : "providers";
    return <Link href={viewHref(`/${folder}/${partyId}`, view)}>{found?.name ?? partyId}</Link>;
  };
  return (
    <ClaimsPage
      question={`${TIE_KINDS[tie.kind]}, ${tie.status?.replaceAll("_", " ") ?? "status not known"}`}
      finding={tie.summary ?? "What was agreed is not recorded"}
      notes={notes}
      view={view}
    >
      <p>
        {capitalised(view.basis)}:{" "}
        {amount === undefined || amount.usd === null
          ? (amount?.note ?? "none on record")
          : `${money(amount.usd)}${amount.note === null ? "" : ` (${amount.note})`}`}
      </p>
      <p>
        {party(tie.providerId)} and {party(tie.counterpartyId)}
        {tie.rollup && " · a total of other deals, never added to them"}
        {tie.supersededById !== null && (
          <>
            {" · replaced by "}
            <Link href={viewHref(`/ties/${tie.supersededById}`, view)}>a later deal</Link>
          </>
        )}
      </p>
    </ClaimsPage>
  );
}
