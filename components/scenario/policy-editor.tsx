"use client";

import type { ReactNode } from "react";
import { newPolicy, POLICY_NAMES } from "@/lib/domain/routing/scenario/new-policy";
import type { PolicyChoice } from "@/lib/domain/routing/scenario/policy-choice";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import { CapsEditor } from "./caps-editor";
import { CascadeForm } from "./cascade-form";
import { FailoverForm } from "./failover-form";
import { LitellmForm } from "./litellm-form";
import { NumberInput } from "./number-input";
import { OpenrouterForm } from "./openrouter-form";
import { SelectInput } from "./select-input";
import { TickList } from "./tick-list";

const FIELDS = "grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3";
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the names are the kinds
const KINDS = Object.keys(POLICY_NAMES) as PolicyChoice["kind"][];
/** A policy and what it needs to know. */
export function PolicyEditor({
  value,
  place,
  choices,
  onChange,
  buttons,
}: {
  value: PolicyChoice;
  /** From 1, for its name. */
  place: number;
  choices: ScenarioChoices;
  onChange: (value: PolicyChoice) => void;
  /** Of its row in the list. */
  buttons: ReactNode;
}) {
  const choose = (kind: string) => {
    const known = KINDS.find((one) => one === kind);
    const next = known === undefined ? undefined : newPolicy(known, choices);
    if (next !== undefined) onChange(next);
  };
  return (
    <fieldset className="py-3" data-policy={value.kind}>
      <legend className="sr-only">Policy {place}</legend>
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-80 max-w-full">
          <SelectInput
            label={`Policy ${place}`}
            value={value.kind}
            of={KINDS.filter((kind) => newPolicy(kind, choices) !== undefined).map((id) => ({
              id,
              name: POLICY_NAMES[id],
            }))}
            onChange={choose}
          />
        </div>
        {buttons}
      </div>
      <div className="mt-3">
        <Inputs value={value} choices={choices} onChange={onChange} />
      </div>
    </fieldset>
  );
}

function Inputs({
  value,
  choices,
  onChange,
}: {
  value: PolicyChoice;
  choices: ScenarioChoices;
  onChange: (value: PolicyChoice) => void;
}) {
  const { clouds, labs } = choices;
  switch (value.kind) {
    case "as-is":
    case "cheapest":
    case "quality-floor":
      return null;
    case "single-cloud":
      return (
        <div className={FIELDS}>
          <SelectInput
            label="Cloud"
            value={value.operatorId}
            of={clouds}
            onChange={(operatorId) => onChange({ ...value, operatorId })}
          />
        </div>
      );
    case "single-lab":
      return (
        <div className={FIELDS}>
          <SelectInput
            label="Lab"
            value={value.labId}
            of={labs}
            onChange={(labId) => onChange({ ...value, labId })}
          />
        </div>
      );
    case "weighted-split":
      return (
        <div className={FIELDS}>
          {clouds.map(({ id, name }) => {
            const others = value.clouds.filter(({ operatorId }) => operatorId !== id);
            return (
              <NumberInput
                key={id}
                label={`Weight of ${name}`}
                value={value.clouds.find(({ operatorId }) => operatorId === id)?.weight ?? null}
                min={0.001}
                max={1000}
                isOptional={others.length > 0}
                onChange={(weight) =>
                  onChange({
                    ...value,
                    clouds: weight === null ? others : [...others, { operatorId: id, weight }],
                  })
                }
              />
            );
          })}
        </div>
      );
    case "openrouter":
      return <OpenrouterForm value={value} choices={choices} onChange={onChange} />;
    case "litellm":
      return <LitellmForm value={value} choices={choices} onChange={onChange} />;
    case "provider-router":
      return (
        <div className="space-y-3">
          <div className={FIELDS}>
            <SelectInput
              label="Whose router"
              value={value.operatorId}
              of={clouds}
              onChange={(operatorId) => onChange({ ...value, operatorId })}
            />
            <NumberInput
              label="Surcharge"
              unit="$ per million input tokens"
              value={value.surchargeUsdPerMtok}
              min={0}
              max={1000}
              onChange={(surchargeUsdPerMtok) => onChange({ ...value, surchargeUsdPerMtok })}
            />
          </div>
          <TickList
            legend="Labs whose models it may choose"
            hint="None ticked: any."
            of={labs}
            chosen={value.labIds}
            onChange={(labIds) => onChange({ ...value, labIds })}
          />
        </div>
      );
    case "cascade":
      return <CascadeForm value={value} choices={choices} onChange={onChange} />;
    case "failover":
      return <FailoverForm value={value} choices={choices} onChange={onChange} />;
    case "exposure-capped":
      break;
  }
  return (
    <CapsEditor
      value={value.caps}
      choices={choices}
      onChange={(caps) => onChange({ ...value, caps })}
    />
  );
}
