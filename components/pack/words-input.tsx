"use client";

import { useId } from "react";
import { Field, INPUT } from "@/components/form/field";

/**
 * A line of words. What is longer than there is room for is not cut: the line says by
 * how much, and the server takes it no sooner than it fits.
 */
export function WordsInput({
  label,
  hint = "",
  value,
  most,
  isRequired = true,
  placeholder,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  /** Characters there is room for. */
  most: number;
  isRequired?: boolean;
  placeholder?: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const over = value.trim().length - most;
  const told = [hint === "" ? "" : `${id}-hint`, over > 0 ? `${id}-error` : ""].join(" ").trim();
  return (
    <Field
      label={label}
      htmlFor={id}
      hint={hint}
      error={
        over > 0
          ? `it is longer than the ${most} characters there is room for; take ${over} away.`
          : null
      }
    >
      <input
        id={id}
        required={isRequired}
        autoComplete="off"
        placeholder={placeholder}
        className={`${INPUT} h-8`}
        value={value}
        aria-invalid={over > 0}
        aria-describedby={told === "" ? undefined : told}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
