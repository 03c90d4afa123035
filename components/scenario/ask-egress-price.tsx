"use client";

import { useState } from "react";
import { BUTTON } from "@/components/form/field";
import type { ScenarioEgress } from "@/lib/domain/routing/scenario/scenario-egress";
import { NumberInput } from "./number-input";

/** Asks for one price of all that leaves a cloud of which the register has none. */
export function AskEgressPrice({
  operatorId,
  cloud,
  onState,
}: {
  operatorId: string;
  cloud: string;
  onState: (price: ScenarioEgress["prices"][number]) => void;
}) {
  const [usdPerGb, setUsdPerGb] = useState<number | null>(null);
  return (
    <div className="mt-3 flex max-w-xl flex-wrap items-end gap-x-4 gap-y-2 border-t border-line pt-3">
      <NumberInput
        label={`What leaves ${cloud}`}
        unit="$ a GB"
        value={usdPerGb}
        isOptional
        min={0}
        max={1000}
        source="The register has no price of this cloud: type that of the contract, 0 for nothing"
        onChange={setUsdPerGb}
      />
      <button
        type="button"
        className={BUTTON}
        disabled={usdPerGb === null}
        onClick={() => {
          if (usdPerGb === null) return;
          onState({
            operatorId,
            tiers: [{ size: null, unit: "GB", usdPerGb }],
            source: "typed",
          });
        }}
      >
        Charge this for {cloud}
      </button>
    </div>
  );
}
