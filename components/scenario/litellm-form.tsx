"use client";

import { LITELLM_STRATEGIES, type PolicyChoice } from "@/lib/domain/routing/scenario/policy-choice";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import {
  type DeploymentField,
  withDeployment,
} from "@/lib/domain/routing/scenario/with-deployment";
import { NumberInput } from "./number-input";
import { SelectInput } from "./select-input";

const FIELDS = "mt-2 grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3";
type Litellm = Extract<PolicyChoice, { readonly kind: "litellm" }>;
type Strategy = Litellm["strategy"];

const STRATEGIES: Readonly<Record<Strategy, string>> = {
  "simple-shuffle": "simple-shuffle: by weight, rpm or tpm",
  "cost-based": "cost-based: by list price",
  "latency-based": "latency-based: the fastest",
  "usage-based": "usage-based: fewest tokens so far",
  "least-busy": "least-busy: fewest requests under way",
};

/** What can be stated of each deployment under a strategy. */
const STATED: Readonly<
  Record<
    Strategy,
    readonly {
      readonly field: DeploymentField;
      readonly summary: string;
      readonly unit: string;
      readonly max: number;
      readonly hint: string;
    }[]
  >
> = {
  "simple-shuffle": [
    {
      field: "rpm",
      summary: "Requests a minute",
      unit: "rpm",
      max: 10_000_000,
      hint: "Taken for weights where the first deployment states no weight.",
    },
    {
      field: "tpm",
      summary: "Tokens a minute",
      unit: "tpm",
      max: 10_000_000_000,
      hint: "Taken for weights where the first deployment states neither weight nor rpm.",
    },
  ],
  "cost-based": [
    {
      field: "inputUsdPerMtok",
      summary: "Input prices set by hand",
      unit: "$ per million tokens",
      max: 10_000,
      hint: "The router takes 0 for not set.",
    },
    {
      field: "outputUsdPerMtok",
      summary: "Output prices set by hand",
      unit: "$ per million tokens",
      max: 10_000,
      hint: "The router takes 0 for not set.",
    },
  ],
  "latency-based": [
    {
      field: "latencySeconds",
      summary: "How long answers take",
      unit: "seconds",
      max: 3_600,
      hint: "Empty: as the terms of the offering say.",
    },
  ],
  "usage-based": [],
  "least-busy": [
    {
      field: "latencySeconds",
      summary: "How long answers take",
      unit: "seconds",
      max: 3_600,
      hint: "Empty: as the terms of the offering say.",
    },
  ],
};
/** Nothing takes no time. */
const LEAST_SECONDS = 0.001;

/** A LiteLLM router: its strategy, and what its configuration says of the deployments. */
export function LitellmForm({
  value,
  choices: { offerings },
  onChange,
}: {
  value: Litellm;
  choices: ScenarioChoices;
  onChange: (value: Litellm) => void;
}) {
  const ids = offerings.map(({ id }) => id);
  return (
    <div className="space-y-3">
      <div className={FIELDS}>
        <SelectInput
          label="Strategy"
          value={value.strategy}
          of={LITELLM_STRATEGIES.map((id) => ({ id, name: STRATEGIES[id] }))}
          onChange={(id) => {
            const strategy = LITELLM_STRATEGIES.find((one) => one === id);
            if (strategy !== undefined) onChange({ ...value, strategy });
          }}
        />
        {value.strategy === "latency-based" && (
          <NumberInput
            label="As fast as the fastest, within"
            unit="%"
            value={value.latencyBuffer ?? 0}
            min={0}
            max={1000}
            scale={100}
            source="lowest_latency_buffer of its configuration"
            onChange={(latencyBuffer) => onChange({ ...value, latencyBuffer })}
          />
        )}
      </div>
      {value.strategy === "simple-shuffle" && (
        <details open={value.weights.length > 0 || value.deployments === undefined}>
          <summary className="min-h-6 text-sm text-accent">Weights</summary>
          <div className={FIELDS}>
            {offerings.map(({ id, name }) => {
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
        </details>
      )}
      {STATED[value.strategy].map(({ field, summary, unit, max, hint }) => (
        <details
          key={field}
          open={(value.deployments ?? []).some((one) => one[field] !== undefined)}
        >
          <summary className="min-h-6 text-sm text-accent">{summary}</summary>
          <p className="text-xs text-muted">{hint}</p>
          <div className={FIELDS}>
            {offerings.map(({ id, name }) => (
              <NumberInput
                key={id}
                label={name}
                unit={unit}
                value={
                  value.deployments?.find(({ offeringId }) => offeringId === id)?.[field] ?? null
                }
                min={field === "latencySeconds" ? LEAST_SECONDS : 0}
                max={max}
                isOptional
                onChange={(stated) => onChange(withDeployment(value, ids, id, field, stated))}
              />
            ))}
          </div>
        </details>
      ))}
    </div>
  );
}
