import type { Metadata } from "next";
import { FigureView } from "@/components/figure/figure-view";
import { DemoLabel } from "@/components/layout/demo-label";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { HowComputed } from "@/components/scenario/how-computed";
import { DataTable } from "@/components/table/data-table";
import { policyFigure } from "@/lib/domain/figures/portfolio-figures";
import { ROUTING_TODAY } from "@/lib/domain/portfolio/routing-scenario";
import { linesOutsideDates } from "@/lib/domain/routing/simulate";
import { ledgerTable, policiesTable, unservedTable } from "@/lib/domain/tables/scenario-tables";
import { viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { getParties } from "@/lib/server/queries/parties";
import { getScenario } from "@/lib/server/queries/scenarios";
import { viewOf } from "../../view-params";

export const metadata: Metadata = { title: ROUTING_TODAY.name };

export default async function RoutingTodayPage({
  params,
}: PageProps<"/at/[view]/scenarios/routing-today">) {
  const view = await viewOf(params);
  const [result, parties] = await Promise.all([
    getScenario(ROUTING_TODAY.id, view),
    getParties(view),
  ]);
  if (result === undefined)
    return (
      <>
        <PageHeader question={ROUTING_TODAY.question} finding="No work on this day" />
        <EmptyState title={`The company has no work on record for ${longDate(view.asOf)}.`}>
          Choose a later day above.
        </EmptyState>
      </>
    );
  const { scenario, portfolio, outcomes, workloads, unpriceable } = result;
  const figure = policyFigure(outcomes, workloads, view.asOf, portfolio.organisation.name);
  const outside = linesOutsideDates(outcomes);
  const unserved = unservedTable(outcomes);
  const csv = (table: string) => viewHref(`/api/v1/tables/${table}`, view);
  return (
    <>
      {portfolio.organisation.isDemo && <DemoLabel name={portfolio.organisation.name} />}
      <PageHeader question={scenario.question} finding={figure.title}>
        <p>
          {workloads.length} workloads, priced on real offerings at list prices
          {outside === 0 ? ` of ${longDate(view.asOf)}` : ` nearest to ${longDate(view.asOf)}`}. The
          same address gives the same numbers.
        </p>
        {outside > 0 && (
          <p className="mt-1 text-warn">
            <span aria-hidden="true">◆ </span>
            For {outside} lines no price of that day is known; the nearest in time was used and is
            marked below.
          </p>
        )}
      </PageHeader>
      <DataTable table={policiesTable(outcomes, parties)} view={view} csv={csv("policies")} />
      <HowComputed of={["request-cost", "cache-blending", "mix-independence"]} view={view} />
      <FigureView figure={figure} view={view} csv={csv("policy-cost")} />
      <Section id="policies-explained" title="What each policy means">
        <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
          {outcomes.map(({ policyId, policyName, means, notes }) => (
            <div key={policyId} className="contents">
              <dt className="font-semibold">{policyName}</dt>
              <dd>
                {means}
                {notes.length > 0 && (
                  <span className="block text-xs text-muted">
                    {[
                      ...new Set(
                        notes.map(
                          ({ workloadId, text }) =>
                            `${workloads.find((one) => one.id === workloadId)?.name ?? workloadId}: ${text}`,
                        ),
                      ),
                    ].join("; ")}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="unserved" title="What cannot be served, and why">
        {unserved.rows.length === 0 ? (
          <p className="text-sm">Every policy serves all of the work.</p>
        ) : (
          <DataTable table={unserved} view={view} csv={csv("unserved")} />
        )}
        {unpriceable.length > 0 && (
          <p className="mt-2 text-sm">
            Left out, because a fact that pricing needs is missing: {unpriceable.join(", ")}.
          </p>
        )}
      </Section>
      <Section id="lines" title="Line by line">
        <DataTable
          table={ledgerTable(outcomes, workloads, view.asOf)}
          view={view}
          csv={csv("ledger")}
        />
      </Section>
      <Section id="not-modelled" title="What is not modelled">
        <ul className="list-disc pl-5 text-sm">
          {scenario.notModelled.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
