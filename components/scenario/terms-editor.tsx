"use client";

import { type OfferingTerms, UNKNOWN_TERMS } from "@/lib/domain/routing/scenario/offering-terms";
import { AreasInput } from "./areas-input";
import { NumberInput } from "./number-input";
import { TextInput } from "./text-input";
import { YesNoInput } from "./yes-no-input";

type NumberName =
  | "latencySeconds"
  | "latencyP50Ms"
  | "latencyP95Ms"
  | "requestsPerMinute"
  | "tokensPerMinute"
  | "capacityShare"
  | "retentionDays";
type AnswerName = "trainsOnData" | "zeroRetention";
type Sourced = NumberName | AnswerName | "residency";

type TermField =
  | {
      readonly kind: "number";
      readonly name: NumberName;
      readonly label: string;
      readonly bounds: {
        readonly unit: string;
        readonly min: number;
        readonly max: number;
        readonly scale?: number;
      };
    }
  | { readonly kind: "answer"; readonly name: AnswerName; readonly label: string }
  | { readonly kind: "areas"; readonly name: "residency"; readonly label: string };

const count = (
  name: NumberName,
  label: string,
  bounds: Extract<TermField, { kind: "number" }>["bounds"],
): TermField => ({ kind: "number", name, label, bounds });

const GROUPS: readonly { readonly title: string; readonly fields: readonly TermField[] }[] = [
  {
    title: "How long it takes",
    fields: [
      count("latencyP50Ms", "P50", { unit: "ms", min: 1, max: 86_400_000 }),
      count("latencyP95Ms", "P95", { unit: "ms", min: 1, max: 86_400_000 }),
      count("latencySeconds", "Mean", { unit: "seconds", min: 0.001, max: 86_400 }),
    ],
  },
  {
    title: "How much it serves",
    fields: [
      count("requestsPerMinute", "Requests a minute", { unit: "at most", min: 0.001, max: 1e12 }),
      count("tokensPerMinute", "Tokens a minute", { unit: "at most", min: 0.001, max: 1e15 }),
      count("capacityShare", "Of all tokens", { unit: "% at most", min: 0, max: 100, scale: 100 }),
    ],
  },
  {
    title: "What it does with data",
    fields: [
      { kind: "answer", name: "trainsOnData", label: "Trains on it" },
      { kind: "answer", name: "zeroRetention", label: "Keeps nothing of it, as agreed" },
      count("retentionDays", "Keeps it", { unit: "days", min: 0, max: 36_500 }),
      { kind: "areas", name: "residency", label: "Data stays in" },
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
                  <TermInput field={field} terms={terms} areas={areas} set={set} />
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

function TermInput({
  field,
  terms,
  areas,
  set,
}: {
  field: TermField;
  terms: OfferingTerms;
  areas: readonly string[];
  set: (part: Partial<OfferingTerms>) => void;
}) {
  const { label } = field;
  switch (field.kind) {
    case "areas":
      return (
        <AreasInput
          label={label}
          value={terms.residency ?? null}
          known={areas}
          onChange={(residency) => set({ residency })}
        />
      );
    case "answer":
      return (
        <YesNoInput
          label={label}
          value={terms[field.name] ?? null}
          onChange={(answer) => set({ [field.name]: answer })}
        />
      );
    case "number":
      break;
  }
  return (
    <NumberInput
      label={label}
      {...field.bounds}
      value={terms[field.name] ?? null}
      isOptional
      onChange={(number) => set({ [field.name]: number })}
    />
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
