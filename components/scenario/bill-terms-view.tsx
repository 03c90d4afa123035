"use client";

import { Section } from "@/components/layout/section";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { scenarioNames } from "@/lib/domain/routing/scenario/scenario-names";
import type { PolicyResult } from "@/lib/domain/routing/scenario/scenario-result";
import type { ScenarioTable } from "@/lib/domain/tables/saved-scenario-tables";
import { money } from "@/lib/format/money";

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
                <li key={one.operatorId}>
                  {names.ofParty(one.operatorId)}, month 1: {money(one.usageUsd)} at list price is
                  billed {money(one.billUsd)}, at the level of {money(one.usdPerMonth)}. One more
                  dollar of usage would have added {Math.round(one.nextUsd * 100)} cents.
                </li>
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
                <li key={one.offeringId}>
                  {names.ofOffering(one.offeringId)}, month 1: work takes{" "}
                  {Math.round(one.exactUnits * 100) / 100} units, and {one.paidUnits} are paid for:{" "}
                  {Math.round(one.utilisation * 100)} % busy
                  {worthFrom(one.breakEven)}.
                </li>
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

/** From how busy on reserved units cost no more than their tokens one by one. */
const worthFrom = (breakEven: number | null): string => {
  if (breakEven === null) return "";
  return breakEven > 1
    ? ", dearer than by the token however busy"
    : `, no dearer than by the token from ${Math.round(breakEven * 100)} % on`;
};
