"use client";

import { useState } from "react";
import { Field, INPUT, PRIMARY } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { useCommand } from "@/components/identity/use-command";

export type StatedRate = { readonly currency: string; readonly day: string; readonly usd: string };

/** States what a currency was worth on a day; a rate that is stated already is corrected, and both are kept. */
export function RateForm({
  currency: first,
  day: firstDay,
  stated,
}: {
  currency: string;
  day: string;
  stated: readonly StatedRate[];
}) {
  const [currency, setCurrency] = useState(first);
  const [day, setDay] = useState(firstDay);
  const [usd, setUsd] = useState("");
  const [statedBy, setStatedBy] = useState("");
  const { send, outcome, busy } = useCommand();
  const before = stated.find((one) => one.currency === currency && one.day === day);
  const state = async () => {
    const corrects = before?.usd ?? null;
    const done = await send(
      "state-exchange-rate",
      { currency, day, usd, statedBy, corrects },
      `The rate of ${currency} for ${day} is stated.`,
    );
    if (done !== undefined) setUsd("");
  };
  return (
    <form
      className="mt-4 max-w-2xl"
      onSubmit={(event) => {
        event.preventDefault();
        void state();
      }}
    >
      <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Currency" htmlFor="rate-currency">
          <input
            id="rate-currency"
            className={INPUT}
            maxLength={3}
            value={currency}
            onChange={({ currentTarget }) => setCurrency(currentTarget.value.toUpperCase())}
          />
        </Field>
        <Field label="Day, within the billing period" htmlFor="rate-day">
          <input
            id="rate-day"
            type="date"
            className={INPUT}
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </Field>
        <Field
          label="US dollars for one"
          htmlFor="rate-usd"
          hint={before === undefined ? "" : `Stated now: ${before.usd}. This takes its place.`}
        >
          <input
            id="rate-usd"
            className={INPUT}
            inputMode="decimal"
            autoComplete="off"
            value={usd}
            onChange={({ currentTarget }) => setUsd(currentTarget.value)}
          />
        </Field>
        <Field label="Stated by" htmlFor="rate-by">
          <input
            id="rate-by"
            className={INPUT}
            value={statedBy}
            onChange={({ currentTarget }) => setStatedBy(currentTarget.value)}
          />
        </Field>
      </div>
      <button
        type="submit"
        className={`${PRIMARY} mt-3`}
        disabled={busy || usd === "" || statedBy === "" || currency === "" || day === ""}
      >
        State the rate
      </button>
    </form>
  );
}
