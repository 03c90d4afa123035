"use client";

import { useState } from "react";
import { BUTTON, Field, INPUT, PRIMARY } from "@/components/form/field";
import { Section } from "@/components/layout/section";
import { useMe } from "@/components/layout/use-me";
import { useAddress } from "@/components/table/use-address";
import { newPolicy } from "@/lib/domain/routing/scenario/new-policy";
import { newShock } from "@/lib/domain/routing/scenario/new-shock";
import { type Choosable, scenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { View } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { AddModels } from "./add-models";
import { BuyingTerms } from "./buying-terms";
import { ChancesEditor } from "./chances-editor";
import { ClassEditor } from "./class-editor";
import { CommitmentEditor } from "./commitment-editor";
import { DownloadText } from "./download-text";
import { NumberInput } from "./number-input";
import { PresetPicker } from "./preset-picker";
import { PriceCurrencyEditor } from "./price-currency-editor";
import { PolicyEditor } from "./policy-editor";
import { RunPanel } from "./run-panel";
import { SaveScenario } from "./save-scenario";
import { ShockEditor } from "./shock-editor";
import { StartFrom } from "./start-from";
import type { Preset } from "@/lib/domain/routing/shocks/presets-from";
import { parseScenario } from "@/lib/domain/routing/scenario/parse-scenario";
import { faultInWords, type ScenarioFault } from "@/lib/domain/routing/scenario/scenario-fault";
import { useOpenedScenario } from "./use-opened-scenario";
import { useScenarioRun } from "./use-scenario-run";

const MOST_POLICIES = 4;
const MOST_SHOCKS = 20;
const MOST_SAID = 5;

/**
 * Builds a scenario and shows what it comes to, on one page. It opens on the company's own
 * work; nothing is kept until it is saved.
 */
export function ScenarioBuilder({
  start,
  presets,
  models,
  view,
}: {
  start: ScenarioFile;
  /** Shocks made from the facts. */
  presets: readonly Preset[];
  /** All there are, to be chosen from besides those the scenario has. */
  models: readonly Choosable[];
  view: View;
}) {
  const [query, go] = useAddress();
  const asked = new URLSearchParams(query);
  const { file, setFile, origin, open, begun, ...opened } = useOpenedScenario(start, asked);
  const run = useScenarioRun(asked.get("run"), (runId) => {
    if (runId === null) asked.delete("run");
    else {
      begun(runId);
      asked.set("run", runId);
    }
    go(asked.toString(), "same-place");
  });
  const me = useMe();
  const choices = scenarioChoices(file);
  const [faults, setFaults] = useState<readonly ScenarioFault[]>([]);
  /** Whether it can be computed; what keeps it from that, or will not work, is said. */
  const isSound = (): boolean => {
    const parsed = parseScenario(file);
    setFaults(parsed.kind === "faulty" ? parsed.faults : parsed.warnings);
    return parsed.kind === "scenario";
  };
  const set = (part: Partial<ScenarioFile>) => setFile({ ...file, ...part });
  return (
    <div data-scenario-builder>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isSound()) void run.compute(file);
        }}
      >
        <Section id="start" title="Start from">
          <StartFrom start={start} file={file} view={view} onOpen={open} onChange={setFile} />
          {opened.trouble !== undefined && (
            <p role="alert" className="mt-2 text-sm text-bad">
              {opened.trouble}
            </p>
          )}
        </Section>
        <Section id="work" title="The work">
          {file.demo && (
            <p className="mb-2 text-sm text-warn">
              <span aria-hidden="true">◆ </span>The company is made up: put your own numbers in.
            </p>
          )}
          {file.classes.map((one, i) => (
            <ClassEditor
              key={one.id}
              value={one}
              choices={choices}
              quality={file.quality}
              onChange={(next) =>
                set({ classes: file.classes.map((other, at) => (at === i ? next : other)) })
              }
              onRemove={
                file.classes.length === 1
                  ? undefined
                  : () => set({ classes: file.classes.filter((_, at) => at !== i) })
              }
            />
          ))}
          <p className="mt-2 text-xs text-muted">
            {file.offerings.length} offerings, list prices as of {longDate(file.asOf)}.
          </p>
          <AddModels models={models} file={file} view={view} onChange={setFile} />
          <PriceCurrencyEditor
            offerings={file.offerings}
            asOf={file.asOf}
            onChange={(offerings) => set({ offerings })}
          />
        </Section>
        <Section id="policies" title="How to buy">
          {file.policies.map((policy, i) => (
            <PolicyEditor
              // oxlint-disable-next-line react/no-array-index-key -- a policy has no name of its own, and keeps the focus when it becomes another
              key={i}
              value={policy}
              place={i + 1}
              choices={choices}
              onChange={(next) =>
                set({ policies: file.policies.map((other, at) => (at === i ? next : other)) })
              }
              onRemove={
                file.policies.length === 1
                  ? undefined
                  : () => set({ policies: file.policies.filter((_, at) => at !== i) })
              }
            />
          ))}
          {file.policies.length < MOST_POLICIES && (
            <button
              type="button"
              className={BUTTON}
              onClick={() => {
                const policy = newPolicy("exposure-capped", choices);
                if (policy !== undefined) set({ policies: [...file.policies, policy] });
              }}
            >
              Add a policy
            </button>
          )}
        </Section>
        <Section id="shocks" title="What might happen">
          {file.shocks.length === 0 && <p className="mb-2 text-sm">Nothing yet.</p>}
          {file.shocks.map((shock, i) => (
            <ShockEditor
              // oxlint-disable-next-line react/no-array-index-key -- a shock has no name of its own, and keeps the focus when it becomes another
              key={i}
              value={shock}
              place={i + 1}
              asOf={file.asOf}
              months={file.months}
              choices={choices}
              onChange={(next) =>
                set({ shocks: file.shocks.map((other, at) => (at === i ? next : other)) })
              }
              onRemove={() => set({ shocks: file.shocks.filter((_, at) => at !== i) })}
            />
          ))}
          {file.shocks.length < MOST_SHOCKS && (
            <div className="flex flex-wrap items-end gap-3">
              <button
                type="button"
                className={BUTTON}
                onClick={() => {
                  const shock = newShock("exclusivity", choices) ?? newShock("currency", choices);
                  if (shock !== undefined) set({ shocks: [...file.shocks, shock] });
                }}
              >
                Add a shock
              </button>
              <PresetPicker
                presets={presets}
                onAdd={(shocks) =>
                  set({
                    shocks: [...file.shocks, ...shocks].slice(0, MOST_SHOCKS),
                    months: Math.max(file.months, ...shocks.map(({ fromMonth }) => fromMonth)),
                  })
                }
              />
            </div>
          )}
        </Section>
        <Section id="commitments" title="What you have promised to spend">
          <CommitmentEditor
            value={file.commitments}
            choices={choices}
            onChange={(commitments) => set({ commitments })}
          />
        </Section>
        <BuyingTerms file={file} choices={choices} onChange={setFile} />
        <Section id="chances" title="Chance">
          <details>
            <summary className="mb-3 min-h-6 text-sm text-accent">
              How the months ahead may differ from today
            </summary>
            <ChancesEditor value={file.chances} onChange={(chances) => set({ chances })} />
          </details>
          <div className="mt-3 grid max-w-2xl gap-x-4 gap-y-3 sm:grid-cols-3">
            <NumberInput
              label="Months"
              value={file.months}
              min={1}
              max={36}
              isWhole
              onChange={(months) => set({ months })}
            />
            <NumberInput
              label="Draws"
              value={file.draws}
              min={0}
              max={100_000}
              isWhole
              onChange={(draws) => set({ draws })}
            />
            <NumberInput
              label="Seed"
              value={file.seed}
              min={0}
              max={Number.MAX_SAFE_INTEGER}
              isWhole
              source="The same seed gives the same numbers."
              onChange={(seed) => set({ seed })}
            />
          </div>
        </Section>
        <div className="mt-8 border-t border-ink py-3">
          {faults.length > 0 && (
            <ul role="alert" className="mb-2 text-sm">
              {faults.slice(0, MOST_SAID).map((fault) => (
                <li key={faultInWords(fault)} className={fault.isFatal ? "text-bad" : "text-warn"}>
                  <strong>{fault.isFatal ? "Not computed:" : "◆ Will not work:"}</strong>{" "}
                  {faultInWords(fault)}
                </li>
              ))}
            </ul>
          )}
          <div className="flex flex-wrap items-end gap-3">
            <div className="w-64 max-w-full">
              <Field label="Name of the scenario" htmlFor="scenario-name">
                <input
                  id="scenario-name"
                  className={`${INPUT} h-8`}
                  value={file.name}
                  maxLength={200}
                  onChange={(event) => set({ name: event.currentTarget.value })}
                />
              </Field>
            </div>
            <button type="submit" className={PRIMARY}>
              Compute
            </button>
            <SaveScenario file={file} origin={origin} isSound={isSound} me={me} view={view} />
            <DownloadText
              name="scenario.json"
              type="application/json"
              text={() => JSON.stringify(file, null, 2)}
            >
              Download as scenario.json
            </DownloadText>
          </div>
        </div>
      </form>
      <RunPanel
        run={run}
        view={view}
        idle={`Press Compute for what this comes to: ${file.classes.map(({ name }) => name).join(", ")}.`}
      />
    </div>
  );
}
