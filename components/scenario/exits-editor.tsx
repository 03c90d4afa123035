"use client";

import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { CloudExit } from "@/lib/domain/routing/scenario/scenario-file";
import { NumberInput } from "./number-input";
import { RowList } from "./row-list";
import { SelectInput } from "./select-input";
import { TextInput } from "./text-input";
import { YesNoInput } from "./yes-no-input";

type Part = Exclude<keyof CloudExit, "operatorId" | "isEuCustomer" | "source">;

const PARTS: readonly { readonly name: Part; readonly label: string }[] = [
  { name: "technicalUsd", label: "Rebuilding, testing, running both" },
  { name: "egressUsd", label: "Moving the data out" },
  { name: "switchingChargeUsd", label: "Switching charge" },
  { name: "earlyTerminationUsd", label: "Ending the contract early" },
];
const NOTHING = { low: 0, point: null, high: 0 };
const MOST_USD = 1e12;

/** What leaving each cloud for good would cost, from the lowest to the highest that is believed. */
export function ExitsEditor({
  value,
  choices: { clouds },
  onChange,
}: {
  value: readonly CloudExit[];
  choices: ScenarioChoices;
  onChange: (value: CloudExit[]) => void;
}) {
  const unused = clouds.find(({ id }) => !value.some(({ operatorId }) => operatorId === id));
  return (
    <RowList
      noun="cost of leaving"
      path="exits"
      rows={value}
      onChange={onChange}
      empty="None on record: what leaving costs is not counted."
      addLabel="Add a cost of leaving"
      add={
        unused &&
        ((): CloudExit => ({
          operatorId: unused.id,
          technicalUsd: NOTHING,
          egressUsd: NOTHING,
          switchingChargeUsd: NOTHING,
          earlyTerminationUsd: NOTHING,
          isEuCustomer: null,
          source: "typed",
        }))
      }
    >
      {(row, { put, buttons }) => (
        <div className="space-y-2 py-3">
          <div className="flex flex-wrap items-start gap-3">
            <div className="w-56 max-w-full">
              <SelectInput
                label="Cloud to be left"
                value={row.operatorId}
                of={
                  clouds.some(({ id }) => id === row.operatorId)
                    ? clouds.filter(
                        ({ id }) =>
                          id === row.operatorId || !value.some((one) => one.operatorId === id),
                      )
                    : [{ id: row.operatorId, name: row.operatorId }, ...clouds]
                }
                onChange={(operatorId) => put({ ...row, operatorId })}
              />
            </div>
            <YesNoInput
              label="We are a customer in the EU"
              value={row.isEuCustomer}
              onChange={(isEuCustomer) => put({ ...row, isEuCustomer })}
            />
            {buttons}
          </div>
          {PARTS.map(({ name, label }) => (
            <BetweenInput
              key={name}
              label={label}
              value={row[name]}
              onChange={(between) => put({ ...row, [name]: between })}
            />
          ))}
          <TextInput
            label="Source of these costs"
            value={row.source}
            most={500}
            onChange={(source) => put({ ...row, source })}
          />
        </div>
      )}
    </RowList>
  );
}

type Between = CloudExit["technicalUsd"];

/** From the lowest to the highest, with the best guess between them where there is one. */
function BetweenInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Between;
  onChange: (value: Between) => void;
}) {
  const bounds = { unit: "$", min: 0, max: MOST_USD };
  const isInOrder =
    value.low <= (value.point ?? value.low) && (value.point ?? value.low) <= value.high;
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm text-muted">{label}</legend>
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-3">
        <NumberInput
          label="Lowest"
          value={value.low}
          {...bounds}
          onChange={(low) => onChange({ ...value, low })}
        />
        <NumberInput
          label="Best guess"
          value={value.point}
          {...bounds}
          isOptional
          onChange={(point) => onChange({ ...value, point })}
        />
        <NumberInput
          label="Highest"
          value={value.high}
          {...bounds}
          onChange={(high) => onChange({ ...value, high })}
        />
      </div>
      {!isInOrder && (
        <p role="alert" className="mt-1 text-sm text-bad">
          Put them in order: the lowest, the best guess, the highest.
        </p>
      )}
    </fieldset>
  );
}
