"use client";

import { useId } from "react";
import { Field, INPUT } from "@/components/form/field";

/** A line of words that a report cannot do without. */
export function WordsInput({
  label,
  value,
  maxLength,
  onChange,
}: {
  label: string;
  value: string;
  maxLength: number;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id}>
      <input
        id={id}
        required
        autoComplete="off"
        maxLength={maxLength}
        className={`${INPUT} h-8`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
