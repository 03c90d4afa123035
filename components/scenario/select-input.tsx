"use client";

import { useId } from "react";
import { Field, INPUT } from "@/components/form/field";

export type Option = { readonly id: string; readonly name: string };

/** One of several things by name. */
export function SelectInput({
  label,
  value,
  of,
  onChange,
  hint,
}: {
  label: string;
  value: string;
  of: readonly Option[];
  onChange: (id: string) => void;
  hint?: string;
}) {
  const id = useId();
  return (
    <Field label={label} htmlFor={id} {...(hint === undefined ? {} : { hint })}>
      <select
        id={id}
        className={`${INPUT} h-8`}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {of.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </Field>
  );
}
