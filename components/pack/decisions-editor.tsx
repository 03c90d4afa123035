"use client";

import { type ReactNode, useId } from "react";
import { newId } from "@/components/curation/new-id";
import { BUTTON, Field, INPUT } from "@/components/form/field";
import { NumberInput } from "@/components/scenario/number-input";
import { RowList } from "@/components/scenario/row-list";
import { SelectInput } from "@/components/scenario/select-input";
import type { PackChoices } from "@/lib/domain/report/pack-choices";
import { WordsInput } from "./words-input";

type Wanted = PackChoices["decisions"][number];
type Offered = Wanted["options"][number];

const MOST = 10;
const MOST_OPTIONS = 6;

const begun = (by: string): Wanted => ({
  id: newId(),
  question: "",
  options: [
    { name: "Yes", usdPerYear: null },
    { name: "No", usdPerYear: null },
  ],
  recommended: null,
  by,
});

/** What the board is asked to decide: each question with its options, what they cost, and by when. */
export function DecisionsEditor({
  decisions,
  today,
  onChange,
}: {
  decisions: readonly Wanted[];
  today: string;
  onChange: (decisions: Wanted[]) => void;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">Decisions asked</legend>
      <RowList
        noun="question"
        rows={decisions}
        onChange={onChange}
        add={() => begun(today)}
        addLabel="Ask for a decision"
        most={MOST}
        isTight
      >
        {(decision, { place, put, buttons }) => (
          <DecisionEditor place={place + 1} decision={decision} onChange={put} buttons={buttons} />
        )}
      </RowList>
    </fieldset>
  );
}

function DecisionEditor({
  place,
  decision,
  onChange,
  buttons,
}: {
  place: number;
  decision: Wanted;
  onChange: (decision: Wanted) => void;
  buttons: ReactNode;
}) {
  const id = useId();
  const { question, options, recommended, by } = decision;
  const put = (at: number, part: Partial<Offered>) => {
    const was = options[at];
    const next = options.map((one, i) => (i === at ? { ...one, ...part } : one));
    // The option that is recommended keeps being so under its new name.
    const renamed = was !== undefined && was.name === recommended ? next[at]?.name : recommended;
    onChange({ ...decision, options: next, recommended: renamed ?? null });
  };
  return (
    <div className="my-3 space-y-3 border-l-2 border-line pl-3">
      <WordsInput
        label={`Question ${place}`}
        most={500}
        value={question}
        onChange={(words) => onChange({ ...decision, question: words })}
      />
      {options.map((option, i) => (
        // Options are told apart by their places: their names are what is typed.
        // oxlint-disable-next-line react/no-array-index-key -- see above
        <OptionEditor key={i} place={i + 1} option={option} onChange={(part) => put(i, part)} />
      ))}
      <div className="flex flex-wrap gap-2">
        {options.length < MOST_OPTIONS && (
          <button
            type="button"
            className={BUTTON}
            onClick={() =>
              onChange({
                ...decision,
                options: [...options, { name: `Option ${options.length + 1}`, usdPerYear: null }],
              })
            }
          >
            Add an option
          </button>
        )}
        {options.length > 2 && (
          <button
            type="button"
            className={BUTTON}
            onClick={() =>
              onChange({
                ...decision,
                options: options.slice(0, -1),
                recommended: options.at(-1)?.name === recommended ? null : recommended,
              })
            }
          >
            Take the last option away
          </button>
        )}
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectInput
          label="Recommended"
          value={recommended ?? ""}
          of={[{ id: "", name: "None" }, ...options.map(({ name }) => ({ id: name, name }))]}
          onChange={(name) => onChange({ ...decision, recommended: name === "" ? null : name })}
        />
        <Field label="To be decided by" htmlFor={id}>
          <input
            id={id}
            type="date"
            required
            className={`${INPUT} h-8`}
            value={by}
            onChange={(event) => onChange({ ...decision, by: event.currentTarget.value })}
          />
        </Field>
      </div>
      {buttons}
    </div>
  );
}

function OptionEditor({
  place,
  option,
  onChange,
}: {
  place: number;
  option: Offered;
  onChange: (part: Partial<Offered>) => void;
}) {
  return (
    <div className="grid gap-x-3 gap-y-1 sm:grid-cols-[2fr_1fr]">
      <WordsInput
        label={`Option ${place}`}
        most={120}
        value={option.name}
        onChange={(name) => onChange({ name })}
      />
      <NumberInput
        label="Costs"
        unit="US dollars a year"
        value={option.usdPerYear}
        min={0}
        max={1e12}
        isOptional
        onChange={(usdPerYear) => onChange({ usdPerYear })}
      />
    </div>
  );
}
