"use client";

import { useState } from "react";
import { Field, INPUT, PRIMARY } from "@/components/form/field";
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
import { ChancesEditor } from "./chances-editor";
import { ClassList } from "./class-list";
import { CommitmentEditor } from "./commitment-editor";
import { DownloadText } from "./download-text";
import { NumberInput } from "./number-input";
import { PresetPicker } from "./preset-picker";
import { PolicyEditor } from "./policy-editor";
import { RowList } from "./row-list";
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
          <ClassList file={file} choices={choices} onChange={(classes) => set({ classes })} />
          <p className="mt-2 text-xs text-muted">
            {file.offerings.length} offerings, list prices as of {longDate(file.asOf)}.
          </p>
          <AddModels models={models} file={file} view={view} onChange={setFile} />
        </Section>
        <Section id="policies" title="How to buy">
          <RowList
            noun="policy"
            path="policies"
            rows={file.policies}
            onChange={(policies) => set({ policies })}
            least={1}
            most={MOST_POLICIES}
            isOrdered
            addLabel="Add a policy"
            add={() => newPolicy("exposure-capped", choices)}
          >
            {(policy, { place, put, buttons }) => (
              <PolicyEditor
                value={policy}
                place={place + 1}
                choices={choices}
                onChange={put}
                buttons={buttons}
              />
            )}
          </RowList>
        </Section>
        <Section id="shocks" title="What might happen">
          <RowList
            noun="shock"
            path="shocks"
            rows={file.shocks}
            onChange={(shocks) => set({ shocks })}
            most={MOST_SHOCKS}
            empty="Nothing yet."
            addLabel="Add a shock"
            add={() => newShock("exclusivity", choices) ?? newShock("currency", choices)}
            beside={
              file.shocks.length < MOST_SHOCKS && (
                <PresetPicker
                  presets={presets}
                  onAdd={(shocks) =>
                    set({
                      shocks: [...file.shocks, ...shocks].slice(0, MOST_SHOCKS),
                      months: Math.max(file.months, ...shocks.map(({ fromMonth }) => fromMonth)),
                    })
                  }
                />
              )
            }
          >
            {(shock, { place, put, buttons }) => (
              <ShockEditor
                value={shock}
                place={place + 1}
                months={file.months}
                choices={choices}
                onChange={put}
                buttons={buttons}
              />
            )}
          </RowList>
        </Section>
        <Section id="commitments" title="What you have promised to spend">
          <CommitmentEditor
            value={file.commitments}
            choices={choices}
            onChange={(commitments) => set({ commitments })}
          />
        </Section>
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
