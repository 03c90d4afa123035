"use client";

import { BUTTON } from "@/components/form/field";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { CommitmentLevels } from "./commitment-levels";
import { NumberInput } from "./number-input";
import { SelectInput } from "./select-input";

type Commitments = ScenarioFile["commitments"];
type Commitment = Commitments[number];

/** What the company has promised clouds to spend, and what it gets for it, level by level. */
export function CommitmentEditor({
  value,
  choices: { clouds },
  onChange,
}: {
  value: Commitments;
  choices: ScenarioChoices;
  onChange: (value: Commitments) => void;
}) {
  const replace = (place: number, next: Commitment) =>
    onChange(value.map((one, i) => (i === place ? next : one)));
  const unused = clouds.find(({ id }) => !value.some(({ operatorId }) => operatorId === id));
  return (
    <div>
      {value.length === 0 && <p className="text-sm">None.</p>}
      {value.map((one, i) => (
        <fieldset
          key={one.operatorId}
          className="grid items-start gap-x-4 gap-y-3 border-t border-line py-3 first:border-t-0 sm:grid-cols-2 lg:grid-cols-4"
        >
          <legend className="sr-only">Commitment {i + 1}</legend>
          <SelectInput
            label="Cloud"
            value={one.operatorId}
            of={clouds.filter(
              ({ id }) => id === one.operatorId || !value.some((other) => other.operatorId === id),
            )}
            onChange={(operatorId) => replace(i, { ...one, operatorId })}
            hint={one.source}
          />
          <NumberInput
            label="Promised a month"
            unit="$"
            value={one.usdPerMonth}
            min={0.01}
            max={1e10}
            onChange={(usdPerMonth) => replace(i, { ...one, usdPerMonth })}
          />
          <NumberInput
            label="Off list prices"
            unit="%"
            value={one.discount}
            min={0}
            max={99}
            scale={100}
            onChange={(discount) => replace(i, { ...one, discount })}
          />
          <button
            type="button"
            className={`${BUTTON} justify-self-start sm:mt-5`}
            onClick={() => onChange(value.filter((_, place) => place !== i))}
          >
            Remove<span className="sr-only"> commitment {i + 1}</span>
          </button>
          <CommitmentLevels value={one} place={i + 1} onChange={(next) => replace(i, next)} />
        </fieldset>
      ))}
      {unused !== undefined && (
        <button
          type="button"
          className={`${BUTTON} mt-2`}
          onClick={() =>
            onChange([
              ...value,
              { operatorId: unused.id, usdPerMonth: 10_000, discount: 0, source: "typed" },
            ])
          }
        >
          Add a commitment
        </button>
      )}
    </div>
  );
}
