"use client";

import { RowList } from "./row-list";
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
      <RowList
        noun="step"
        rows={chosen}
        onChange={onChange}
        least={least}
        most={MOST}
        isOrdered
        isTight
        addLabel="Add a step"
        add={unused && (() => unused.id)}
      >
        {(id, { place, put, buttons }) => (
          <div className="mt-1 grid items-start gap-x-3 sm:grid-cols-[1fr_auto]">
            <SelectInput
              label={`Step ${place + 1}`}
              value={id}
              of={of.filter((one) => one.id === id || !chosen.includes(one.id))}
              onChange={put}
            />
            {buttons}
          </div>
        )}
      </RowList>
    </fieldset>
  );
}
