"use client";

import { useId, useState } from "react";
import { Field, INPUT } from "@/components/form/field";
import { Area } from "@/lib/domain/routing/scenario/data-terms";

const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((word) => word !== ""),
  ),
];

/** Areas that data stays in, typed one after the other; empty for none stated. */
export function AreasInput({
  label,
  value,
  known,
  onChange,
  field,
}: {
  label: string;
  value: readonly string[] | null;
  known: readonly string[];
  onChange: (value: string[] | null) => void;
  field?: string;
}) {
  const id = useId();
  const [typed, setTyped] = useState({ text: (value ?? []).join(", "), value, error: "" });
  if (typed.value !== value) setTyped({ text: (value ?? []).join(", "), value, error: "" });
  const change = (text: string) => {
    const words = wordsIn(text);
    const wrong = words.find((word) => !Area.safeParse(word).success);
    if (wrong !== undefined)
      return setTyped({ text, value, error: `“${wrong}” is no area; write eu, us or eu-west-1` });
    const next = words.length === 0 ? null : words;
    setTyped({ text, value: next, error: "" });
    onChange(next);
  };
  const isWrong = typed.error !== "";
  const example = known.length === 0 ? "eu, us" : known.slice(0, 6).join(", ");
  return (
    <Field
      label={label}
      htmlFor={id}
      hint={`As ${example}; or empty`}
      error={isWrong ? typed.error : null}
    >
      <input
        id={id}
        className={`${INPUT} h-8`}
        autoComplete="off"
        value={typed.text}
        data-field={field}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-hint ${id}-error` : `${id}-hint`}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Field>
  );
}
