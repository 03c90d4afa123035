"use client";

import { useId, useState } from "react";
import { Field, INPUT, PRIMARY } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { useCommand } from "@/components/identity/use-command";
import { NumberInput } from "@/components/scenario/number-input";
import { type Option, SelectInput } from "@/components/scenario/select-input";
import { WordsInput } from "./words-input";

const NO_NUMBER = { id: "", name: "No number" };
const UNTOLD = { id: "", name: "Choose" };
const SIDES = [UNTOLD, { id: "below", name: "falls below" }, { id: "above", name: "rises above" }];
/** What the form stands at before anybody has said anything: what was decided is never guessed. */
const UNSAID = {
  /** null until somebody says; "" where the board took none of the options. */
  option: null as string | null,
  decidedBy: "",
  decidedOn: "",
  reviewOn: "",
  claim: "",
  side: "",
  at: null as number | null,
};
type Said = typeof UNSAID;

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
  const [said, setSaid] = useState<Said>(UNSAID);
  const [missing, setMissing] = useState<string | null>(null);
  const say = (part: Partial<Said>) => setSaid({ ...said, ...part });
  const { option, decidedBy, decidedOn, reviewOn, claim, side, at } = said;
  const watched = headlines.find(({ id: one }) => one === claim);
  const record = async () => {
    const unsaid = missingOf(said);
    setMissing(unsaid);
    if (unsaid !== null) return;
    const done = await send(
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
    if (done !== undefined) setSaid(UNSAID);
  };
  return (
    <details className="mt-2">
      <summary className="py-1">Write down what was decided</summary>
      <form
        className="mt-2 grid gap-3 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void record();
        }}
      >
        <fieldset className="sm:col-span-2">
          <legend className="text-muted">What was decided</legend>
          {[...options.map((name) => ({ name, value: name })), NONE_TAKEN].map(
            ({ name, value }) => (
              <label key={value} className="flex min-h-7 items-center gap-2 wrap-anywhere">
                <input
                  type="radio"
                  name={`${id}-option`}
                  required
                  checked={option === value}
                  onChange={() => say({ option: value })}
                />
                {name}
              </label>
            ),
          )}
        </fieldset>
        <WordsInput
          label="Decided by"
          most={200}
          placeholder="The board"
          value={decidedBy}
          onChange={(words) => say({ decidedBy: words })}
        />
        <DayField
          id={`${id}-on`}
          label="Decided on"
          max={today}
          isRequired
          value={decidedOn}
          onChange={(day) => say({ decidedOn: day })}
        />
        <DayField
          id={`${id}-review`}
          label="To be looked at again on (may stay empty)"
          value={reviewOn}
          onChange={(day) => say({ reviewOn: day })}
        />
        <SelectInput
          label="Or when this number crosses a line"
          value={claim}
          of={[NO_NUMBER, ...headlines]}
          onChange={(next) => say({ claim: next, side: "", at: null })}
        />
        {claim !== "" && (
          <div className="grid gap-3 sm:col-span-2 sm:grid-cols-2">
            <SelectInput
              label="It opens again when the number"
              value={side}
              of={SIDES}
              onChange={(next) => say({ side: next })}
            />
            <NumberInput
              key={claim}
              label="This line"
              {...(watched?.unit ? { unit: watched.unit } : {})}
              scale={watched?.scale ?? 1}
              value={at}
              isOptional
              min={0}
              max={1e12}
              onChange={(next) => say({ at: next })}
            />
          </div>
        )}
        <div className="sm:col-span-2">
          <FormMessage tone={missing === null ? (outcome?.tone ?? "good") : "bad"}>
            {missing ?? outcome?.words ?? null}
          </FormMessage>
          <button type="submit" className={PRIMARY} disabled={busy}>
            Write it down
          </button>
        </div>
      </form>
    </details>
  );
}

const NONE_TAKEN = { name: "None of these", value: "" };

/** What a browser does not ask for by itself; null where all is said. */
const missingOf = ({ option, claim, side, at }: Said): string | null => {
  if (option === null) return "Choose what was decided.";
  if (claim === "" || (side !== "" && at !== null)) return null;
  return "Say whether the number falls below or rises above, and which line.";
};

function DayField({
  id,
  label,
  value,
  max,
  isRequired = false,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  max?: string;
  isRequired?: boolean;
  onChange: (day: string) => void;
}) {
  return (
    <Field label={label} htmlFor={id}>
      <input
        id={id}
        type="date"
        required={isRequired}
        max={max}
        className={`${INPUT} h-8`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
