"use client";

import type { ScenarioEgress } from "@/lib/domain/routing/scenario/scenario-egress";
import { NumberInput } from "./number-input";
import { RowList } from "./row-list";
import { SelectInput } from "./select-input";

type Price = ScenarioEgress["prices"][number];
type Tier = Price["tiers"][number];

const MOST_TIERS = 12;
const UNITS = [
  { id: "GB", name: "GB" },
  { id: "TB", name: "TB" },
] as const;

/** A cloud's price for a gigabyte that leaves, step by step; the last takes all the rest. */
export function EgressTiers({
  value,
  cloud,
  onChange,
}: {
  value: Price;
  cloud: string;
  onChange: (value: Price) => void;
}) {
  const put = (tiers: Tier[]) => onChange({ ...value, tiers, source: "typed" });
  const [steps, rest] = [value.tiers.slice(0, -1), value.tiers.slice(-1)];
  return (
    <fieldset className="mt-3 border-t border-line pt-3">
      <legend className="float-left mb-2 w-full text-sm">
        What leaves {cloud}, each month <span className="text-muted">({value.source})</span>
      </legend>
      <div className="clear-both">
        <RowList
          noun={`step of ${cloud}, number`}
          rows={steps}
          onChange={(rows) => put([...rows, ...rest])}
          most={MOST_TIERS - 1}
          isTight
          addLabel={`Add a step to ${cloud}`}
          add={(): Tier => ({ size: 1, unit: "TB", usdPerGb: 0.05 })}
        >
          {(tier, { place, put: change, buttons }) => (
            <div className="mb-3 grid items-start gap-x-4 gap-y-3 sm:grid-cols-4">
              <NumberInput
                label={`Step ${place + 1}, how much`}
                value={tier.size}
                min={0.001}
                max={1e9}
                onChange={(size) => change({ ...tier, size })}
              />
              <SelectInput
                label={`Unit of step ${place + 1}`}
                value={tier.unit}
                of={UNITS}
                onChange={(id) => change({ ...tier, unit: id === "TB" ? "TB" : "GB" })}
              />
              <NumberInput
                label={`Step ${place + 1}`}
                unit="$ a GB"
                value={tier.usdPerGb}
                min={0}
                max={1000}
                onChange={(usdPerGb) => change({ ...tier, usdPerGb })}
              />
              {buttons}
            </div>
          )}
        </RowList>
        {rest.map((tier) => (
          <div key="rest" className="mt-3 max-w-64">
            <NumberInput
              label="All the rest"
              unit="$ a GB"
              value={tier.usdPerGb}
              min={0}
              max={1000}
              onChange={(usdPerGb) => put([...steps, { ...tier, usdPerGb }])}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
