"use client";

import { useId } from "react";
import { Choice } from "@/components/form/choice";
import { Field, INPUT } from "@/components/form/field";
import {
  type EvidenceDraft,
  isWebAddress,
  knownSource,
  type KnownSource,
} from "@/lib/domain/curation/evidence-draft";
import { CONFIDENCES, METHODS } from "@/lib/domain/fact/fact";
import { SOURCE_KINDS, SOURCE_TIERS } from "@/lib/domain/fact/source";

const TIERS: Readonly<Record<(typeof SOURCE_TIERS)[number], string>> = {
  1: "1 – filing, regulator or court",
  2: "2 – the company itself",
  3: "3 – first-tier news",
  4: "4 – other",
};

/** Kinds that a source somebody reads can have. */
const PUBLIC_KINDS = SOURCE_KINDS.filter((kind) => kind !== "demo" && kind !== "none");

const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** Who says so: a source we have, a new one by its address, or a reasoned "no public source". */
export function EvidenceForm({
  value,
  sources,
  today,
  onChange,
}: {
  value: EvidenceDraft;
  sources: readonly KnownSource[];
  today: string;
  onChange: (value: EvidenceDraft) => void;
}) {
  const id = useId();
  const set = (part: Partial<EvidenceDraft>) => onChange({ ...value, ...part });
  const text = (name: keyof EvidenceDraft) => ({
    id: `${id}${name}`,
    value: value[name],
    className: INPUT,
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  const known = knownSource(value.source, sources);
  const isNew = known === undefined && isWebAddress(value.source);
  return (
    <fieldset className="space-y-3">
      <legend className="mb-2 font-semibold">Evidence</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {(["source", "none"] as const).map((basis) => (
          <label key={basis} className="flex min-h-6 items-center gap-2">
            <input
              type="radio"
              name={`${id}basis`}
              checked={value.basis === basis}
              onChange={() => set({ basis })}
            />
            {basis === "source" ? "A source says so" : "No public source"}
          </label>
        ))}
      </div>
      {value.basis === "none" ? (
        <Field
          label="How it is known"
          htmlFor={`${id}how`}
          hint="A sentence that a reviewer can judge; it is shown with the fact."
        >
          <textarea rows={2} {...text("how")} />
        </Field>
      ) : (
        <>
          <Field
            label="Source: its web address, or one we have"
            htmlFor={`${id}source`}
            hint={
              known === undefined
                ? "Paste an address, or type to choose among our sources."
                : `${known.publisher}: ${known.title}`
            }
          >
            <input list={`${id}sources`} autoComplete="off" {...text("source")} />
            <datalist id={`${id}sources`}>
              {sources.map((source) => (
                <option key={source.id} value={source.id}>
                  {`${source.publisher}: ${source.title}`}
                </option>
              ))}
            </datalist>
          </Field>
          {isNew && (
            <div className="grid gap-3 border-l border-line pl-3 sm:grid-cols-2">
              <Field label="Title of the new source" htmlFor={`${id}title`}>
                <input {...text("title")} />
              </Field>
              <Field label="Publisher" htmlFor={`${id}publisher`} hint="Left empty: its host.">
                <input {...text("publisher")} />
              </Field>
              <Field label="Kind" htmlFor={`${id}sourceKind`}>
                <Choice
                  id={`${id}sourceKind`}
                  value={value.sourceKind}
                  of={PUBLIC_KINDS}
                  onChange={(sourceKind) => set({ sourceKind })}
                />
              </Field>
              <Field label="How far it can be trusted" htmlFor={`${id}tier`}>
                <select {...text("tier")}>
                  {SOURCE_TIERS.map((tier) => (
                    <option key={tier} value={String(tier)}>
                      {TIERS[tier]}
                    </option>
                  ))}
                </select>
              </Field>
              <Field
                label="Published"
                htmlFor={`${id}published`}
                hint="A day, month or year such as 2026-10; empty where it is not said."
              >
                <input {...text("published")} />
              </Field>
            </div>
          )}
          <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
            <Field label="Where in it" htmlFor={`${id}locator`} hint="Page, table, paragraph.">
              <input {...text("locator")} />
            </Field>
            <Field label="Read on" htmlFor={`${id}retrieved`}>
              <input type="date" max={today} {...text("retrieved")} />
            </Field>
          </div>
          <Field
            label="Its words"
            htmlFor={`${id}quote`}
            hint={`${wordsIn(value.quote)} of at most 25 words`}
            error={wordsIn(value.quote) > 25 ? "quote at most 25 words" : null}
          >
            <textarea rows={2} {...text("quote")} />
          </Field>
        </>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="How we came by the value" htmlFor={`${id}method`}>
          <Choice
            id={`${id}method`}
            value={value.method}
            of={METHODS}
            onChange={(method) => set({ method })}
          />
        </Field>
        <Field label="How sure" htmlFor={`${id}confidence`}>
          <Choice
            id={`${id}confidence`}
            value={value.confidence}
            of={CONFIDENCES}
            onChange={(confidence) => set({ confidence })}
          />
        </Field>
      </div>
    </fieldset>
  );
}
