import type { Metadata } from "next";
import { CoverageFilterForm } from "@/components/coverage/coverage-filter-form";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { KindChoice } from "@/components/workbench/kind-choice";
import { coverageTotal, GAPS } from "@/lib/domain/curation/coverage";
import { SUBJECT_KINDS } from "@/lib/domain/fact/subject";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import {
  coverageByParty,
  coverageByProperty,
  coverageTable,
} from "@/lib/domain/tables/coverage-table";
import { requireActor } from "@/lib/server/auth";
import { getCoverage } from "@/lib/server/queries/coverage";
import { viewOfToday } from "@/lib/server/queries/shell";
import { getParties } from "@/lib/server/queries/parties";

export const metadata: Metadata = { title: "Coverage" };

export default async function CoveragePage({ searchParams }: PageProps<"/data/coverage">) {
  await requireActor("propose");
  const { kind: asked, party: about, gaps } = await searchParams;
  const kind = keysOf(SUBJECT_KINDS).find((one) => one === asked) ?? "tie";
  const view = viewOfToday();
  const today = view.asOf;
  const parties = await getParties(view);
  const party = typeof about === "string" && parties.has(about) ? about : null;
  const gapsOnly = gaps === "1";
  const [every, rows] = await Promise.all([
    getCoverage(kind, today, { party, gapsOnly: false }),
    getCoverage(kind, today, { party, gapsOnly }),
  ]);
  const total = coverageTotal(every.flatMap(({ states }) => [...states.values()]));
  const missing = GAPS.reduce((sum, state) => sum + total[state], 0);
  const query = new URLSearchParams({
    kind,
    ...(party === null ? {} : { party }),
    ...(gapsOnly ? { gaps: "1" } : {}),
  });
  return (
    <>
      <PageHeader
        question="What ought we to know, and do not?"
        finding={
          total.expected === 0
            ? "Nothing is expected here"
            : `${missing} of ${total.expected} answers that ought to be there could still be found out`
        }
      >
        <KindChoice kind={kind} path="/data/coverage" />
      </PageHeader>
      <CoverageFilterForm
        kind={kind}
        party={party}
        gapsOnly={gapsOnly}
        parties={[...parties.values()].map(({ id, name }) => ({ id, name }))}
      />
      {rows.length === 0 ? (
        <EmptyState title="Nothing fits">
          <p>No subject of this kind and party lacks anything that is expected of it.</p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            table={coverageTable(kind, rows)}
            view={view}
            csv={`/api/v1/tables/coverage?${query.toString()}`}
          />
          <Section id="by-property" title="By property">
            <DataTable table={coverageByProperty(kind, every)} view={view} />
          </Section>
          <Section id="by-party" title="By party">
            <DataTable table={coverageByParty(kind, every, parties)} view={view} />
          </Section>
        </>
      )}
    </>
  );
}
