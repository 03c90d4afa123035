"use client";

import { useId } from "react";
import { Field, INPUT } from "@/components/form/field";
import { Tick } from "@/components/stack/tick";
import { ASSUMED_FAILURES } from "@/lib/domain/routing/scenario/new-policy";
import type { ChainFailures, PolicyChoice } from "@/lib/domain/routing/scenario/policy-choice";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import { NumberInput } from "./number-input";
import { OrderedList } from "./ordered-list";
import { SelectInput } from "./select-input";

const FIELDS = "mt-2 grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3";
const PER_CENT = { min: 0, max: 100, scale: 100 } as const;
const ITS_OWN = "";
type Failover = Extract<PolicyChoice, { readonly kind: "failover" }>;

/** A chain of fallbacks: its order, and how often its sellers fail, alone and together. */
export function FailoverForm({
  value,
  choices,
  onChange,
}: {
  value: Failover;
  choices: ScenarioChoices;
  onChange: (value: Failover) => void;
}) {
  const { failures, ...order } = value;
  return (
    <div className="space-y-3">
      <OrderedList
        legend="Tried in this order"
        of={choices.offerings}
        chosen={value.offeringIds}
        least={1}
        onChange={(offeringIds) => onChange({ ...value, offeringIds })}
      />
      <Tick
        checked={failures !== undefined}
        onChange={(states) => onChange(states ? { ...order, failures: ASSUMED_FAILURES } : order)}
      >
        State how often its sellers fail, alone and together
      </Tick>
      {failures !== undefined && (
        <Failures
          value={failures}
          choices={choices}
          onChange={(next) => onChange({ ...order, failures: next })}
        />
      )}
    </div>
  );
}

function Failures({
  value,
  choices: { sellers, clouds },
  onChange,
}: {
  value: ChainFailures;
  choices: ScenarioChoices;
  onChange: (value: ChainFailures) => void;
}) {
  const sourceId = useId();
  const set = (part: Partial<ChainFailures>) => onChange({ ...value, ...part });
  return (
    <div>
      <div className={FIELDS}>
        <NumberInput
          label="A seller does not answer"
          unit="% of the time"
          value={value.everySeller}
          {...PER_CENT}
          onChange={(everySeller) => set({ everySeller })}
        />
        <NumberInput
          label="Of it, common to all with a lab’s models"
          unit="%"
          value={value.commonCauseLab}
          {...PER_CENT}
          source="100: a second cloud with the same models is no fallback."
          onChange={(commonCauseLab) => set({ commonCauseLab })}
        />
        <NumberInput
          label="Of it, common to all on one cloud or of one owner"
          unit="%"
          value={value.commonCauseCloud}
          {...PER_CENT}
          onChange={(commonCauseCloud) => set({ commonCauseCloud })}
        />
        <Field label="Source" htmlFor={sourceId} hint="Where these numbers are from">
          <input
            id={sourceId}
            className={`${INPUT} h-8`}
            value={value.source}
            aria-describedby={`${sourceId}-hint`}
            onChange={(event) => {
              const source = event.currentTarget.value;
              if (source !== "") set({ source });
            }}
          />
        </Field>
      </div>
      <details className="mt-3" open={value.sellers.length + value.runsOn.length > 0}>
        <summary className="min-h-6 text-sm text-accent">
          Sellers that fail more or less often, or run on the cloud of another
        </summary>
        {sellers.map(({ id, name }) => {
          const others = value.sellers.filter(({ sellerId }) => sellerId !== id);
          const elsewhere = value.runsOn.filter(({ sellerId }) => sellerId !== id);
          return (
            <div key={id} className={FIELDS}>
              <NumberInput
                label={`${name} does not answer`}
                unit="% of the time"
                value={value.sellers.find(({ sellerId }) => sellerId === id)?.unavailable ?? null}
                {...PER_CENT}
                isOptional
                onChange={(unavailable) =>
                  set({
                    sellers:
                      unavailable === null ? others : [...others, { sellerId: id, unavailable }],
                  })
                }
              />
              <SelectInput
                label={`${name} runs on the cloud of`}
                value={value.runsOn.find(({ sellerId }) => sellerId === id)?.operatorId ?? ITS_OWN}
                of={[{ id: ITS_OWN, name: "nobody else" }, ...clouds]}
                onChange={(operatorId) =>
                  set({
                    runsOn:
                      operatorId === ITS_OWN
                        ? elsewhere
                        : [...elsewhere, { sellerId: id, operatorId }],
                  })
                }
              />
            </div>
          );
        })}
      </details>
    </div>
  );
}
