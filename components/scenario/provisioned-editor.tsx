"use client";

import type { ProvisionedThroughput } from "@/lib/domain/routing/scenario/provisioned-throughput";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import { NumberInput } from "./number-input";
import { RowList } from "./row-list";
import { SelectInput } from "./select-input";

const OVERAGE = [
  { id: "by-token", name: "By the token, at list price" },
  { id: "by-hour", name: "More units, by the hour" },
] as const;

const NUMBERS = [
  { name: "units", label: "Units reserved", min: 0, max: 1e6 },
  { name: "usdPerUnitHour", label: "A reserved unit", unit: "$ an hour", min: 0, max: 1e6 },
  {
    name: "usdPerOverageUnitHour",
    label: "A unit beyond them",
    unit: "$ an hour",
    min: 0,
    max: 1e6,
  },
  {
    name: "tokensPerMinutePerUnit",
    label: "A unit carries",
    unit: "input tokens a minute",
    min: 1,
    max: 1e9,
    source: "Cached tokens take no capacity.",
  },
  {
    name: "outputRatio",
    label: "An output token counts as",
    unit: "input tokens",
    min: 0,
    max: 1000,
  },
  { name: "minimumUnits", label: "Smallest deployment", unit: "units", min: 0, max: 1e6 },
  { name: "incrementUnits", label: "Sold in steps of", unit: "units", min: 0.01, max: 1e6 },
  {
    name: "peakToMean",
    label: "Busy against the mean of the month",
    unit: "times",
    min: 1,
    max: 1000,
    source: "4 where work comes six hours a day.",
  },
] as const;

/** Offerings that are bought as throughput by the hour, at the terms of the company's own contract. */
export function ProvisionedEditor({
  value = [],
  choices: { offerings },
  onChange,
}: {
  value: readonly ProvisionedThroughput[] | undefined;
  choices: ScenarioChoices;
  /** Undefined for none. */
  onChange: (value: ProvisionedThroughput[] | undefined) => void;
}) {
  const isFree = (id: string) => !value.some(({ offeringId }) => offeringId === id);
  const unused = offerings.find(({ id }) => isFree(id));
  return (
    <RowList
      noun="offering by the hour"
      path="provisioned"
      rows={value}
      onChange={(rows) => onChange(rows.length === 0 ? undefined : rows)}
      empty="None: every token is paid one by one."
      addLabel="Buy an offering by the hour"
      add={unused && (() => ({ ...GPT_52, offeringId: unused.id }))}
    >
      {(one, { put, buttons }) => {
        const change = (part: Partial<ProvisionedThroughput>) =>
          put({ ...one, ...part, source: "typed" });
        return (
          <div className="grid items-start gap-x-4 gap-y-3 py-3 sm:grid-cols-2 lg:grid-cols-4">
            <SelectInput
              label="Bought by the hour"
              value={one.offeringId}
              of={offerings.filter(({ id }) => id === one.offeringId || isFree(id))}
              onChange={(offeringId) => change({ offeringId })}
              hint={one.source}
            />
            <SelectInput
              label="What they do not carry is paid"
              value={one.overage}
              of={OVERAGE}
              onChange={(id) => change({ overage: id === "by-hour" ? "by-hour" : "by-token" })}
            />
            {NUMBERS.filter(
              ({ name }) => one.overage === "by-hour" || name !== "usdPerOverageUnitHour",
            ).map(({ name, ...field }) => (
              <NumberInput
                key={name}
                {...field}
                value={one[name]}
                onChange={(number) => change({ [name]: number })}
              />
            ))}
            {buttons}
          </div>
        );
      }}
    </RowList>
  );
}

const GPT_52: Omit<ProvisionedThroughput, "offeringId"> = {
  units: 50,
  usdPerUnitHour: 1,
  overage: "by-token",
  usdPerOverageUnitHour: 1,
  tokensPerMinutePerUnit: 3400,
  outputRatio: 8,
  minimumUnits: 50,
  incrementUnits: 50,
  peakToMean: 1,
  source:
    "Capacity and steps of gpt-5.2 in one region (Microsoft, April 2026); prices are examples, to be replaced by your contract’s",
};
