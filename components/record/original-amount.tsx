"use client";

import { Field, INPUT } from "@/components/form/field";
import {
  dollarsOf,
  NO_ORIGINAL,
  type OriginalDraft,
  readOriginal,
} from "@/lib/domain/curation/original-draft";

/** An amount as its source states it, in another currency, with the rate that makes dollars of it. */
export function OriginalAmount({
  property,
  value = NO_ORIGINAL,
  onChange,
}: {
  property: string;
  value: OriginalDraft | undefined;
  /** What was typed, and the dollars it comes to as soon as it is complete. */
  onChange: (draft: OriginalDraft, dollars: string | undefined) => void;
}) {
  const field = (name: keyof OriginalDraft, type = "text") => ({
    id: `${property}-${name}`,
    type,
    className: INPUT,
    value: value[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const draft = { ...value, [name]: event.currentTarget.value };
      const read = readOriginal(draft);
      onChange(draft, "original" in read ? dollarsOf(read.original) : undefined);
    },
  });
  return (
    <details className="mt-1 text-sm">
      <summary className="text-xs text-accent">Stated in another currency …</summary>
      <div className="mt-2 grid max-w-xl gap-2 sm:grid-cols-4">
        <Field label="Amount" htmlFor={`${property}-amount`}>
          <input inputMode="decimal" {...field("amount")} />
        </Field>
        <Field label="Currency" htmlFor={`${property}-currency`} hint="Such as EUR.">
          <input maxLength={3} {...field("currency")} />
        </Field>
        <Field label="Dollars each" htmlFor={`${property}-usdPerUnit`}>
          <input inputMode="decimal" {...field("usdPerUnit")} />
        </Field>
        <Field label="Rate of" htmlFor={`${property}-rateOn`}>
          <input {...field("rateOn", "date")} />
        </Field>
      </div>
    </details>
  );
}
