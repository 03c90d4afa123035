"use client";

import { useState } from "react";
import { BUTTON } from "@/components/form/field";
import { freeId } from "@/lib/domain/quantity/free-id";
import {
  MOST_REQUESTS_PER_MONTH,
  MOST_TOKENS_OF_A_REQUEST,
  type RequestClass,
} from "@/lib/domain/routing/scenario/request-class";
import { type ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { scenarioNames } from "@/lib/domain/routing/scenario/scenario-names";
import { UNDEMANDING_CLASS } from "@/lib/domain/routing/scenario/undemanding-class";
import { classInWords } from "@/lib/format/class-in-words";
import { ClassEditor } from "./class-editor";
import { NumberInput } from "./number-input";
import { RowList } from "./row-list";
import { TextInput } from "./text-input";

const MOST_CLASSES = 400;
/** As many as are on show at once until all are asked for. */
const AT_FIRST = 12;
const COLUMNS = [
  "Name",
  "Requests a month",
  "Prompt, tokens",
  "Answer, tokens",
  "Growth, %",
] as const;
const GRID =
  "grid grid-cols-2 gap-x-3 gap-y-1 lg:grid-cols-[minmax(0,2fr)_repeat(4,minmax(0,1fr))_12rem]";
const BY_HAND = "; changed by hand";
/** What a source vouches for. */
const VOUCHED = [
  "requestsPerMonth",
  "inputTokens",
  "outputTokens",
  "reasoningTokens",
  "cacheReadShare",
  "cacheWriteShare",
  "batchShare",
  "flexShare",
  "priorityShare",
  "cacheLifetime",
  "distribution",
  "growthPerMonth",
  "turns",
  "seasonality",
] as const satisfies readonly (keyof RequestClass)[];

/** A number that was typed over is no longer its source's. */
function withSource(before: RequestClass, after: RequestClass): RequestClass {
  const isOther = VOUCHED.some((key) => before[key] !== after[key]);
  return !isOther || after.source !== before.source || after.source.endsWith(BY_HAND)
    ? after
    : { ...after, source: `${after.source}${BY_HAND}` };
}

/** The work as a table to type in: a row for each class of requests, and all the rest of it below on demand. */
export function ClassList({
  file,
  choices,
  onChange,
}: {
  file: ScenarioFile;
  choices: ScenarioChoices;
  onChange: (classes: RequestClass[]) => void;
}) {
  const taken = new Set(file.classes.map(({ id }) => id));
  const names = scenarioNames(file);
  return (
    <>
      <div aria-hidden="true" className={`${GRID} hidden border-b border-line pb-1 lg:grid`}>
        {COLUMNS.map((name) => (
          <span
            key={name}
            className={name === "Name" ? "text-xs text-muted" : "text-right text-xs text-muted"}
          >
            {name}
          </span>
        ))}
      </div>
      <RowList
        noun="class"
        path="classes"
        isInTable
        rows={file.classes}
        onChange={onChange}
        least={1}
        most={MOST_CLASSES}
        atFirst={AT_FIRST}
        addLabel="Add a class of requests"
        add={() => ({
          ...UNDEMANDING_CLASS,
          id: freeId("class", taken),
          name: `Work ${file.classes.length + 1}`,
          requestsPerMonth: 100_000,
          inputTokens: 1_000,
          outputTokens: 300,
          currentSplit: [],
          source: "typed",
        })}
      >
        {(one, { place, put, buttons }) => (
          <ClassRow
            value={one}
            place={place}
            words={classInWords(one, names)}
            choices={choices}
            file={file}
            onChange={(next) => put(withSource(one, next))}
            onCopy={() =>
              onChange([
                ...file.classes,
                { ...one, id: freeId(one.id, taken), name: `${one.name}, copied`.slice(0, 200) },
              ])
            }
            buttons={buttons}
          />
        )}
      </RowList>
    </>
  );
}

function ClassRow({
  value,
  place,
  words,
  choices,
  file,
  onChange,
  onCopy,
  buttons,
}: {
  value: RequestClass;
  /** From 0. */
  place: number;
  /** What does not stand in the row. */
  words: string;
  choices: ScenarioChoices;
  file: ScenarioFile;
  onChange: (value: RequestClass) => void;
  onCopy: () => void;
  buttons: React.ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const set = (part: Partial<RequestClass>) => onChange({ ...value, ...part });
  const { name } = value;
  return (
    <div className="py-2" data-class={value.id}>
      <div className={GRID}>
        <div className="col-span-2 lg:col-span-1">
          <TextInput
            label={`Name of class ${place + 1}`}
            value={name}
            onChange={(next) => set({ name: next })}
            isCompact
            field="name"
          />
        </div>
        <NumberInput
          label="Requests a month"
          of={name}
          value={value.requestsPerMonth}
          onChange={(requestsPerMonth) => set({ requestsPerMonth })}
          min={0}
          max={MOST_REQUESTS_PER_MONTH}
          isCompact
          field="requestsPerMonth"
        />
        {value.statistics === null ? (
          <>
            <NumberInput
              label="Prompt"
              of={name}
              value={value.inputTokens}
              onChange={(inputTokens) => set({ inputTokens })}
              unit="tokens"
              min={0}
              max={MOST_TOKENS_OF_A_REQUEST}
              isCompact
              source="The cached part is included."
              field="inputTokens"
            />
            <NumberInput
              label="Answer"
              of={name}
              value={value.outputTokens}
              onChange={(outputTokens) => set({ outputTokens })}
              unit="tokens"
              min={0}
              max={MOST_TOKENS_OF_A_REQUEST}
              isCompact
              field="outputTokens"
            />
          </>
        ) : (
          <p className="col-span-2 self-center text-right text-xs text-muted">
            Tokens counted request by request
          </p>
        )}
        <NumberInput
          label="Growth"
          of={name}
          value={value.growthPerMonth}
          onChange={(growthPerMonth) => set({ growthPerMonth })}
          unit="% a month"
          min={-99}
          max={1000}
          scale={100}
          isCompact
          field="growthPerMonth"
        />
        <div className="col-span-2 flex items-end gap-2 lg:col-span-1 lg:justify-end">
          <button type="button" className={BUTTON} onClick={onCopy}>
            Copy<span className="sr-only"> {name}</span>
          </button>
          {buttons}
        </div>
      </div>
      <details className="mt-1" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="min-h-6 text-xs text-muted">
          <span className="text-accent">
            All of <span className="font-semibold">{name}</span>:
          </span>{" "}
          {words}
        </summary>
        {isOpen && <ClassEditor value={value} choices={choices} file={file} onChange={onChange} />}
      </details>
    </div>
  );
}
