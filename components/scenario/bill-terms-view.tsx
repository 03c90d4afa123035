"use client";

import { Section } from "@/components/layout/section";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { scenarioNames } from "@/lib/domain/routing/scenario/scenario-names";
import type { PolicyResult } from "@/lib/domain/routing/scenario/scenario-result";
import type { ScenarioTable } from "@/lib/domain/tables/saved-scenario-tables";
import { promiseInWords, unitsInWords } from "@/lib/format/bill-terms-words";

/** What commitments and units by the hour came to, month by month; nothing where there are none. */
export function BillTermsView({
  policy,
  file,
  tableOf,
}: {
  policy: PolicyResult;
  file: ScenarioFile;
  tableOf: (name: ScenarioTable, of: PolicyResult) => React.ReactNode;
}) {
  const { commitments = [], provisioned = [] } = policy;
  const names = scenarioNames(file);
  return (
    <>
      {commitments.length > 0 && (
        <Section id="levels" title="What became of your promises">
          <ul className="mb-2 list-disc pl-5 text-sm">
            {commitments
              .filter(({ month }) => month === 1)
              .map((one) => (
                <li key={one.operatorId}>{promiseInWords(names.ofParty(one.operatorId), one)}</li>
              ))}
          </ul>
          <details>
            <summary className="min-h-6 text-sm text-accent">Every month</summary>
            {tableOf("scenario-commitments", policy)}
          </details>
        </Section>
      )}
      {provisioned.length > 0 && (
        <Section id="units" title="Units by the hour">
          <ul className="mb-2 list-disc pl-5 text-sm">
            {provisioned
              .filter(({ month }) => month === 1)
              .map((one) => (
                <li key={one.offeringId}>{unitsInWords(names.ofOffering(one.offeringId), one)}</li>
              ))}
          </ul>
          <details>
            <summary className="min-h-6 text-sm text-accent">Every month</summary>
            {tableOf("scenario-units", policy)}
          </details>
        </Section>
      )}
    </>
  );
}
