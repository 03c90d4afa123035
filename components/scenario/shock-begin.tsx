"use client";

import { useId } from "react";
import { Field, INPUT } from "@/components/form/field";
import { timeFaults } from "@/lib/domain/routing/scenario/check-shock-time";
import type { Shock } from "@/lib/domain/routing/scenario/shock";
import { monthOfDay } from "@/lib/domain/routing/shocks/shock-begin";
import { NumberInput } from "./number-input";
import { SelectInput } from "./select-input";

type Begin = Pick<Shock, "fromMonth" | "onDay">;
const WAYS = [
  { id: "month", name: "with a month" },
  { id: "day", name: "on a day" },
] as const;

/** When a shock begins: with a month of the scenario, or on a day, by which its month is divided. */
export function ShockBegin({
  value,
  asOf,
  months,
  onChange,
}: {
  value: Shock;
  asOf: string;
  months: number;
  onChange: (begin: Begin) => void;
}) {
  const id = useId();
  const { fromMonth, onDay } = value;
  const put = (day: string) =>
    onChange({ fromMonth: monthOfDay(asOf, day) ?? fromMonth, onDay: day });
  const [fault] = timeFaults("it", value, { asOf, months });
  return (
    <>
      <SelectInput
        label="It begins"
        value={onDay === undefined ? "month" : "day"}
        of={WAYS}
        onChange={(way) => {
          if (way === "day") put(asOf);
          else onChange({ fromMonth });
        }}
      />
      {onDay === undefined ? (
        <NumberInput
          label="From month"
          value={fromMonth}
          min={1}
          max={months}
          isWhole
          onChange={(month) => onChange({ fromMonth: month })}
        />
      ) : (
        <Field
          label="From day"
          htmlFor={id}
          hint={
            fault === undefined
              ? `In month ${fromMonth}; the work of that month is divided by its days`
              : ""
          }
          error={fault === undefined ? null : `it ${fault.text}. ${fault.wayOut}`}
        >
          <input
            id={id}
            type="date"
            className={`${INPUT} h-8`}
            value={onDay}
            aria-invalid={fault !== undefined}
            aria-describedby={fault === undefined ? `${id}-hint` : `${id}-error`}
            onChange={(event) => {
              const day = event.currentTarget.value;
              if (day !== "") put(day);
            }}
          />
        </Field>
      )}
    </>
  );
}
