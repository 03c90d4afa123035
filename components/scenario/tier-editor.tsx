"use client";

import type { RequestClass } from "@/lib/domain/routing/scenario/request-class";
import { fixed } from "@/lib/format/number";
import { NumberInput } from "./number-input";
import { SelectInput } from "./select-input";

const SHARE = { unit: "% of requests", min: 0, max: 100, scale: 100 } as const;
const WITHOUT = [
  { id: "standard", name: "pay the standard price" },
  { id: "refuse", name: "do not go there" },
] as const;

const percent = (share: number): string => `${fixed(share * 100, 1)} %`;

/** By which service tiers the requests of a class are bought. */
export function TierEditor({
  value,
  onChange,
}: {
  value: RequestClass;
  onChange: (value: RequestClass) => void;
}) {
  const { flexShare = 0, priorityShare = 0, withoutTier = "standard" } = value;
  const rest = 1 - value.batchShare - flexShare - priorityShare;
  return (
    <fieldset className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
      <legend className="mb-1 text-sm font-semibold">Service tiers</legend>
      <NumberInput
        label="Bought as flex"
        value={flexShare}
        onChange={(share) => onChange({ ...value, flexShare: share })}
        {...SHARE}
        source="Slower, and cheaper where it is sold."
      />
      <NumberInput
        label="Bought as priority"
        value={priorityShare}
        onChange={(share) => onChange({ ...value, priorityShare: share })}
        {...SHARE}
        source="Faster, and dearer where it is sold."
      />
      <SelectInput
        label="Where a seller has no price for a tier"
        value={withoutTier}
        of={WITHOUT}
        onChange={(id) =>
          onChange({ ...value, withoutTier: id === "refuse" ? "refuse" : "standard" })
        }
        hint="Prices of tiers are those of the price lists pinned with the scenario."
      />
      <p className="self-center text-xs text-muted">
        {rest < -1e-9
          ? `Batch, flex and priority are ${percent(1 - rest)} of the requests: more than there are.`
          : `${percent(value.batchShare)} as a batch; the other ${percent(Math.max(0, rest))} at the standard tier.`}
      </p>
    </fieldset>
  );
}
