"use client";

import { useEffect, useId, useState } from "react";
import { numberFrom } from "@/lib/domain/curation/typed-value";
import type { Band } from "@/lib/domain/uncertainty/bands";
import { drawnScores } from "@/lib/domain/uncertainty/drawn-scores";
import { bandsOfScore } from "@/lib/domain/uncertainty/score-run";
import type { ScoreInputs } from "@/lib/domain/uncertainty/score-inputs";
import { supposing } from "@/lib/domain/uncertainty/what-if";
import type { Unit } from "@/lib/domain/quantity/unit";
import { type View, viewHref } from "@/lib/domain/view/view";
import { estimateText, interval, quantity, unitScale, unitSuffix } from "@/lib/format/estimate";
import { useScoreInputs } from "./use-score-inputs";

type Outcome = {
  readonly point: number | null;
  readonly facts: Band;
  readonly method: Band | null;
};

/** Supposes one input to be something else, and shows the score before and after with the same chance. Nothing is kept. */
export function WhatIf({
  scoreId,
  unit,
  reads,
  view,
}: {
  scoreId: string;
  unit: Unit;
  /** Inputs of the score, those worth checking first. */
  reads: readonly string[];
  view: View;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="my-3"
      data-what-if={scoreId}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="text-xs text-accent">What if a fact were different?</summary>
      {open && <Supposing scoreId={scoreId} unit={unit} reads={reads} view={view} />}
    </details>
  );
}

function Supposing({
  scoreId,
  unit,
  reads,
  view,
}: {
  scoreId: string;
  unit: Unit;
  reads: readonly string[];
  view: View;
}) {
  const { inputs, trouble } = useScoreInputs(viewHref("/api/v1/score-inputs", view));
  const [chosen, setChosen] = useState(reads[0] ?? "");
  const [low, setLow] = useState("");
  const [high, setHigh] = useState("");
  const [field, lowId, highId] = [useId(), useId(), useId()];
  const input = inputs?.inputs.find(({ id }) => id === chosen);
  const [{ before, after, problem }, setShown] = useState<Shown>({});
  useEffect(() => {
    if (inputs === undefined || low.trim() === "") return undefined;
    const timer = setTimeout(
      () => setShown(outcomesOf(inputs, { scoreId, chosen, low, high })),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [inputs, scoreId, chosen, low, high]);
  const reset = (id: string) => {
    setChosen(id);
    setLow("");
    setHigh("");
    setShown({});
  };
  if (trouble !== undefined) return <p className="mt-2 text-xs text-bad">{trouble}</p>;
  if (inputs === undefined || input === undefined)
    return <p className="mt-2 text-xs text-muted">Fetching the inputs …</p>;
  return (
    <div className="mt-2 space-y-2 text-xs">
      <label htmlFor={field} className="block">
        Suppose
        <select
          id={field}
          value={chosen}
          onChange={({ target }) => reset(target.value)}
          className="mt-0.5 block w-full border border-line bg-paper px-2 py-1"
        >
          {reads.map((id) => (
            <option key={id} value={id}>
              {inputs.inputs.find((one) => one.id === id)?.label ?? id}
            </option>
          ))}
        </select>
      </label>
      <p className="text-muted">On record: {estimateText(input, input.unit)}</p>
      <div className="flex flex-wrap items-end gap-3">
        <NumberField id={lowId} label="were" unit={input.unit} value={low} onChange={setLow} />
        <NumberField
          id={highId}
          label="or up to (optional)"
          unit={input.unit}
          value={high}
          onChange={setHigh}
        />
        <button
          type="button"
          className="border border-line px-2 py-1"
          onClick={() => reset(chosen)}
        >
          Clear
        </button>
      </div>
      <output aria-live="polite" className="block" data-outcome>
        {problem !== undefined && <span className="text-bad">{problem}</span>}
        {before !== undefined && after !== undefined && (
          <>
            <Line label="On record" outcome={before} unit={unit} />
            <Line label="Supposed" outcome={after} unit={unit} />
          </>
        )}
      </output>
      <p className="text-muted">
        Worked out in this browser with the same chance; nothing is kept.
      </p>
    </div>
  );
}

/** Long enough that a person who is still typing is not answered. */
const PAUSE_MS = 150;

type Shown = {
  readonly before?: Outcome;
  readonly after?: Outcome;
  readonly problem?: string;
};

function outcomesOf(
  inputs: ScoreInputs,
  { scoreId, chosen, low, high }: { scoreId: string; chosen: string; low: string; high: string },
): Shown {
  const unit = inputs.inputs.find(({ id }) => id === chosen)?.unit;
  const [from, to] = [low, high.trim() === "" ? low : high].map((text) => typed(text, unit));
  const odd = [from, to].find((number) => typeof number === "string");
  if (typeof from !== "number" || typeof to !== "number") return { problem: `This ${odd}.` };
  const supposed = supposing(inputs, chosen, { low: from, high: to });
  if (supposed.inputs === undefined) return { problem: supposed.problem };
  const [before, after] = [inputs, supposed.inputs].map((all) => outcomeOf(all, scoreId));
  return { ...(before && { before }), ...(after && { after }) };
}

/** A number as the field shows it, or what is wrong with it: a share is typed in percent. */
function typed(text: string, unit: Unit | undefined): number | string {
  const number = numberFrom(text.trim(), unit ?? null);
  if (typeof number === "string" || unit === undefined) return number;
  return unit === "share" && text.includes("%") ? number : number / unitScale(unit);
}

function outcomeOf(inputs: ScoreInputs, scoreId: string): Outcome | undefined {
  const score = drawnScores(inputs).find(({ id }) => id === scoreId);
  if (score === undefined) return undefined;
  const { point, bands } = bandsOfScore(score, inputs);
  return { point, ...bands };
}

function Line({ label, outcome, unit }: { label: string; outcome: Outcome; unit: Unit }) {
  const { point, facts, method } = outcome;
  return (
    <span className="block" data-line={label}>
      {label}: <strong>{point === null ? "no single best value" : quantity(point, unit)}</strong>,
      facts allow {interval({ ...facts, point: null }, unit)}
      {method !== null && `, other methods ${interval({ ...method, point: null }, unit)}`}
    </span>
  );
}

function NumberField({
  id,
  label,
  unit,
  value,
  onChange,
}: {
  id: string;
  label: string;
  unit: Unit;
  value: string;
  onChange: (text: string) => void;
}) {
  return (
    <label htmlFor={id}>
      {label}
      <span className="mt-0.5 flex items-center gap-1">
        <input
          id={id}
          inputMode="decimal"
          value={value}
          onChange={({ target }) => onChange(target.value)}
          className="w-28 border border-line bg-paper px-2 py-1 text-right"
        />
        {unitSuffix(unit).trim() || (unit.startsWith("usd") ? "US$" : "")}
      </span>
    </label>
  );
}
