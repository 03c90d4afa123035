"use client";

import { Section } from "@/components/layout/section";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { PolicyResult } from "@/lib/domain/routing/scenario/scenario-result";
import { commitmentMonthsTable, provisionedTable } from "@/lib/domain/tables/scenario-bill-tables";
import type { View } from "@/lib/domain/view/view";
import { ResultTable } from "./result-table";

/** What commitments and units by the hour came to, month by month; nothing where there are none. */
export function BillTermsView({
  policy,
  file,
  view,
  about,
}: {
  policy: PolicyResult;
  file: ScenarioFile;
  view: View;
  about: readonly string[];
}) {
  const { commitments = [], provisioned = [] } = policy;
  return (
    <>
      {commitments.length > 0 && (
        <Section id="levels" title="What you have promised, month by month">
          <ResultTable table={commitmentMonthsTable(policy, file)} about={about} view={view} />
        </Section>
      )}
      {provisioned.length > 0 && (
        <Section id="units" title="Units by the hour">
          <ResultTable table={provisionedTable(policy, file)} about={about} view={view} />
        </Section>
      )}
    </>
  );
}
