"use client";

import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { CommitmentLevels } from "./commitment-levels";
import { NumberInput } from "./number-input";
import { RowList } from "./row-list";
import { SelectInput } from "./select-input";

type Commitments = ScenarioFile["commitments"];

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
  const unused = clouds.find(({ id }) => !value.some(({ operatorId }) => operatorId === id));
  return (
    <RowList
      noun="commitment"
      path="commitments"
      rows={value}
      onChange={onChange}
      empty="None."
      addLabel="Add a commitment"
      add={
        unused &&
        (() => ({ operatorId: unused.id, usdPerMonth: 10_000, discount: 0, source: "typed" }))
      }
    >
      {(row, { place, put, buttons }) => (
        <div className="grid items-start gap-x-4 gap-y-3 py-3 sm:grid-cols-2 lg:grid-cols-4">
          <SelectInput
            label="Cloud"
            value={row.operatorId}
            of={clouds.filter(
              ({ id }) => id === row.operatorId || !value.some((one) => one.operatorId === id),
            )}
            onChange={(operatorId) => put({ ...row, operatorId })}
            hint={row.source}
          />
          <NumberInput
            label="Promised a month"
            unit="$"
            value={row.usdPerMonth}
            min={0.01}
            max={1e10}
            onChange={(usdPerMonth) => put({ ...row, usdPerMonth })}
          />
          <NumberInput
            label="Off list prices"
            unit="%"
            value={row.discount}
            min={0}
            max={99}
            scale={100}
            onChange={(discount) => put({ ...row, discount })}
          />
          {buttons}
          <CommitmentLevels value={row} place={place + 1} onChange={put} />
        </div>
      )}
    </RowList>
  );
}
