"use client";

import { BUTTON } from "@/components/form/field";
import type { ScenarioEgress } from "@/lib/domain/routing/scenario/scenario-egress";
import { NumberInput } from "./number-input";
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
  const change = (place: number, part: Partial<Tier>) =>
    put(value.tiers.map((one, i) => (i === place ? { ...one, ...part } : one)));
  return (
    <fieldset className="mt-3 border-t border-line pt-3">
      <legend className="float-left mb-2 w-full text-sm">
        What leaves {cloud}, each month <span className="text-muted">({value.source})</span>
      </legend>
      <div className="clear-both">
        {value.tiers.map((tier, i) => (
          <div
            // oxlint-disable-next-line react/no-array-index-key -- a step has no name of its own, and keeps the focus while it is typed
            key={i}
            className="mb-3 grid items-start gap-x-4 gap-y-3 sm:grid-cols-4"
          >
            {tier.size === null ? (
              <p className="self-center text-sm sm:col-span-2">All the rest</p>
            ) : (
              <>
                <NumberInput
                  label={`Step ${i + 1}, how much`}
                  value={tier.size}
                  min={0.001}
                  max={1e9}
                  onChange={(size) => change(i, { size })}
                />
                <SelectInput
                  label={`Unit of step ${i + 1}`}
                  value={tier.unit}
                  of={UNITS}
                  onChange={(id) => change(i, { unit: id === "TB" ? "TB" : "GB" })}
                />
              </>
            )}
            <NumberInput
              label={`Step ${i + 1}`}
              unit="$ a GB"
              value={tier.usdPerGb}
              min={0}
              max={1000}
              onChange={(usdPerGb) => change(i, { usdPerGb })}
            />
            {tier.size !== null && (
              <button
                type="button"
                className={`${BUTTON} justify-self-start sm:mt-5`}
                onClick={() => put(value.tiers.filter((_, at) => at !== i))}
              >
                Remove
                <span className="sr-only">
                  {" "}
                  step {i + 1} of {cloud}
                </span>
              </button>
            )}
          </div>
        ))}
        {value.tiers.length < MOST_TIERS && (
          <button
            type="button"
            className={BUTTON}
            onClick={() =>
              put([
                ...value.tiers.slice(0, -1),
                { size: 1, unit: "TB", usdPerGb: 0.05 },
                ...value.tiers.slice(-1),
              ])
            }
          >
            Add a step<span className="sr-only"> to {cloud}</span>
          </button>
        )}
      </div>
    </fieldset>
  );
}
