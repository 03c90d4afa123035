import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/table/data-table";
import {
  dryRunLabsTable,
  dryRunStakesTable,
  dryRunWeightsTable,
} from "@/lib/domain/tables/dry-run-tables";
import { dryRun } from "@/lib/domain/uncertainty/dry-run";
import { dryRunAgreement } from "@/lib/domain/uncertainty/dry-run-agreement";
import { DEFAULT_DRAWS, DEFAULT_SEED } from "@/lib/domain/uncertainty/score-run";
import { dryRunAgreementText, dryRunFinding } from "@/lib/format/dry-run-finding";
import { getRegister } from "@/lib/server/queries/profiles";
import { viewOf } from "../../view-params";

export const metadata: Metadata = { title: "Dry run of the method" };

export default async function DryRunPage({ params }: PageProps<"/at/[view]/method/dry-run">) {
  const view = await viewOf(params);
  const { ownerships, parties } = await getRegister(view);
  const nameOf = (id: string) => parties.get(id)?.name ?? id;
  const run = dryRun(ownerships);
  const agreement = dryRunAgreement(run.section);
  const differing = run.stakes.filter(({ isSame }) => !isSame).length;
  return (
    <>
      <PageHeader
        question="Does the method give back its own dry run?"
        finding={`Drawn from its stakes ${dryRunAgreementText(agreement)}; ${differing} of ${run.stakes.length} stakes on record differ from them`}
      >
        <p>
          Before anything was built the method was tried on the stakes of 22 November 2026 in two
          labs. The correction it finds is visible but small, and mostly assumption: it depends on
          who holds what nobody has published. {DEFAULT_DRAWS.toLocaleString("en")} draws of
          triangles, seed {DEFAULT_SEED}.
        </p>
      </PageHeader>
      <Section id="weights" title="The published table, and the same today">
        <p className="mb-4 max-w-prose text-sm">{dryRunFinding(run, nameOf)}</p>
        <DataTable table={dryRunWeightsTable(run)} view={view} />
      </Section>
      <Section id="labs" title="So many independent labs">
        <DataTable table={dryRunLabsTable(run)} view={view} />
      </Section>
      <Section id="stakes" title="Which stakes differ, and what each difference does">
        <p className="mb-4 max-w-prose text-sm">
          The method states the ends of the ranges it drew and not their best values. Those taken
          here were looked for among the claims of that day and the middles of disputes until the
          table came back: {agreement.agreeing} of its {agreement.figures} figures do, to within one
          in the last decimal.
        </p>
        <DataTable table={dryRunStakesTable(run, nameOf)} view={view} />
      </Section>
    </>
  );
}
