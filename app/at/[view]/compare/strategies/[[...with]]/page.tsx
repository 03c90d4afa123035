import type { Metadata } from "next";
import Link from "next/link";
import { DemoLabel } from "@/components/layout/demo-label";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { COMPARE, chooseSome } from "@/lib/domain/profiles/choose-providers";
import { differencesFirst } from "@/lib/domain/tables/differences-first";
import { policiesTable } from "@/lib/domain/tables/scenario-tables";
import { ROUTING_TODAY } from "@/lib/domain/portfolio/routing-scenario";
import { viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { getParties } from "@/lib/server/queries/parties";
import { getScenario } from "@/lib/server/queries/scenarios";
import { viewOf } from "../../../view-params";
import { ChoiceForm } from "../../_components/choice-form";
import { CompareTable } from "../../_components/compare-table";
import { SetAsideList } from "../../_components/set-aside-list";

export const metadata: Metadata = { title: "Compare strategies" };

/** /compare/strategies?with=a&with=b: buying policies side by side, differences first. */
export default async function StrategiesPage({
  params,
}: PageProps<"/at/[view]/compare/strategies/[[...with]]">) {
  const [view, { with: asked = [] }] = [await viewOf(params), await params];
  const [result, parties] = await Promise.all([
    getScenario(ROUTING_TODAY.id, view),
    getParties(view),
  ]);
  if (result === undefined)
    return (
      <EmptyState title={`The company has no work on record for ${longDate(view.asOf)}.`}>
        Choose a later day above.
      </EmptyState>
    );
  const { outcomes, portfolio } = result;
  const known = new Set(outcomes.map(({ policyId }) => policyId));
  const { ids, setAside } = chooseSome(asked.map(decodeURIComponent), known, "strategy");
  const chosen = ids.flatMap((id) => outcomes.find(({ policyId }) => policyId === id) ?? []);
  const comparison = differencesFirst(policiesTable(chosen, parties));
  return (
    <>
      {portfolio.organisation.isDemo && <DemoLabel name={portfolio.organisation.name} />}
      <PageHeader
        question="Which way of buying, and what would it cost?"
        finding={
          chosen.length >= COMPARE.least
            ? `${chosen.map(({ policyName }) => policyName).join(", ")}: ${comparison.table.columns.length - 1 - comparison.alike.length} measures differ`
            : "Choose two to four strategies"
        }
      >
        <p>
          Or compare <Link href={viewHref("/compare", view)}>providers</Link>. What each strategy
          means, line by line, stands under{" "}
          <Link href={viewHref(`/scenarios/${ROUTING_TODAY.id}`, view)}>{ROUTING_TODAY.name}</Link>
        </p>
      </PageHeader>
      <SetAsideList sentences={setAside} />
      {chosen.length >= COMPARE.least && (
        <CompareTable
          comparison={comparison}
          view={view}
          csv={viewHref("/api/v1/tables/policies", view)}
          linkTo={() => `/scenarios/${ROUTING_TODAY.id}`}
        />
      )}
      <ChoiceForm
        action="/compare/strategies"
        legend="Strategies to compare"
        options={outcomes.map(({ policyId, policyName }) => ({ id: policyId, name: policyName }))}
        chosen={ids}
        view={view}
      />
    </>
  );
}
