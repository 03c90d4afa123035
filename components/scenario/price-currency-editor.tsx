"use client";

import { useId } from "react";
import { BUTTON, Field, INPUT } from "@/components/form/field";
import type { PriceCurrency } from "@/lib/domain/routing/scenario/price-currency";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { NumberInput } from "./number-input";
import { SelectInput } from "./select-input";

type Offerings = ScenarioFile["offerings"];

const MOST_UNITS = 1_000;
const ASSUMED = "assumed, until the rate of the contract is typed";
const EURO = { code: "EUR", usdPerUnit: 1.1 } as const;

/** Sellers whose prices are agreed in another currency than the dollar, at which rate they stand in dollars. */
export function PriceCurrencyEditor({
  offerings,
  asOf,
  onChange,
}: {
  offerings: Offerings;
  asOf: string;
  onChange: (offerings: Offerings) => void;
}) {
  const sellers = new Map(offerings.map(({ seller }) => [seller.id, seller.name]));
  const agreed = new Map(
    offerings.flatMap(({ seller, priceCurrency }) =>
      priceCurrency === undefined ? [] : [[seller.id, priceCurrency] as const],
    ),
  );
  const put = (sellerId: string, currency: PriceCurrency | undefined) =>
    onChange(
      offerings.map((offering) => {
        if (offering.seller.id !== sellerId) return offering;
        const { priceCurrency: _before, ...rest } = offering;
        return currency === undefined ? rest : { ...rest, priceCurrency: currency };
      }),
    );
  const inDollars = [...sellers].filter(([id]) => !agreed.has(id));
  return (
    <details className="mt-2">
      <summary className="min-h-6 text-sm text-accent">
        Prices agreed in another currency than the US dollar
      </summary>
      {[...agreed].map(([sellerId, currency]) => (
        <OfSeller
          key={sellerId}
          name={sellers.get(sellerId) ?? sellerId}
          value={currency}
          onChange={(next) => put(sellerId, next)}
        />
      ))}
      {inDollars.length > 0 && (
        <div className="mt-2 max-w-xs">
          <SelectInput
            label="Add a seller"
            value=""
            of={[{ id: "", name: "choose one" }, ...inDollars.map(([id, name]) => ({ id, name }))]}
            onChange={(id) => {
              if (id !== "") put(id, { ...EURO, day: asOf, source: ASSUMED });
            }}
            hint="Its prices move when that currency does; they stand in the scenario in US dollars, at the rate you give."
          />
        </div>
      )}
    </details>
  );
}

function OfSeller({
  name,
  value,
  onChange,
}: {
  name: string;
  value: PriceCurrency;
  onChange: (value: PriceCurrency | undefined) => void;
}) {
  const id = useId();
  const text = (
    label: string,
    field: "code" | "day" | "source",
    props: React.ComponentProps<"input">,
  ) => (
    <Field label={label} htmlFor={`${id}-${field}`}>
      <input
        id={`${id}-${field}`}
        className={`${INPUT} h-8`}
        value={value[field]}
        onChange={(event) => onChange({ ...value, [field]: event.currentTarget.value })}
        {...props}
      />
    </Field>
  );
  return (
    <fieldset className="mt-2 grid items-start gap-x-4 gap-y-3 border-t border-line pt-2 sm:grid-cols-2 lg:grid-cols-5">
      <legend className="text-sm font-semibold">{name}</legend>
      {text("Currency, three letters", "code", { maxLength: 3, autoCapitalize: "characters" })}
      <NumberInput
        label="US dollars for one of it"
        value={value.usdPerUnit}
        min={0.001}
        max={MOST_UNITS}
        onChange={(usdPerUnit) => onChange({ ...value, usdPerUnit })}
      />
      {text("Rate of the day", "day", { type: "date" })}
      {text("Source of the rate", "source", { maxLength: 2_000 })}
      <button
        type="button"
        className={`${BUTTON} justify-self-start sm:mt-5`}
        onClick={() => onChange(undefined)}
      >
        Remove<span className="sr-only"> the currency of {name}</span>
      </button>
    </fieldset>
  );
}
