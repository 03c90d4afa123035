"use client";

import type { PolicyChoice } from "@/lib/domain/routing/scenario/policy-choice";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import { NumberInput } from "./number-input";
import { OrderedList } from "./ordered-list";

const FIELDS = "grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3";
type Cascade = Extract<PolicyChoice, { readonly kind: "cascade" }>;

/** The steps of a cascade, how many answers each gets past the judge, and what the judge costs. */
export function CascadeForm({
  value,
  choices: { offerings },
  onChange,
}: {
  value: Cascade;
  choices: ScenarioChoices;
  onChange: (value: Cascade) => void;
}) {
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
}
