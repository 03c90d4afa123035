"use client";

import { SelectInput } from "./select-input";

const ANSWERS = [
  { id: "unknown", name: "unknown", value: null },
  { id: "yes", name: "yes", value: true },
  { id: "no", name: "no", value: false },
] as const;

/** Yes, no, or nobody knows: unknown is an answer of its own. */
export function YesNoInput({
  label,
  value,
  onChange,
  hint,
}: {
  label: string;
  value: boolean | null;
  onChange: (value: boolean | null) => void;
  hint?: string;
}) {
  return (
    <SelectInput
      label={label}
      value={ANSWERS.find((one) => one.value === value)?.id ?? "unknown"}
      of={ANSWERS}
      onChange={(id) => onChange(ANSWERS.find((one) => one.id === id)?.value ?? null)}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}
