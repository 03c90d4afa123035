import type { Metadata } from "next";
import { DemoLabel } from "@/components/layout/demo-label";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { ScenarioBuilder } from "@/components/scenario/scenario-builder";
import { longDate } from "@/lib/format/date";
import { listModelChoices } from "@/lib/server/queries/model-names";
import { getScenarioStart } from "@/lib/server/queries/scenario-start";
import { viewOf } from "../../view-params";

export const metadata: Metadata = { title: "Build a scenario" };

export default async function NewScenarioPage({ params }: PageProps<"/at/[view]/scenarios/new">) {
  const view = await viewOf(params);
  const [start, models] = await Promise.all([getScenarioStart(view), listModelChoices()]);
  return (
    <>
      {start?.file.demo === true && <DemoLabel name={start.company} />}
      <PageHeader question="What if?" finding="Build a scenario">
        <p>
          It is computed with list prices as of {longDate(view.asOf)}; the same file, seed and
          method give the same numbers anywhere.
        </p>
      </PageHeader>
      {start === undefined ? (
        <EmptyState title={`The company has no work on record for ${longDate(view.asOf)}.`}>
          Choose a later day above.
        </EmptyState>
      ) : (
        <ScenarioBuilder
          start={start.file}
          presets={start.presets}
          egress={start.egress}
          models={models}
          view={view}
        />
      )}
    </>
  );
}
