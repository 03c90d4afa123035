"use client";

import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { ScenarioEgress } from "@/lib/domain/routing/scenario/scenario-egress";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { EgressEditor } from "./egress-editor";
import { FoldSection } from "./fold-section";
import { ProvisionedEditor } from "./provisioned-editor";

/** What is paid beside tokens one by one: throughput by the hour, and data that leave a cloud. */
export function BuyingTerms({
  file: { provisioned, egress, ...rest },
  choices,
  egressOnRecord,
  onChange,
}: {
  file: ScenarioFile;
  choices: ScenarioChoices;
  egressOnRecord: ScenarioEgress["prices"];
  onChange: (file: ScenarioFile) => void;
}) {
  /** A part that is absent has no key, so that a file without it is what it was. */
  const put = (next: {
    provisioned: ScenarioFile["provisioned"] | undefined;
    egress: ScenarioFile["egress"] | undefined;
  }) =>
    onChange({
      ...rest,
      ...(next.provisioned === undefined ? {} : { provisioned: next.provisioned }),
      ...(next.egress === undefined ? {} : { egress: next.egress }),
    });
  return (
    <>
      <FoldSection
        id="provisioned"
        title="What you buy by the hour"
        says={provisioned === undefined ? "nothing" : `${provisioned.length} of the offerings`}
        isOpenAtFirst={provisioned !== undefined}
      >
        <ProvisionedEditor
          value={provisioned}
          choices={choices}
          onChange={(next) => put({ provisioned: next, egress })}
        />
      </FoldSection>
      <FoldSection
        id="egress"
        title="What leaves a cloud"
        says={egress === undefined ? "not counted" : `data of ${egress.homes.length} classes`}
        isOpenAtFirst={egress !== undefined}
      >
        <EgressEditor
          value={egress}
          classes={rest.classes}
          choices={choices}
          onRecord={egressOnRecord}
          onChange={(next) => put({ provisioned, egress: next })}
        />
      </FoldSection>
    </>
  );
}
