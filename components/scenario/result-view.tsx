"use client";

import { useState } from "react";
import { FigureFrame } from "@/components/figure/figure-frame";
import { FigureView } from "@/components/figure/figure-view";
import { DataTable } from "@/components/table/data-table";
import { figureTable } from "@/lib/domain/figure/to-table";
import { fanFigure, frontierFigure, tornadoFigure } from "@/lib/domain/figures/scenario-figures";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { PolicyResult, ScenarioResult } from "@/lib/domain/routing/scenario/scenario-result";
import {
  allocationTable,
  brokenRoutesTable,
  frontierTable,
  linesOutsideDates,
  monthLedgerTable,
  policyResultsTable,
} from "@/lib/domain/tables/scenario-result-tables";
import type { View } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { money } from "@/lib/format/money";
import { openedOn } from "@/lib/domain/routing/scenario/opened-on";
import { scenarioFinding } from "@/lib/format/scenario-finding";
import { Section } from "@/components/layout/section";
import { FrontierChart } from "./frontier-chart";
import { ResultTable } from "./result-table";
import { TornadoChart } from "./tornado-chart";

/** What a scenario comes to, from its finding down to every line. */
export function ResultView({
  file,
  result,
  view,
  heading: Heading = "h1",
}: {
  file: ScenarioFile;
  result: ScenarioResult;
  view: View;
  /** Of the finding: a page of its own, or a part of the builder's. */
  heading?: "h1" | "h2";
}) {
  const { headline, sentences } = scenarioFinding(file, result);
  const shown = result.shocked ?? result.base;
  const [policyId, setPolicyId] = useState(openedOn(shown).chosen?.policyId);
  const policy = shown.find((one) => one.policyId === policyId) ?? shown[0];
  const outside = linesOutsideDates(shown);
  const about = [
    file.name,
    `prices as of ${file.asOf}, method ${file.methodVersion}, seed ${file.seed}, ${file.draws} draws`,
    `inputs ${result.inputsHash}`,
  ];
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
        {outside > 0 && (
          <p className="mt-1 text-sm text-warn">
            <span aria-hidden="true">◆ </span>
            {outside} {outside === 1 ? "line rests" : "lines rest"} on a price of another day: none
            is known for {longDate(file.asOf)}. They are marked below.
          </p>
        )}
      </header>
      <ResultTable
        table={policyResultsTable(shown, file, {
          id: "scenario-policies",
          title: result.shocked === null ? "Every policy" : "Every policy, with the shocks",
        })}
        about={about}
        view={view}
      />
      {result.shocked !== null && (
        <details className="mt-4">
          <summary className="text-sm text-accent">The same without the shocks</summary>
          <ResultTable
            table={policyResultsTable(result.base, file, {
              id: "base-policies",
              title: "Every policy, without the shocks",
            })}
            about={about}
            view={view}
          />
        </details>
      )}
      {policy !== undefined && (
        <>
          {shown.length > 1 && (
            <PolicyTabs policies={shown} chosen={policy} onChoose={setPolicyId} />
          )}
          <PolicyView policy={policy} file={file} view={view} about={about} />
        </>
      )}
      <Section id="frontier" title="What independence costs">
        {result.frontier.length === 0 ? (
          <p className="text-sm">Nothing can be served, so there is no mix to compare.</p>
        ) : (
          <>
            <FigureFrame
              figure={frontierFigure(
                result,
                file,
                result.usdPerSupplier === null ? "" : money(result.usdPerSupplier),
              )}
            >
              <FrontierChart frontier={result.frontier} />
            </FigureFrame>
            <ResultTable table={frontierTable(result)} about={about} view={view} />
          </>
        )}
      </Section>
    </div>
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

function PolicyView({
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
  const tornado = tornadoFigure(policy, file);
  return (
    <>
      <p className="mt-3 max-w-prose text-sm text-muted">{policy.means}</p>
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
        <Section id="duals" title="What your limits cost">
          <ul className="list-disc space-y-1 pl-5 text-sm" data-duals>
            {policy.duals.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="routes" title="Broken routes">
        {policy.broken.length === 0 ? (
          <p className="text-sm">
            None: all of the work is served in every month
            {file.shocks.length === 0 ? "; no shock is applied" : ""}.
          </p>
        ) : (
          <ResultTable table={brokenRoutesTable(policy, file)} about={about} view={view} />
        )}
      </Section>
      <Section id="allocation-of" title="Who serves what">
        <ResultTable table={allocationTable(policy, file)} about={about} view={view} />
      </Section>
      <Section id="bill" title="The bill, month by month">
        <FigureView figure={fanFigure(policy, file)} view={view} />
        <details>
          <summary className="text-sm text-accent">The ledger, line by line</summary>
          <ResultTable table={monthLedgerTable(policy, file)} about={about} view={view} />
        </details>
      </Section>
      {policy.tornado.length > 0 && (
        <Section id="rests-on" title="What the bill rests on">
          <FigureFrame figure={tornado}>
            <TornadoChart figure={tornado} />
            <details className="mt-2">
              <summary className="text-sm text-accent">The same as a table</summary>
              <DataTable table={figureTable(tornado)} view={view} />
            </details>
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
