"use client";

import { useId } from "react";
import { Field, INPUT } from "@/components/form/field";
import { InCell } from "./in-cell";

/** Words: a name, a source, a note. */
export function TextInput({
  label,
  value,
  onChange,
  hint,
  most = 200,
  isCompact = false,
  field,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  /** Letters. */
  most?: number;
  /** In a table. */
  isCompact?: boolean;
  field?: string;
}) {
  const id = useId();
  const input = (
    <input
      id={id}
      className={`${INPUT} h-8`}
      value={value}
      maxLength={most}
      autoComplete="off"
      data-field={field}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
  const hinted = hint === undefined ? {} : { hint };
  return isCompact ? (
    <InCell id={id} name={label} {...hinted}>
      {input}
    </InCell>
  ) : (
    <Field label={label} htmlFor={id} {...hinted}>
      {input}
    </Field>
  );
}
