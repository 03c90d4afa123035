import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import {
  heldInterestsTable,
  interlocksFinding,
  interlocksTable,
} from "@/lib/domain/tables/interlock-tables";
import type { Network } from "@/lib/server/queries/network";

/** Parties with an investor in common, and what each investor holds. */
export function InterlocksSection({
  network: { interlocks, held, nameOf, view },
  csv,
}: {
  network: Network;
  csv: (table: string) => string;
}) {
  return (
    <Section id="interlocks" title={`Who holds both: ${interlocksFinding(interlocks, nameOf)}`}>
      {interlocks.length > 0 && (
        <DataTable
          table={interlocksTable(interlocks, nameOf)}
          view={view}
          csv={csv("interlocks")}
        />
      )}
      <details className="mt-3">
        <summary className="py-1 text-sm text-accent">What each investor holds</summary>
        <DataTable
          table={heldInterestsTable(held, nameOf, view.basis)}
          view={view}
          csv={csv("interests-held")}
        />
      </details>
    </Section>
  );
}
