"use client";

import type { ReactNode } from "react";
import { newPolicy, POLICY_NAMES } from "@/lib/domain/routing/scenario/new-policy";
import type { PolicyChoice } from "@/lib/domain/routing/scenario/policy-choice";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import { CapsEditor } from "./caps-editor";
import { NumberInput } from "./number-input";
import { OrderedList } from "./ordered-list";
import { SelectInput } from "./select-input";
import { TickList } from "./tick-list";

const FIELDS = "grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3";
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the names are the kinds
const KINDS = Object.keys(POLICY_NAMES) as PolicyChoice["kind"][];
const LITELLM = [
  { id: "simple-shuffle", name: "simple-shuffle: by weight" },
  { id: "cost-based", name: "cost-based: by list price" },
] as const;

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
  const { clouds, labs, offerings } = choices;
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
      return (
        <div className={FIELDS}>
          <NumberInput
            label="Weight of the output price"
            value={value.outputWeight}
            min={0}
            max={100}
            source="OpenRouter’s documents do not say how input and output price combine; 1 adds them."
            onChange={(outputWeight) => onChange({ ...value, outputWeight })}
          />
        </div>
      );
    case "litellm":
      return (
        <div className={FIELDS}>
          <SelectInput
            label="Strategy"
            value={value.strategy}
            of={LITELLM}
            onChange={(id) => {
              const strategy = LITELLM.find((one) => one.id === id)?.id;
              if (strategy !== undefined) onChange({ ...value, strategy });
            }}
          />
          {value.strategy === "simple-shuffle" &&
            offerings.map(({ id, name }) => {
              const others = value.weights.filter(({ offeringId }) => offeringId !== id);
              return (
                <NumberInput
                  key={id}
                  label={`Weight of ${name}`}
                  value={value.weights.find(({ offeringId }) => offeringId === id)?.weight ?? null}
                  min={0}
                  max={1000}
                  isOptional
                  onChange={(weight) =>
                    onChange({
                      ...value,
                      weights: weight === null ? others : [...others, { offeringId: id, weight }],
                    })
                  }
                />
              );
            })}
        </div>
      );
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
      return (
        <div className="space-y-3">
          <OrderedList
            legend="Asked in this order; the last always answers"
            of={offerings}
            chosen={value.steps.map(({ offeringId }) => offeringId)}
            least={2}
            onChange={(ids) =>
              onChange({
                ...value,
                steps: ids.map((offeringId) => ({
                  offeringId,
                  acceptRate:
                    value.steps.find((step) => step.offeringId === offeringId)?.acceptRate ?? 0.7,
                })),
              })
            }
          />
          <div className={FIELDS}>
            {value.steps.slice(0, -1).map(({ offeringId, acceptRate }, i) => (
              <NumberInput
                key={offeringId}
                label={`Accepted at step ${i + 1}`}
                unit="% of answers"
                value={acceptRate}
                min={0}
                max={100}
                scale={100}
                onChange={(rate) =>
                  onChange({
                    ...value,
                    steps: value.steps.map((step, at) =>
                      at === i ? { ...step, acceptRate: rate } : step,
                    ),
                  })
                }
              />
            ))}
            <NumberInput
              label="The judge is wrong"
              unit="% of times"
              value={value.judgeError}
              min={0}
              max={50}
              scale={100}
              onChange={(judgeError) => onChange({ ...value, judgeError })}
            />
            <NumberInput
              label="A judgement costs"
              unit="$ per request"
              value={value.judgeUsdPerRequest}
              min={0}
              max={100}
              onChange={(judgeUsdPerRequest) => onChange({ ...value, judgeUsdPerRequest })}
            />
          </div>
        </div>
      );
    case "failover":
      return (
        <OrderedList
          legend="Tried in this order"
          of={offerings}
          chosen={value.offeringIds}
          least={1}
          onChange={(offeringIds) => onChange({ ...value, offeringIds })}
        />
      );
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
