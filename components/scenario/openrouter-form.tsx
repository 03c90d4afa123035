"use client";

import type { PolicyChoice } from "@/lib/domain/routing/scenario/policy-choice";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import { NumberInput } from "./number-input";
import { OrderedList } from "./ordered-list";
import { SelectInput } from "./select-input";
import { TickList } from "./tick-list";

const FIELDS = "grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3";
const PRICE = { unit: "$ per million tokens", min: 0, max: 10_000 } as const;
const BALANCED = "balanced";
const WAYS = [
  { id: BALANCED, name: "by the inverse square of price" },
  { id: "price", name: "all to the cheapest (sort: price)" },
  { id: "throughput", name: "all to the quickest (sort: throughput)" },
] as const;
const NAMED = [
  { key: "only", legend: "Only these sellers", hint: "None ticked: any." },
  { key: "ignore", legend: "Never these sellers", hint: "" },
  {
    key: "unstable",
    legend: "Down in the last 30 seconds",
    hint: "Asked only where nobody else is left.",
  },
] as const;
type Openrouter = Extract<PolicyChoice, { readonly kind: "openrouter" }>;

/** How OpenRouter is asked to choose between the sellers of a model. */
export function OpenrouterForm({
  value,
  choices: { sellers, offerings },
  onChange,
}: {
  value: Openrouter;
  choices: ScenarioChoices;
  onChange: (value: Openrouter) => void;
}) {
  const chosen = NAMED.some(({ key }) => (value[key] ?? []).length > 0);
  const capPrice = (part: Partial<NonNullable<Openrouter["maxPrice"]>>) => {
    const { maxPrice = { input: null, output: null }, ...rest } = value;
    const next = { ...maxPrice, ...part };
    onChange(next.input === null && next.output === null ? rest : { ...rest, maxPrice: next });
  };
  return (
    <div className="space-y-3">
      <div className={FIELDS}>
        <NumberInput
          label="Weight of the output price"
          value={value.outputWeight}
          min={0}
          max={100}
          source="OpenRouter’s documents do not say how input and output price combine; 1 adds them."
          onChange={(outputWeight) => onChange({ ...value, outputWeight })}
        />
        <SelectInput
          label="Divided"
          value={value.sort ?? BALANCED}
          of={WAYS}
          onChange={(id) => {
            const { sort: _, ...rest } = value;
            onChange(id === "price" || id === "throughput" ? { ...rest, sort: id } : rest);
          }}
        />
        <NumberInput
          label="Highest input price"
          value={value.maxPrice?.input ?? null}
          {...PRICE}
          isOptional
          onChange={(input) => capPrice({ input })}
        />
        <NumberInput
          label="Highest output price"
          value={value.maxPrice?.output ?? null}
          {...PRICE}
          isOptional
          onChange={(output) => capPrice({ output })}
        />
      </div>
      {value.sort === "throughput" && (
        <details open>
          <summary className="min-h-6 text-sm text-accent">How quick the offerings are</summary>
          <div className={`mt-2 ${FIELDS}`}>
            {offerings.map(({ id, name }) => {
              const { tokensPerSecond = [], ...rest } = value;
              const others = tokensPerSecond.filter(({ offeringId }) => offeringId !== id);
              return (
                <NumberInput
                  key={id}
                  label={name}
                  unit="tokens a second"
                  value={tokensPerSecond.find(({ offeringId }) => offeringId === id)?.value ?? null}
                  min={0.1}
                  max={100_000}
                  isOptional
                  onChange={(speed) => {
                    const next =
                      speed === null ? others : [...others, { offeringId: id, value: speed }];
                    onChange(next.length === 0 ? rest : { ...rest, tokensPerSecond: next });
                  }}
                />
              );
            })}
          </div>
        </details>
      )}
      <details open={chosen || (value.order ?? []).length > 0}>
        <summary className="min-h-6 text-sm text-accent">Sellers by name</summary>
        <div className="mt-2 space-y-3">
          <OrderedList
            legend="Asked in this order, before any other"
            of={sellers}
            chosen={value.order ?? []}
            least={0}
            onChange={(ids) => {
              const { order: _, ...rest } = value;
              onChange(ids.length === 0 ? rest : { ...rest, order: ids });
            }}
          />
          {NAMED.map(({ key, legend, hint }) => (
            <TickList
              key={key}
              legend={legend}
              hint={hint}
              of={sellers}
              chosen={value[key] ?? []}
              onChange={(ids) => {
                const { [key]: _, ...rest } = value;
                onChange(ids.length === 0 ? rest : { ...rest, [key]: ids });
              }}
            />
          ))}
        </div>
      </details>
    </div>
  );
}
