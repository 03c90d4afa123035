"use client";

import { useState } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import {
  completeResults,
  type EvaluationResults,
  modelPoints,
} from "@/lib/domain/routing/results/evaluation-results";
import { oraclePoint } from "@/lib/domain/routing/results/oracle";
import { readEvaluationSheet } from "@/lib/domain/routing/results/read-evaluation-sheet";
import { cascadeExpectation } from "@/lib/domain/routing/results/cascade-results";
import { oracleCurve } from "@/lib/domain/routing/results/oracle";
import {
  averageGapRecovered,
  callPerformanceThreshold,
} from "@/lib/domain/routing/results/routing-curve";
import { aiq, zeroRouter } from "@/lib/domain/routing/results/zero-router";
import { ownResultsTable } from "@/lib/domain/tables/router-audit-tables";
import type { View } from "@/lib/domain/view/view";
import { fixed } from "@/lib/format/number";
import { NumberInput } from "./number-input";
import { ResultTable } from "./result-table";
import { SheetInput } from "./sheet-input";

type Read = {
  readonly fileName: string;
  readonly results: EvaluationResults;
  readonly remarks: readonly string[];
};

const HALF = 0.5;
const EIGHTY = 0.8;

/** Reads per-prompt results of several models and says what routing between them could bring. */
export function OwnResults({ view }: { view: View }) {
  const [read, setRead] = useState<Read>();
  const [faults, setFaults] = useState<readonly string[]>([]);
  return (
    <div className="space-y-4" data-own-results>
      <SheetInput
        label="Results of an evaluation, as CSV"
        hint="A row for each prompt and model: prompt, model, score, cost in US dollars."
        faults={faults}
        onSheet={(sheet, fileName) => {
          const found = readEvaluationSheet(sheet);
          setFaults("faults" in found ? found.faults : []);
          setRead("faults" in found ? undefined : { fileName, ...found });
        }}
      />
      {read === undefined ? (
        faults.length === 0 && (
          <EmptyState title="No results yet.">
            What it answers: what each model costs and scores, what a coin between them would reach,
            what a router that knew every answer would, and what a cascade does.
          </EmptyState>
        )
      ) : (
        <Results {...read} view={view} />
      )}
    </div>
  );
}

function Results({ fileName, results, remarks, view }: Read & { view: View }) {
  const [acceptAt, setAcceptAt] = useState(1);
  const [error, setError] = useState(0);
  const outcome = outcomeOf(results, acceptAt, error);
  if ("refused" in outcome)
    return (
      <p role="alert" className="text-sm text-bad">
        {outcome.refused}
      </p>
    );
  const { table, sentences, headline } = outcome;
  return (
    <>
      <output className="block max-w-3xl font-serif text-xl leading-snug">{headline}</output>
      <ul className="text-sm">
        {[...sentences, ...remarks].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="grid max-w-md gap-4 sm:grid-cols-2">
        <NumberInput
          label="A cascade accepts from"
          unit="score"
          value={acceptAt}
          min={-1e6}
          max={1e6}
          onChange={setAcceptAt}
        />
        <NumberInput
          label="Its judge is wrong"
          unit="% of times"
          value={error}
          min={0}
          max={50}
          scale={100}
          onChange={setError}
        />
      </div>
      <ResultTable table={table} about={[fileName]} view={view} />
    </>
  );
}

/** More steps than this are no cascade. */
const MOST_STEPS = 12;

function outcomeOf(all: EvaluationResults, acceptAt: number, error: number) {
  try {
    const { results, leftOut } = completeResults(all);
    const points = modelPoints(results);
    const hull = zeroRouter(points);
    const oracle = oraclePoint(results);
    const area = aiq(points);
    const steps = points
      .toSorted((a, b) => a.usd - b.usd)
      .slice(-MOST_STEPS)
      .map(({ model }) => model);
    const cascade = cascadeExpectation(completeResults(all, steps).results, { acceptAt, error });
    const [weak, strong] = [hull[0], hull.at(-1)];
    const best = points.toSorted((a, b) => b.quality - a.quality)[0];
    return {
      headline:
        best === undefined
          ? "No model"
          : `A router that knew every answer would reach ${fixed(oracle.quality, 3)} where the best single model, ${best.model}, reaches ${fixed(best.quality, 3)}`,
      sentences: [
        `Average improvement in quality along the hull: ${said(area.paper)} by RouterBench’s paper, ${said(area.code)} by its code.`,
        ...(weak !== undefined && strong !== undefined && strong.quality > weak.quality
          ? [pairSentence(results, weak.model, strong.model)]
          : []),
        ...(leftOut === 0
          ? []
          : [`${leftOut} prompts lack a result of some model and are left out.`]),
      ],
      table: ownResultsTable(
        points,
        hull,
        [
          { name: "Oracle", ...oracle, note: "knows every answer beforehand: a bound, no promise" },
          {
            name: "Cascade",
            ...cascade,
            note: `${steps.join(", then ")}, with a judge that errs ${fixed(error * 100, 0)} % of the time`,
          },
        ],
        results.prompts.length,
      ),
    };
  } catch (error_) {
    if (error_ instanceof RangeError) return { refused: `${error_.message}.` };
    throw error_;
  }
}

const said = (value: number | null): string => (value === null ? "none" : fixed(value, 5));

/** What the best possible router between two models needs of the stronger. */
function pairSentence({ models, prompts, score }: EvaluationResults, weak: string, strong: string) {
  const column = (model: string) =>
    Float64Array.from(
      prompts,
      (_, p) => score[p * models.length + models.indexOf(model)] ?? Number.NaN,
    );
  const pair = { weak: column(weak), strong: column(strong) };
  const mean = (values: Float64Array) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const ends = { weak: mean(pair.weak), strong: mean(pair.strong) };
  const curve = oracleCurve(pair);
  const at = (gap: number) => {
    const share = callPerformanceThreshold(curve, gap, ends);
    return share === null ? "never" : `${fixed(share * 100, 1)} %`;
  };
  return `Between ${weak} and ${strong} the best router closes half the gap with ${at(HALF)} of the prompts on the stronger, four fifths with ${at(EIGHTY)}; on average it closes ${fixed(averageGapRecovered(curve, ends), 3)} of it (APGR).`;
}
