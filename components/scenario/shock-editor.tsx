"use client";

import { type ReactNode, useId } from "react";
import { Field, INPUT } from "@/components/form/field";
import { Tick } from "@/components/stack/tick";
import {
  newShock,
  SHOCK_NAMES,
  TARGET_NAMES,
  targetsOf,
} from "@/lib/domain/routing/scenario/new-shock";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { Shock, ShockTarget } from "@/lib/domain/routing/scenario/shock";
import { CurrencyShockInputs } from "./currency-shock-inputs";
import { NumberInput } from "./number-input";
import { SelectInput } from "./select-input";
import { ShockBegin } from "./shock-begin";

const FIELDS = "grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4";
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the names are the kinds
const KINDS = Object.keys(SHOCK_NAMES) as Shock["kind"][];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the names are the kinds
const TARGETS = Object.keys(TARGET_NAMES) as ShockTarget["of"][];

/** Something that might happen: what, to whom, from when, and who says so. */
export function ShockEditor({
  value,
  place,
  asOf,
  months,
  choices,
  onChange,
  buttons,
}: {
  value: Shock;
  /** From 1, for its name. */
  place: number;
  /** The day of the scenario, with which its months begin. */
  asOf: string;
  months: number;
  choices: ScenarioChoices;
  onChange: (value: Shock) => void;
  /** Of its row in the list. */
  buttons: ReactNode;
}) {
  const sourceId = useId();
  const choose = (kind: string) => {
    const known = KINDS.find((one) => one === kind);
    const next = known === undefined ? undefined : newShock(known, choices);
    const { fromMonth, onDay } = value;
    if (next !== undefined)
      onChange({ ...next, fromMonth, ...(onDay === undefined ? {} : { onDay }) });
  };
  return (
    <fieldset className="py-3" data-shock={value.kind}>
      <legend className="sr-only">Shock {place}</legend>
      <div className={FIELDS}>
        <SelectInput
          label={`Shock ${place}`}
          value={value.kind}
          of={KINDS.filter((kind) => newShock(kind, choices) !== undefined).map((id) => ({
            id,
            name: SHOCK_NAMES[id],
          }))}
          onChange={choose}
        />
        <Inputs value={value} choices={choices} onChange={onChange} />
        <ShockBegin
          value={value}
          asOf={asOf}
          months={months}
          onChange={(begin) => {
            const { onDay: _, ...undated } = value;
            onChange({ ...undated, ...begin });
          }}
        />
        <Field label="Source" htmlFor={sourceId} hint="“assumed” where it is an idea of yours">
          <input
            id={sourceId}
            className={`${INPUT} h-8`}
            value={value.source}
            aria-describedby={`${sourceId}-hint`}
            onChange={(event) => {
              const source = event.currentTarget.value;
              onChange({ ...value, source });
            }}
          />
        </Field>
      </div>
      {buttons}
    </fieldset>
  );
}

function Inputs({
  value,
  choices,
  onChange,
}: {
  value: Shock;
  choices: ScenarioChoices;
  onChange: (value: Shock) => void;
}) {
  switch (value.kind) {
    case "exclusivity":
      return (
        <>
          <SelectInput
            label="Lab that leaves"
            value={value.labId}
            of={choices.labs}
            onChange={(labId) => onChange({ ...value, labId })}
          />
          <SelectInput
            label="Cloud it leaves"
            value={value.operatorId}
            of={choices.clouds}
            onChange={(operatorId) => onChange({ ...value, operatorId })}
          />
        </>
      );
    case "retirement":
      return (
        <SelectInput
          label="Model"
          value={value.modelId}
          of={choices.models}
          onChange={(modelId) => onChange({ ...value, modelId })}
        />
      );
    case "law":
      return (
        <Tick
          checked={value.switchingChargesEnd}
          onChange={(switchingChargesEnd) => onChange({ ...value, switchingChargesEnd })}
        >
          {value.name}: switching charges end
        </Tick>
      );
    case "currency":
      return <CurrencyShockInputs value={value} onChange={onChange} />;
    case "price":
    case "outage":
    case "withdrawal":
    case "rate-cap":
      break;
  }
  return (
    <>
      <Target
        value={value.target}
        choices={choices}
        onChange={(target) => onChange({ ...value, target })}
      />
      {value.kind === "price" && (
        <NumberInput
          label="Dearer by"
          unit="%"
          value={value.change}
          min={-99}
          max={10_000}
          scale={100}
          onChange={(change) => onChange({ ...value, change })}
        />
      )}
      {value.kind === "outage" && (
        <NumberInput
          label="Lasts"
          unit="days"
          value={value.days}
          min={0.01}
          max={366}
          onChange={(days) => onChange({ ...value, days })}
        />
      )}
      {value.kind === "rate-cap" && (
        <NumberInput
          label="Serves at most"
          unit="% of all tokens"
          value={value.share}
          min={0}
          max={100}
          scale={100}
          onChange={(share) => onChange({ ...value, share })}
        />
      )}
    </>
  );
}

function Target({
  value,
  choices,
  onChange,
}: {
  value: ShockTarget;
  choices: ScenarioChoices;
  onChange: (value: ShockTarget) => void;
}) {
  const of = targetsOf(value.of, choices);
  return (
    <>
      <SelectInput
        label="It meets a"
        value={value.of}
        of={TARGETS.filter((one) => targetsOf(one, choices).length > 0).map((id) => ({
          id,
          name: TARGET_NAMES[id].toLowerCase(),
        }))}
        onChange={(kind) => {
          const known = TARGETS.find((one) => one === kind);
          const [first] = known === undefined ? [] : targetsOf(known, choices);
          if (known !== undefined && first !== undefined) onChange({ of: known, id: first.id });
        }}
      />
      <SelectInput
        label={TARGET_NAMES[value.of]}
        value={value.id}
        of={of}
        onChange={(id) => onChange({ ...value, id })}
      />
    </>
  );
}
