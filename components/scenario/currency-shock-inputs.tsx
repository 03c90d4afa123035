"use client";

import type { Shock } from "@/lib/domain/routing/scenario/shock";
import { NumberInput } from "./number-input";
import { SelectInput } from "./select-input";

/** Currencies that clouds and labs bill in besides the dollar. */
const CODES = ["EUR", "GBP", "CHF", "JPY", "CNY", "INR", "CAD", "AUD", "SEK", "KRW"] as const;
const OWN = "own";

type CurrencyShock = Extract<Shock, { kind: "currency" }>;

/** Which currency moves against the dollar, and by how much. */
export function CurrencyShockInputs({
  value,
  onChange,
}: {
  value: CurrencyShock;
  onChange: (value: CurrencyShock) => void;
}) {
  const { currency, ...rest } = value;
  const codes = new Set<string>([...CODES, ...(currency === undefined ? [] : [currency])]);
  return (
    <>
      <SelectInput
        label="Currency"
        value={currency ?? OWN}
        of={[
          ...[...codes].map((id) => ({ id, name: id })),
          { id: OWN, name: "our own, against the dollar" },
        ]}
        onChange={(id) => onChange(id === OWN ? rest : { ...rest, currency: id })}
        hint={
          currency === undefined
            ? "Every dollar of the bill costs us more of our own currency."
            : `Moves prices agreed in ${currency}; those in US dollars stand, and so does the bill’s unit.`
        }
      />
      <NumberInput
        label={
          currency === undefined
            ? "A dollar costs us more by"
            : `One ${currency} costs more dollars by`
        }
        unit="%"
        value={value.change}
        min={-99}
        max={10_000}
        scale={100}
        onChange={(change) => onChange({ ...value, change })}
      />
    </>
  );
}
