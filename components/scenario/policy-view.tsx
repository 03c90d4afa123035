import { FigureFrame } from "@/components/figure/figure-frame";
import { FigureView } from "@/components/figure/figure-view";
import { Section } from "@/components/layout/section";
import { fanFigure, tornadoFigure } from "@/lib/domain/figures/scenario-figures";
import type { MethodEntry } from "@/lib/domain/indices/routing/method-entries";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { PolicyResult } from "@/lib/domain/routing/scenario/scenario-result";
import type { ScenarioTable } from "@/lib/domain/tables/saved-scenario-tables";
import type { View } from "@/lib/domain/view/view";
import { BillTermsView } from "./bill-terms-view";
import { HowComputed } from "./how-computed";
import { PolicyRemarks, PolicyTurns } from "./policy-turns";
import { TornadoChart } from "./tornado-chart";
import { WhoCouldServe } from "./who-could-serve";

/** One policy from close by: its limits, broken routes, who serves what, its bill and what that rests on. */
export function PolicyView({
  policy,
  file,
  view,
  about,
  tableOf,
  csvOf,
}: {
  policy: PolicyResult;
  file: ScenarioFile;
  view: View;
  /** What goes on top of a table that is taken away. */
  about: readonly string[];
  tableOf: (name: ScenarioTable, of: PolicyResult) => React.ReactNode;
  csvOf: (name: ScenarioTable, of: PolicyResult) => string | undefined;
}) {
  const tornado = tornadoFigure(policy, file);
  return (
    <>
      <p className="mt-3 max-w-prose text-sm text-muted">{policy.means}</p>
      <PolicyRemarks remarks={policy.remarks ?? []} />
      {policy.toRelax.length > 0 && (
        <div className="mt-4 border-l-2 border-bad pl-3 text-sm" data-to-relax>
          <p className="font-semibold">No mix keeps every rule. Relaxing these would do:</p>
          <ul className="list-disc pl-5">
            {policy.toRelax.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
      )}
      {policy.duals.length > 0 && (
        <Section
          id="duals"
          title={`What your limits cost${policy.turns?.length ? " in the first month" : ""}`}
        >
          <ul className="list-disc space-y-1 pl-5 text-sm" data-duals>
            {policy.duals.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <HowComputed of={["exposure-caps"]} view={view} />
        </Section>
      )}
      <Section id="routes" title="Broken routes">
        {policy.broken.length === 0 ? (
          <p className="text-sm">
            None: all of the work is served in every month
            {file.shocks.length === 0 ? "; no shock is applied" : ""}.
          </p>
        ) : (
          tableOf("scenario-broken-routes", policy)
        )}
      </Section>
      <Section id="allocation-of" title="Who serves what">
        {policy.allocation.length === 0 ? (
          <p className="text-sm">It serves none of the work; the broken routes above say why.</p>
        ) : (
          tableOf("scenario-allocation", policy)
        )}
        <PolicyTurns policy={policy} file={file} about={about} view={view} />
        <WhoCouldServe file={file} about={about} view={view} />
        <HowComputed of={methodOf(policy.policyId)} view={view} />
      </Section>
      <Section id="bill" title="The bill, month by month">
        <FigureView
          figure={fanFigure(policy, file)}
          view={view}
          csv={csvOf("scenario-fan", policy)}
        />
        <HowComputed of={methodOfBill(policy)} view={view} />
        <details>
          <summary className="min-h-6 text-sm text-accent">The ledger, line by line</summary>
          {tableOf("scenario-ledger", policy)}
        </details>
      </Section>
      <BillTermsView policy={policy} file={file} tableOf={tableOf} />
      {policy.tornado.length > 0 && (
        <Section id="rests-on" title="What the bill rests on">
          <FigureFrame figure={tornado}>
            <TornadoChart figure={tornado} />
            <details className="mt-2">
              <summary className="min-h-6 text-sm text-accent">The same as a table</summary>
              {tableOf("scenario-tornado", policy)}
            </details>
            <HowComputed of={["tornado"]} view={view} />
          </FigureFrame>
        </Section>
      )}
      <Section id="left-out" title="What is not modelled">
        <ul className="list-disc pl-5 text-sm">
          {policy.notModelled.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** The page of the method on the rule that a policy follows. */
const METHODS: readonly (readonly [prefix: string, entry: MethodEntry])[] = [
  ["openrouter", "openrouter-shares"],
  ["litellm", "litellm-score"],
  ["provider-router", "quality-gap-router"],
  ["cascade", "cascade"],
  ["failover", "failover-chain"],
  ["exposure-capped", "exposure-caps"],
];

const methodOf = (policyId: string): readonly MethodEntry[] => [
  "request-cost",
  "cache-blending",
  ...METHODS.flatMap(([prefix, entry]) => (policyId.startsWith(prefix) ? [entry] : [])),
];

/** The pages of the method on what the ledger of a policy holds. */
function methodOfBill({ ledger }: PolicyResult): readonly MethodEntry[] {
  const kinds = new Set<string>(ledger.map(({ kind }) => kind));
  return [
    "bands-of-draws",
    ...(kinds.has("commitment") ? (["minimum-commitment"] as const) : []),
    ...(kinds.has("provisioned")
      ? (["provisioned-sizing", "provisioned-break-even"] as const)
      : []),
    ...(kinds.has("egress") ? (["token-egress"] as const) : []),
  ];
}
