"use client";

import { BUTTON } from "@/components/form/field";
import { type Option, SelectInput } from "./select-input";

const MOST = 8;

/** Offerings in an order that matters. */
export function OrderedList({
  legend,
  of,
  chosen,
  least,
  onChange,
}: {
  legend: string;
  of: readonly Option[];
  chosen: readonly string[];
  /** How many there must be. */
  least: number;
  onChange: (ids: string[]) => void;
}) {
  const unused = of.find(({ id }) => !chosen.includes(id));
  return (
    <fieldset>
      <legend className="text-sm text-muted">{legend}</legend>
      {chosen.map((id, i) => (
        <div key={id} className="mt-1 grid items-end gap-x-3 sm:grid-cols-[1fr_auto]">
          <SelectInput
            label={`Step ${i + 1}`}
            value={id}
            of={of.filter((one) => one.id === id || !chosen.includes(one.id))}
            onChange={(next) => onChange(chosen.map((one, at) => (at === i ? next : one)))}
          />
          {chosen.length > least && (
            <button
              type="button"
              className={BUTTON}
              onClick={() => onChange(chosen.filter((_, at) => at !== i))}
            >
              Remove<span className="sr-only"> step {i + 1}</span>
            </button>
          )}
        </div>
      ))}
      {unused !== undefined && chosen.length < MOST && (
        <button
          type="button"
          className={`${BUTTON} mt-2`}
          onClick={() => onChange([...chosen, unused.id])}
        >
          Add a step
        </button>
      )}
    </fieldset>
  );
}
