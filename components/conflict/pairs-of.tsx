import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import type { ConflictPair } from "@/lib/domain/conflicts/conflict-pairs";
import { conflictPairsTable } from "@/lib/domain/tables/conflict-tables";
import { type View, viewHref } from "@/lib/domain/view/view";

/** The pairs that one party is a side of, each with the way to its page; nothing where it is of none. */
export function PairsOf({
  partyId,
  pairs,
  title,
  view,
}: {
  partyId: string;
  pairs: readonly ConflictPair[];
  title: string;
  view: View;
}) {
  const own = pairs.filter(({ providerId, labId }) => providerId === partyId || labId === partyId);
  if (own.length === 0) return null;
  return (
    <Section id="conflicts" title={title}>
      <DataTable
        table={conflictPairsTable(own)}
        view={view}
        csv={viewHref(`/api/v1/tables/conflict-pairs?party=${partyId}`, view)}
      />
    </Section>
  );
}
