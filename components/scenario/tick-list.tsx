"use client";

import { Tick } from "@/components/stack/tick";
import type { Option } from "./select-input";

/** Several things of a list by name. */
export function TickList({
  legend,
  hint,
  of,
  chosen,
  onChange,
  field,
}: {
  legend: string;
  hint?: string;
  of: readonly Option[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** What of its row it says, for whoever is led to it. */
  field?: string;
}) {
  return (
    <fieldset className="min-w-0" data-field={field}>
      <legend className="text-sm text-muted">{legend}</legend>
      {hint !== undefined && <p className="text-xs text-muted">{hint}</p>}
      <div className="mt-1 grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
        {of.map(({ id, name }) => (
          <Tick
            key={id}
            checked={chosen.includes(id)}
            onChange={(isTicked) =>
              onChange(isTicked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          >
            {name}
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}
