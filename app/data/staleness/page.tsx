import type { Metadata } from "next";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { DueList } from "@/components/staleness/due-list";
import { OwnerChoice } from "@/components/staleness/owner-choice";
import { requireActor } from "@/lib/server/auth";
import { listDue, listKeepers } from "@/lib/server/queries/staleness";

export const metadata: Metadata = { title: "Staleness" };

export default async function StalenessPage({ searchParams }: PageProps<"/data/staleness">) {
  const [actor, { owner = "all" }] = [await requireActor("propose"), await searchParams];
  const now = new Date();
  const [due, keepers] = await Promise.all([
    listDue(now.toISOString().slice(0, 10)),
    listKeepers(),
  ]);
  const mine = due.filter((row) => row.owner?.id === actor.id).length;
  const nobodys = due.filter((row) => row.owner === null).length;
  const shown = due.filter((row) =>
    owner === "all" ? true : owner === "nobody" ? row.owner === null : row.owner?.id === owner,
  );
  return (
    <>
      <PageHeader
        question="What has not been looked at for too long?"
        finding={
          due.length === 0
            ? "Nothing is due for another look today"
            : `${due.length} ${due.length === 1 ? "fact is" : "facts are"} due for another look, ${nobodys === 0 ? "each with somebody who keeps it" : `${nobodys} of them nobody’s yet`}`
        }
      >
        <p>
          How often a fact is looked at depends on what it says: amounts and shares every 90 days,
          words and rights every 180.
        </p>
        <OwnerChoice
          chosen={typeof owner === "string" ? owner : "all"}
          due={due}
          me={{ id: actor.id, count: mine }}
        />
      </PageHeader>
      {shown.length === 0 ? (
        <EmptyState title="Nothing is due here">
          <p>Facts come up by themselves once their interval is over.</p>
        </EmptyState>
      ) : (
        <DueList rows={shown} keepers={keepers} readAt={now.toISOString()} />
      )}
    </>
  );
}
