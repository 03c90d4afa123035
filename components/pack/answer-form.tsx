"use client";

import { useId, useState } from "react";
import { Field, INPUT, PRIMARY } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { useCommand } from "@/components/identity/use-command";
import { NumberInput } from "@/components/scenario/number-input";
import { type Option, SelectInput } from "@/components/scenario/select-input";

const NONE = { id: "", name: "None" };
const SIDES = [
  { id: "below", name: "falls below" },
  { id: "above", name: "rises above" },
];

/** Writes down what was decided on a question: by whom, when, and what would open it again. */
export function AnswerForm({
  pack,
  decision,
  options,
  headlines,
  today,
}: {
  pack: string;
  decision: string;
  options: readonly string[];
  /** Numbers that may open it again, each with the unit it is typed in. */
  headlines: readonly (Option & { readonly unit: string; readonly scale: number })[];
  today: string;
}) {
  const id = useId();
  const { send, outcome, busy } = useCommand();
  const [option, setOption] = useState(options[0] ?? "");
  const [decidedBy, setDecidedBy] = useState("The board");
  const [decidedOn, setDecidedOn] = useState(today);
  const [claim, setClaim] = useState("");
  const [side, setSide] = useState("below");
  const [at, setAt] = useState(2);
  const [reviewOn, setReviewOn] = useState("");
  const watched = headlines.find(({ id: one }) => one === claim);
  const record = () =>
    send(
      "answer-decision",
      {
        pack,
        decision,
        option: option === "" ? null : option,
        decidedBy,
        decidedOn,
        trigger: claim === "" ? null : { claim, side, at },
        reviewOn: reviewOn === "" ? null : reviewOn,
        note: "",
      },
      "Written down.",
    );
  return (
    <details className="mt-2">
      <summary>Write down what was decided</summary>
      <form
        className="mt-2 grid gap-3 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void record();
        }}
      >
        <SelectInput
          label="Option taken"
          value={option}
          of={[...options.map((name) => ({ id: name, name })), NONE]}
          onChange={setOption}
        />
        <Field label="Decided by" htmlFor={`${id}-by`}>
          <input
            id={`${id}-by`}
            required
            maxLength={200}
            autoComplete="off"
            className={`${INPUT} h-8`}
            value={decidedBy}
            onChange={(event) => setDecidedBy(event.currentTarget.value)}
          />
        </Field>
        <DayField id={`${id}-on`} label="Decided on" value={decidedOn} onChange={setDecidedOn} />
        <DayField
          id={`${id}-review`}
          label="To be looked at again on"
          value={reviewOn}
          onChange={setReviewOn}
        />
        <SelectInput
          label="Opens again when this number"
          value={claim}
          of={[NONE, ...headlines]}
          onChange={setClaim}
        />
        {claim !== "" && (
          <div className="grid grid-cols-2 gap-3">
            <SelectInput label="Way" value={side} of={SIDES} onChange={setSide} />
            <NumberInput
              key={claim}
              label="Line"
              {...(watched?.unit ? { unit: watched.unit } : {})}
              scale={watched?.scale ?? 1}
              value={at}
              min={0}
              max={1e12}
              onChange={setAt}
            />
          </div>
        )}
        <div className="sm:col-span-2">
          <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
          <button type="submit" className={PRIMARY} disabled={busy}>
            Write it down
          </button>
        </div>
      </form>
    </details>
  );
}

function DayField({
  id,
  label,
  value,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  onChange: (day: string) => void;
}) {
  return (
    <Field label={label} htmlFor={id}>
      <input
        id={id}
        type="date"
        className={`${INPUT} h-8`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
