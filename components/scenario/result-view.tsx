"use client";

import { useState } from "react";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { PolicyResult, ScenarioResult } from "@/lib/domain/routing/scenario/scenario-result";
import {
  aboutScenario,
  SCENARIO_TABLES,
  type ScenarioTable,
} from "@/lib/domain/tables/saved-scenario-tables";
import { monthsOutsideDates } from "@/lib/domain/tables/scenario-result-tables";
import { type View, viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { openedOn } from "@/lib/domain/routing/scenario/opened-on";
import { scenarioFinding } from "@/lib/format/scenario-finding";
import { outsideDatesInWords } from "@/lib/format/turn-words";
import { Section } from "@/components/layout/section";
import { FrontierView } from "./frontier-view";
import { HowComputed } from "./how-computed";
import { PolicyView } from "./policy-view";
import { ResultTable } from "./result-table";

/** What a scenario comes to, from its finding down to every line. */
export function ResultView({
  file,
  result,
  view,
  saved,
  heading: Heading = "h1",
}: {
  file: ScenarioFile;
  result: ScenarioResult;
  view: View;
  /** Under which address it is kept; absent while it is only computed. */
  saved?: { readonly id: string; readonly version: number };
  /** Of the finding: a page of its own, or a part of the builder's. */
  heading?: "h1" | "h2";
}) {
  const { headline, sentences } = scenarioFinding(file, result);
  const shown = result.shocked ?? result.base;
  const [policyId, setPolicyId] = useState(openedOn(shown).chosen?.policyId);
  const policy = shown.find((one) => one.policyId === policyId) ?? shown[0];
  const outside = outsideDatesInWords(monthsOutsideDates(shown));
  const about = aboutScenario(file, result);
  const csvOf = (name: ScenarioTable, of?: PolicyResult): string | undefined =>
    saved === undefined
      ? undefined
      : viewHref(
          `/api/v1/tables/${name}?scenario=${saved.id}.${saved.version}${of === undefined ? "" : `&policy=${encodeURIComponent(of.policyId)}`}`,
          view,
        );
  const tableOf = (name: ScenarioTable, of: PolicyResult) => (
    <ResultTable
      table={SCENARIO_TABLES[name]({ file, result, policy: of })}
      about={about}
      view={view}
      csv={csvOf(name, of)}
    />
  );
  return (
    <div data-scenario-result>
      <header className="mb-8 max-w-4xl">
        <p className="mb-1 text-sm text-muted">{file.name}</p>
        <Heading className="font-serif text-2xl leading-tight text-balance sm:text-4xl">
          {headline}
        </Heading>
        <ul className="mt-3 max-w-3xl space-y-1">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className="mt-3 text-sm text-muted">
          List prices as of {longDate(file.asOf)}, method {file.methodVersion}, seed {file.seed}.
          Same inputs, same numbers: <span className="wrap-anywhere">{result.inputsHash}</span>.
        </p>
        {outside !== undefined && (
          <p className="mt-1 text-sm text-warn" data-outside-dates>
            <span aria-hidden="true">◆ </span>
            {outside}
          </p>
        )}
      </header>
      {policy !== undefined && (
        <>
          {tableOf("scenario-policies", policy)}
          {result.shocked !== null && (
            <details className="mt-4">
              <summary className="min-h-6 text-sm text-accent">The same without the shocks</summary>
              {tableOf("scenario-unshocked", policy)}
            </details>
          )}
          {policy.bill !== null && <BandsInWords />}
          <HowComputed
            of={[
              "request-cost",
              "bands-of-draws",
              "worst-tenth",
              "clear-difference",
              "mix-independence",
              "leaving-cost",
              "cache-blending",
            ]}
            view={view}
          />
        </>
      )}
      {policy !== undefined && (
        <>
          {shown.length > 1 && (
            <PolicyTabs policies={shown} chosen={policy} onChoose={setPolicyId} />
          )}
          <PolicyView
            policy={policy}
            file={file}
            view={view}
            about={about}
            tableOf={tableOf}
            csvOf={csvOf}
          />
        </>
      )}
      <Section id="frontier" title="What independence costs">
        <FrontierView
          file={file}
          result={result}
          about={about}
          view={view}
          csv={csvOf("scenario-frontier")}
        />
        {saved !== undefined && (
          <p className="mt-2 text-sm">
            <a
              href={viewHref(`/scenarios/${saved.id}/${saved.version}/frontier`, view)}
              className="inline-block py-1"
            >
              The frontier on a page of its own
            </a>
          </p>
        )}
      </Section>
    </div>
  );
}

/** The words of the bands, for whoever has not met them. */
function BandsInWords() {
  return (
    <details className="mt-2 text-sm" data-bands-in-words>
      <summary className="min-h-6 text-accent">What P10, P50, P90 and the worst tenth mean</summary>
      <dl className="mt-1 grid max-w-prose gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="font-semibold">P10</dt>
        <dd>One draw in ten costs less: the bill if it goes well.</dd>
        <dt className="font-semibold">P50</dt>
        <dd>Half of the draws cost less, half more: the middle.</dd>
        <dt className="font-semibold">P90</dt>
        <dd>Nine draws in ten cost less; one in ten is dearer still.</dd>
        <dt className="font-semibold">Worst tenth</dt>
        <dd>
          What the dearest tenth of the draws costs on average, also called expected shortfall: how
          bad it is when it is bad.
        </dd>
      </dl>
    </details>
  );
}

function PolicyTabs({
  policies,
  chosen,
  onChoose,
}: {
  policies: readonly PolicyResult[];
  chosen: PolicyResult;
  onChoose: (id: string) => void;
}) {
  return (
    <fieldset className="mt-10">
      <legend className="text-sm text-muted">Look closer at</legend>
      <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {policies.map(({ policyId, policyName }) => (
          <label key={policyId} className="flex min-h-6 items-center gap-1.5 text-sm">
            <input
              type="radio"
              name="policy-on-show"
              className="size-4 accent-(--accent)"
              checked={policyId === chosen.policyId}
              onChange={() => onChoose(policyId)}
            />
            {policyName}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
