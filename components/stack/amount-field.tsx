"use client";

import { useId, useState } from "react";
import { Field, INPUT } from "@/components/form/field";
import type { TypedField } from "@/lib/domain/stack/stack-terms";
import { typedAnswer } from "@/lib/domain/stack/typed-answer";

const PER_CENT = 100;
const DIGITS = 12;

const UNIT_SIGNS: Partial<Record<TypedField["unit"], string>> = {
  usd: "$",
  "usd-per-month": "$",
  share: "%",
  days: "days",
  terabytes: "TB",
};

const textOf = (value: number | undefined, { unit }: TypedField): string =>
  value === undefined
    ? ""
    : `${Number((unit === "share" ? value * PER_CENT : value).toPrecision(DIGITS))}`;

/**
 * One amount of the stack. What is no answer stays in the field with its
 * reason, and the last answer goes on counting; empty takes the answer back.
 */
export function AmountField({
  field,
  of,
  label = field.label,
  hint,
  value,
  onAnswer,
}: {
  field: TypedField;
  /** Whose amount it is, for the label and for the sentence that refuses it. */
  of: string;
  label?: string;
  hint?: string;
  value: number | undefined;
  /** Takes the answer, or says why not. */
  onAnswer: (value: number | null) => string | undefined;
}) {
  const id = useId();
  const [typed, setTyped] = useState({ text: textOf(value, field), value, error: "" });
  // Another window, a link or “forget” has changed the answer: the field follows it.
  if (typed.value !== value) setTyped({ text: textOf(value, field), value, error: "" });
  const change = (text: string) => {
    const answer = typedAnswer(text, field, of);
    if (answer.state === "refused") {
      setTyped({ text, value, error: answer.reason });
      return;
    }
    const next = answer.state === "value" ? answer.value : undefined;
    const refused = onAnswer(next ?? null);
    setTyped({ text, value: refused === undefined ? next : value, error: refused ?? "" });
  };
  const kept =
    typed.error !== "" && value !== undefined
      ? ` ${textOf(value, field)} ${UNIT_SIGNS[field.unit] ?? ""} still counts.`
      : "";
  const isWrong = typed.error !== "";
  return (
    <Field
      label={`${label}, ${UNIT_SIGNS[field.unit] ?? field.unit}`}
      htmlFor={id}
      {...(hint === undefined ? {} : { hint })}
      error={isWrong ? `${typed.error}${kept}` : null}
    >
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        className={`${INPUT} h-8`}
        value={typed.text}
        aria-invalid={isWrong}
        aria-describedby={
          [hint === undefined ? "" : `${id}-hint`, isWrong ? `${id}-error` : ""].join(" ").trim() ||
          undefined
        }
        onChange={(event) => change(event.currentTarget.value)}
      />
    </Field>
  );
}
