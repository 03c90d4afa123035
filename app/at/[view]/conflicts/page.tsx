import type { Metadata } from "next";
import { DemoLabel } from "@/components/layout/demo-label";
import { WithoutSpend } from "@/components/layout/without-spend";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import { conflictsFinding } from "@/lib/domain/conflicts/conflicts-finding";
import { factsBehind } from "@/lib/domain/explain/explanation";
import {
  conflictMatrixTable,
  conflictPairsTable,
  lightsTable,
} from "@/lib/domain/tables/conflict-tables";
import { viewHref } from "@/lib/domain/view/view";
import { getConflicts } from "@/lib/server/queries/conflicts";
import { factNotes } from "@/lib/server/queries/fact-notes";
import { viewOf } from "../view-params";
import { ConflictCards } from "./_components/conflict-cards";
import { ConflictMatrix } from "./_components/conflict-matrix";
import { HowToRead } from "./_components/how-to-read";

export const metadata: Metadata = { title: "Conflicts" };

export default async function ConflictsPage({ params }: PageProps<"/at/[view]/conflicts">) {
  const view = await viewOf(params);
  const { pairs, position } = await getConflicts(view);
  const scores = position?.scores;
  const organisation = position?.portfolio.organisation;
  const notes = await factNotes(
    scores === undefined ? [] : factsBehind(scores.conflict.score.explanation),
    view,
  );
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}`, view);
  return (
    <>
      {organisation?.isDemo === true && <DemoLabel name={organisation.name} />}
      <PageHeader
        question="Who would gain if our work went to one lab rather than another?"
        finding={conflictsFinding(pairs)}
      >
        <WithoutSpend names={position?.portfolio.withoutSpend ?? []} />
        <p>
          A provider that earns when a lab earns has an interest in where our traffic goes. What it
          would gain is read from shares, terms and purchases, never from headlines; what is not
          public stays an interval.
        </p>
      </PageHeader>
      <Section id="matrix" title="Provider by lab">
        <ConflictMatrix table={conflictMatrixTable(pairs)} view={view} csv={csv("conflicts")} />
      </Section>
      {scores !== undefined && (
        <>
          <Section id="lights" title="Can they, would it pay, and has it been seen?">
            <DataTable
              table={lightsTable(scores.byVendor)}
              view={view}
              csv={csv("steering-lights")}
            />
          </Section>
          <Section id="scores" title="Conflict of interest of our vendors">
            <ConflictCards scores={scores} notes={notes} view={view} />
          </Section>
        </>
      )}
      <Section id="pairs" title={`Every pair, in natural units (${pairs.length})`}>
        <DataTable table={conflictPairsTable(pairs)} view={view} csv={csv("conflict-pairs")} />
      </Section>
      <Section id="reading" title="How to read this, and how to answer it">
        <HowToRead view={view} />
      </Section>
    </>
  );
}
