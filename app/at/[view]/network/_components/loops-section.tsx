import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { loopsTable, searchInWords } from "@/lib/domain/tables/loops-table";
import type { Network } from "@/lib/server/queries/network";
import { LoopList } from "./loop-list";

/** The loops that money runs in, as a list and as a table. */
export function LoopsSection({
  network: { loops, parties, view },
  csv,
}: {
  network: Network;
  csv: string;
}) {
  const count = loops.loops.length;
  return (
    <Section
      id="loops"
      title={`Money that comes back (${count === 1 ? "one loop" : `${count} loops`})`}
    >
      <p className="mb-3 max-w-3xl text-sm">
        {searchInWords(loops)} Each leg is given by itself, {view.basis}, kind by kind: legs fall on
        different days and are neither netted nor added. A takeover pays former owners and a
        guaranty nobody yet, so neither closes a loop; and a loop is no finding of intent.
      </p>
      {count > 0 && (
        <>
          <LoopList loops={loops.loops} parties={parties} basis={view.basis} />
          <details className="mt-3">
            <summary className="py-1 text-sm text-accent">The same as a table</summary>
            <DataTable table={loopsTable(loops, parties, view.basis)} view={view} csv={csv} />
          </details>
        </>
      )}
    </Section>
  );
}
