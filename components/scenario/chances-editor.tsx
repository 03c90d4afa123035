"use client";

import { DEFAULT_CHANCES } from "@/lib/domain/routing/scenario/default-chances";
import type { Chances } from "@/lib/domain/routing/scenario/scenario-file";
import { NumberInput } from "./number-input";
import { TextInput } from "./text-input";

type Name = Exclude<keyof Chances, "sources">;

const FIELDS: readonly {
  readonly name: Name;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly scale?: number;
}[] = [
  {
    name: "priceDriftPerYear",
    label: "Prices drift",
    unit: "% a year, continuous",
    min: -500,
    max: 500,
    scale: 100,
  },
  {
    name: "priceVolatilityPerYear",
    label: "Prices waver",
    unit: "% a year",
    min: 0,
    max: 300,
    scale: 100,
  },
  { name: "priceJumpsPerYear", label: "Price jumps", unit: "a year", min: 0, max: 12 },
  { name: "priceJumpMeanLog", label: "Mean jump", unit: "logarithm", min: -3, max: 3 },
  { name: "priceJumpSdLog", label: "Spread of jumps", unit: "logarithm", min: 0, max: 3 },
  {
    name: "volumeSdPerMonth",
    label: "Volume wavers",
    unit: "% a month",
    min: 0,
    max: 200,
    scale: 100,
  },
  { name: "outagesPerYear", label: "Outages of a seller", unit: "a year", min: 0, max: 365 },
  { name: "outageMeanHours", label: "Mean outage", unit: "hours", min: 0, max: 720 },
  {
    name: "outageCommonCause",
    label: "Outages that meet all who serve a lab’s models",
    unit: "%",
    min: 0,
    max: 100,
    scale: 100,
  },
  {
    name: "exchangeRateSdPerYear",
    label: "Our currency wavers",
    unit: "% a year",
    min: 0,
    max: 200,
    scale: 100,
  },
];

const TYPED = "typed";

/** How the months ahead may differ from today; each number with its source. */
export function ChancesEditor({
  value,
  onChange,
}: {
  value: Chances;
  onChange: (value: Chances) => void;
}) {
  return (
    <ul className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {FIELDS.map(({ name, ...field }) => (
        <li key={name} className="space-y-1">
          <NumberInput
            {...field}
            value={value[name]}
            source={value.sources[name] ?? ""}
            onChange={(number) =>
              onChange({ ...value, [name]: number, sources: { ...value.sources, [name]: TYPED } })
            }
          />
          {value.sources[name] !== DEFAULT_CHANCES.sources[name] && (
            <TextInput
              label={`Source of “${field.label}”`}
              value={value.sources[name] ?? ""}
              most={500}
              onChange={(source) =>
                onChange({ ...value, sources: { ...value.sources, [name]: source } })
              }
            />
          )}
        </li>
      ))}
    </ul>
  );
}
