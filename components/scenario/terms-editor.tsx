"use client";

import { type OfferingTerms, UNKNOWN_TERMS } from "@/lib/domain/routing/scenario/offering-terms";
import { AreasInput } from "./areas-input";
import { NumberInput } from "./number-input";
import { TextInput } from "./text-input";
import { YesNoInput } from "./yes-no-input";

type Sourced = Exclude<keyof OfferingTerms, "offeringId" | "dataPolicies" | "source" | "sources">;

const GROUPS: readonly {
  readonly title: string;
  readonly fields: readonly (
    | {
        readonly name: Exclude<Sourced, "trainsOnData" | "zeroRetention" | "residency">;
        readonly label: string;
        readonly unit: string;
        readonly min: number;
        readonly max: number;
        readonly scale?: number;
        readonly isWhole?: boolean;
      }
    | { readonly name: "trainsOnData" | "zeroRetention"; readonly label: string }
    | { readonly name: "residency"; readonly label: string }
  )[];
}[] = [
  {
    title: "How long it takes",
    fields: [
      { name: "latencyP50Ms", label: "P50", unit: "ms", min: 1, max: 86_400_000 },
      { name: "latencyP95Ms", label: "P95", unit: "ms", min: 1, max: 86_400_000 },
      { name: "latencySeconds", label: "Mean", unit: "seconds", min: 0.001, max: 86_400 },
    ],
  },
  {
    title: "How much it serves",
    fields: [
      {
        name: "requestsPerMinute",
        label: "Requests a minute",
        unit: "at most",
        min: 0.001,
        max: 1e12,
      },
      { name: "tokensPerMinute", label: "Tokens a minute", unit: "at most", min: 0.001, max: 1e15 },
      {
        name: "capacityShare",
        label: "Of all tokens",
        unit: "% at most",
        min: 0,
        max: 100,
        scale: 100,
      },
    ],
  },
  {
    title: "What it does with data",
    fields: [
      { name: "trainsOnData", label: "Trains on it" },
      { name: "zeroRetention", label: "Keeps nothing of it, as agreed" },
      { name: "retentionDays", label: "Keeps it", unit: "days", min: 0, max: 36_500 },
      { name: "residency", label: "Data stays in" },
    ],
  },
];

/** What is known of one offering beyond its price, each with where it was read. What is left unknown stays unknown. */
export function TermsEditor({
  offeringId,
  value,
  areas,
  onChange,
}: {
  offeringId: string;
  value: OfferingTerms | undefined;
  areas: readonly string[];
  onChange: (value: OfferingTerms) => void;
}) {
  const terms: OfferingTerms = value ?? { offeringId, ...UNKNOWN_TERMS };
  const set = (part: Partial<OfferingTerms>) => onChange({ ...terms, ...part });
  const sourceOf = (name: Sourced) => terms.sources?.[name] ?? "";
  return (
    <div className="space-y-4">
      {GROUPS.map(({ title, fields }) => (
        <fieldset key={title} className="min-w-0">
          <legend className="text-sm font-semibold">{title}</legend>
          <ul className="mt-1 grid gap-x-6 gap-y-3 lg:grid-cols-2">
            {fields.map((field) => {
              const { name, label } = field;
              return (
                <li key={name} className="grid grid-cols-2 items-start gap-x-3">
                  {name === "residency" ? (
                    <AreasInput
                      label={label}
                      value={terms.residency ?? null}
                      known={areas}
                      onChange={(residency) => set({ residency })}
                    />
                  ) : name === "trainsOnData" || name === "zeroRetention" ? (
                    <YesNoInput
                      label={label}
                      value={terms[name] ?? null}
                      onChange={(answer) => set({ [name]: answer })}
                    />
                  ) : (
                    <NumberInput
                      {...("unit" in field ? field : { label, min: 0, max: 0 })}
                      value={terms[name] ?? null}
                      isOptional
                      onChange={(number) => set({ [name]: number })}
                    />
                  )}
                  <TextInput
                    label="Source"
                    value={sourceOf(name)}
                    most={500}
                    hint={sourceOf(name) === "" ? `else: ${terms.source}` : `of ${label}`}
                    onChange={(text) =>
                      set({ sources: withSource(terms.sources ?? {}, name, text) })
                    }
                  />
                </li>
              );
            })}
          </ul>
        </fieldset>
      ))}
      {terms.dataPolicies !== null && (
        <p className="text-sm">
          Promised as a whole: {terms.dataPolicies.join(", ") || "nothing"}. What is said above
          counts before it.
        </p>
      )}
      <TextInput
        label="Source of all that has none of its own"
        value={terms.source}
        most={500}
        onChange={(source) => set({ source })}
        hint="A page, a contract, a measurement of yours."
      />
      <p className="text-xs text-muted">
        Empty is unknown. Work that asks for what is unknown here is not served by it. Limits by the
        minute are held against a month whose load is even, and a limit on requests against requests
        of the mean size.
      </p>
    </div>
  );
}

function withSource(
  sources: Readonly<Record<string, string>>,
  name: Sourced,
  text: string,
): Record<string, string> {
  const { [name]: _before, ...others } = sources;
  return text === "" ? others : { ...others, [name]: text };
}
