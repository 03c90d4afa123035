"use client";

import { useId, useState } from "react";
import { Field, INPUT } from "@/components/form/field";
import { typedNumber } from "@/lib/domain/routing/scenario/typed-number";
import { InCell } from "./in-cell";

const DIGITS = 12;
const shown = (value: number | null, scale: number): string =>
  value === null ? "" : `${Number((value * scale).toPrecision(DIGITS))}`;

const LARGE = 1e9;
const inWords = new Intl.NumberFormat("en-US", {
  notation: "compact",
  compactDisplay: "long",
  maximumFractionDigits: 0,
});

/** A bound as it fits beside a field: 0.01, 10,000 or 10 billion. */
const bound = (value: number): string =>
  Math.abs(value) >= LARGE ? inWords.format(value) : value.toLocaleString("en-US");

/**
 * A number with its unit and bounds. What is no such number stays in the field with its
 * reason, and the last one that was goes on counting.
 */
export function NumberInput<V extends number | null>({
  label,
  unit,
  value,
  onChange,
  min,
  max,
  scale = 1,
  source,
  isOptional = false,
  isWhole = false,
  isCompact = false,
  of,
  field,
}: {
  label: string;
  /** Behind the label: %, tokens, US dollars. */
  unit?: string;
  value: V;
  onChange: (value: V) => void;
  /** In the unit that is shown. */
  min: number;
  max: number;
  /** What a value is multiplied by to be shown: 100 for a share in per cent. */
  scale?: number;
  /** Where the number is from. */
  source?: string;
  /** Whether the field may stay empty. */
  isOptional?: boolean;
  isWhole?: boolean;
  /** In a table: its name stands above the column, and its bounds are for those who ask. */
  isCompact?: boolean;
  /** There: whose it is. */
  of?: string;
  /** What of its row it says, for whoever is led to it. */
  field?: string;
}) {
  const id = useId();
  const [typed, setTyped] = useState({ text: shown(value, scale), value, error: "" });
  // Another part of the page has changed it: the field follows.
  if (typed.value !== value) setTyped({ text: shown(value, scale), value, error: "" });
  const isPercent = scale === 100 || unit?.startsWith("%") === true;
  const change = (text: string) => {
    const read = typedNumber(text, { min, max, isOptional, isWhole, isPercent });
    if ("refused" in read) {
      setTyped({ text, value, error: read.refused });
      return;
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- null only where the field is optional
    const next = (read.value === null ? null : read.value / scale) as V;
    setTyped({ text, value: next, error: "" });
    onChange(next);
  };
  const bounds = `${bound(min)} to ${bound(max)}${isOptional ? ", or empty" : ""}`;
  const isWrong = typed.error !== "";
  const name = unit === undefined ? label : `${label}, ${unit}`;
  const hint = source === undefined || source === "" ? bounds : `${bounds}. ${source}`;
  const error = isWrong ? `${typed.error}; ${shown(value, scale) || "nothing"} still counts` : null;
  const input = (
    <input
      id={id}
      inputMode="decimal"
      autoComplete="off"
      className={`${INPUT} h-8 text-right tabular-nums`}
      value={typed.text}
      aria-invalid={isWrong}
      data-field={field}
      data-invalid-number={isWrong ? "" : undefined}
      aria-describedby={isWrong ? `${id}-hint ${id}-error` : `${id}-hint`}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
  return isCompact ? (
    <InCell id={id} name={name} hint={hint} error={error} {...(of === undefined ? {} : { of })}>
      {input}
    </InCell>
  ) : (
    <Field label={name} htmlFor={id} hint={hint} error={error}>
      {input}
    </Field>
  );
}
