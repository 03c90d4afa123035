"use client";

import { useRef, useState } from "react";
import { useMe } from "@/components/layout/use-me";
import { useAddress } from "@/components/table/use-address";
import { newPolicy } from "@/lib/domain/routing/scenario/new-policy";
import { newShock } from "@/lib/domain/routing/scenario/new-shock";
import { parseScenario } from "@/lib/domain/routing/scenario/parse-scenario";
import { type Choosable, scenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { ScenarioEgress } from "@/lib/domain/routing/scenario/scenario-egress";
import type { ScenarioFault } from "@/lib/domain/routing/scenario/scenario-fault";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { Preset } from "@/lib/domain/routing/shocks/presets-from";
import type { View } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { fixed } from "@/lib/format/number";
import { AddModels } from "./add-models";
import { BuildBar } from "./build-bar";
import { BuyingTerms } from "./buying-terms";
import { ChancesEditor } from "./chances-editor";
import { ClassList } from "./class-list";
import { CommitmentEditor } from "./commitment-editor";
import { ExitsEditor } from "./exits-editor";
import { FoldSection } from "./fold-section";
import { KeepScenario } from "./keep-scenario";
import { leadTo } from "./lead-to";
import { OfferingList } from "./offering-list";
import { PolicyEditor } from "./policy-editor";
import { PresetPicker } from "./preset-picker";
import { PriceCurrencyEditor } from "./price-currency-editor";
import { RowList } from "./row-list";
import { RunLength } from "./run-length";
import { RunPanel } from "./run-panel";
import { ShockEditor } from "./shock-editor";
import { StartFrom } from "./start-from";
import { useLeavingWarning } from "./use-leaving-warning";
import { useOpenedScenario } from "./use-opened-scenario";
import { useScenarioRun } from "./use-scenario-run";

const MOST_POLICIES = 4;
const MOST_SHOCKS = 20;

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? `no ${many}` : `${fixed(count, 0)} ${count === 1 ? one : many}`;

/**
 * Builds a scenario and shows what it comes to, on one page. It opens on the company's own
 * work; nothing is kept until it is saved.
 */
export function ScenarioBuilder({
  start,
  presets,
  egress,
  models,
  view,
}: {
  start: ScenarioFile;
  /** Shocks made from the facts. */
  presets: readonly Preset[];
  /** What clouds charge for data that leave them, from the facts. */
  egress: ScenarioEgress["prices"];
  /** All there are, to be chosen from besides those the scenario has. */
  models: readonly Choosable[];
  view: View;
}) {
  const [query, go] = useAddress();
  const asked = new URLSearchParams(query);
  const { file, setFile, origin, open, begun, isChanged, undo, ...opened } = useOpenedScenario(
    start,
    asked,
  );
  const run = useScenarioRun(asked.get("run"), (runId) => {
    if (runId === null) asked.delete("run");
    else {
      begun(runId);
      asked.set("run", runId);
    }
    go(asked.toString(), "same-place");
  });
  const me = useMe();
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<readonly ScenarioFault[]>([]);
  useLeavingWarning(isChanged);
  const choices = scenarioChoices(file);
  /** Whether it can be computed; what keeps it from that is said, and the first of it has the focus. */
  const isSound = (): boolean => {
    const untaken = form.current?.querySelector<HTMLElement>("[data-invalid-number]");
    if (untaken !== null && untaken !== undefined) {
      setFaults([UNTAKEN]);
      untaken.focus();
      return false;
    }
    const parsed = parseScenario(file);
    setFaults(parsed.kind === "faulty" ? parsed.faults : parsed.warnings);
    const first = parsed.kind === "faulty" ? parsed.faults[0]?.path : undefined;
    if (first !== undefined) void leadTo(first);
    return parsed.kind === "scenario";
  };
  const set = (part: Partial<ScenarioFile>) => setFile({ ...file, ...part });
  const requests = file.classes.reduce((sum, { requestsPerMonth }) => sum + requestsPerMonth, 0);
  return (
    <div data-scenario-builder>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isSound()) void run.compute(file);
        }}
      >
        <FoldSection id="start" title="Start from" says="our own work, a file, a trace, bills">
          <StartFrom start={start} file={file} view={view} onOpen={open} onChange={setFile} />
          {opened.trouble !== undefined && (
            <p role="alert" className="mt-2 text-sm text-bad">
              {opened.trouble}
            </p>
          )}
        </FoldSection>
        <FoldSection
          id="work"
          title="The work"
          says={`${counted(file.classes.length, "class", "classes")}, ${fixed(requests, 0)} requests a month`}
        >
          {file.demo && (
            <p className="mb-2 text-sm text-warn">
              <span aria-hidden="true">◆ </span>The company is made up, and so are its numbers: put
              your own in.
            </p>
          )}
          <ClassList file={file} choices={choices} onChange={(classes) => set({ classes })} />
        </FoldSection>
        <FoldSection
          id="offerings"
          title="What can be bought"
          says={`${counted(file.offerings.length, "offering", "offerings")}, list prices as of ${longDate(file.asOf)}; terms of ${file.terms.length}`}
          isOpenAtFirst={false}
        >
          <OfferingList file={file} choices={choices} view={view} onChange={setFile} />
          <AddModels models={models} file={file} view={view} onChange={setFile} />
          <PriceCurrencyEditor
            offerings={file.offerings}
            asOf={file.asOf}
            onChange={(offerings) => set({ offerings })}
          />
        </FoldSection>
        <FoldSection
          id="policies"
          title="How to buy"
          says={counted(file.policies.length, "policy", "policies")}
        >
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
        </FoldSection>
        <FoldSection
          id="shocks"
          title="What might happen"
          says={counted(file.shocks.length, "shock", "shocks")}
        >
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
                asOf={file.asOf}
                months={file.months}
                choices={choices}
                onChange={put}
                buttons={buttons}
              />
            )}
          </RowList>
        </FoldSection>
        <FoldSection
          id="commitments"
          title="What you have promised to spend"
          says={counted(file.commitments.length, "promise", "promises")}
        >
          <CommitmentEditor
            value={file.commitments}
            choices={choices}
            onChange={(commitments) => set({ commitments })}
          />
        </FoldSection>
        <BuyingTerms file={file} choices={choices} egressOnRecord={egress} onChange={setFile} />
        <FoldSection
          id="exits"
          title="What leaving would cost"
          says={counted(file.exits.length, "cloud", "clouds")}
          isOpenAtFirst={false}
        >
          <ExitsEditor value={file.exits} choices={choices} onChange={(exits) => set({ exits })} />
        </FoldSection>
        <FoldSection
          id="chances"
          title="Chance"
          says="how the months ahead may differ from today"
          isOpenAtFirst={false}
        >
          <div data-path="chances">
            <ChancesEditor value={file.chances} onChange={(chances) => set({ chances })} />
          </div>
        </FoldSection>
        <FoldSection
          id="run"
          title="The run"
          says={`${counted(file.months, "month", "months")}, ${counted(file.draws, "draw", "draws")}`}
        >
          <RunLength file={file} set={set} />
        </FoldSection>
        <FoldSection
          id="keep"
          title="Keep it"
          says={isChanged ? "changed, and not saved" : "nothing to save yet"}
        >
          <KeepScenario
            file={file}
            set={set}
            origin={origin}
            isSound={isSound}
            me={me}
            view={view}
          />
        </FoldSection>
        <BuildBar file={file} faults={faults} undo={undo} />
      </form>
      <RunPanel
        run={run}
        view={view}
        idle={`Press Compute for what this comes to: ${namesOf(file)}.`}
      />
    </div>
  );
}

/** A field that still holds what is no number: the one before would be computed instead. */
const UNTAKEN: ScenarioFault = {
  place: "a field",
  text: "holds what is no number it can be",
  wayOut: "The cursor is in it: correct it, or undo",
  isFatal: true,
};

const MOST_NAMED = 6;

function namesOf({ classes }: ScenarioFile): string {
  const rest = classes.length - MOST_NAMED;
  const names = classes.slice(0, MOST_NAMED).map(({ name }) => name);
  return `${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
