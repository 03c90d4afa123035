"use client";

import type { Caps } from "@/lib/domain/routing/scenario/policy-choice";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import { NumberInput } from "./number-input";

const FIELDS = "grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4";
const PER_CENT = { unit: "% of all tokens", min: 0, max: 100, scale: 100 } as const;

const EVERY = [
  { key: "everyCloud", label: "Every cloud at most" },
  { key: "everyLab", label: "Every lab at most" },
  { key: "everyOwner", label: "Every owner group at most" },
  { key: "everyRegion", label: "Every region at most" },
] as const;

const NAMED = [
  { key: "clouds", what: "clouds", as: "" },
  // Some are several of these at once.
  { key: "labs", what: "labs", as: " as a lab" },
  { key: "owners", what: "owner groups", as: " as an owner group" },
  { key: "regions", what: "regions", as: "" },
] as const;

/** Ceilings on what one party may serve: one for all of a kind, and others for those named. */
export function CapsEditor({
  value,
  choices,
  onChange,
}: {
  value: Caps;
  choices: ScenarioChoices;
  onChange: (value: Caps) => void;
}) {
  const put = (key: (typeof NAMED)[number]["key"], id: string, share: number | null) => {
    const others = value[key].filter((one) => one.id !== id);
    onChange({ ...value, [key]: share === null ? others : [...others, { id, share }] });
  };
  return (
    <div className="space-y-3">
      <div className={FIELDS}>
        {EVERY.map(({ key, label }) => (
          <NumberInput
            key={key}
            label={label}
            value={value[key]}
            isOptional
            {...PER_CENT}
            onChange={(share) => onChange({ ...value, [key]: share })}
          />
        ))}
      </div>
      {NAMED.map(({ key, what, as }) => (
        <details key={key} open={value[key].length > 0}>
          <summary className="min-h-6 text-sm text-accent">Limits on named {what}</summary>
          <div className={`mt-2 ${FIELDS}`}>
            {choices[key].map(({ id, name }) => (
              <NumberInput
                key={id}
                label={`${name}${as} at most`}
                value={value[key].find((one) => one.id === id)?.share ?? null}
                isOptional
                {...PER_CENT}
                onChange={(share) => put(key, id, share)}
              />
            ))}
          </div>
        </details>
      ))}
    </div>
  );
}
