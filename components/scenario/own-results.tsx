"use client";

import { useState } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { evaluationReport } from "@/lib/domain/routing/results/evaluation-report";
import {
  completeResults,
  type EvaluationResults,
} from "@/lib/domain/routing/results/evaluation-results";
import { readEvaluationSheet } from "@/lib/domain/routing/results/read-evaluation-sheet";
import { cascadeExpectation } from "@/lib/domain/routing/results/cascade-results";
import { ownMeasuresTable, ownResultsTable } from "@/lib/domain/tables/router-audit-tables";
import type { View } from "@/lib/domain/view/view";
import { fixed } from "@/lib/format/number";
import { HowComputed } from "./how-computed";
import { HullChart } from "./hull-chart";
import { NumberInput } from "./number-input";
import { ResultTable } from "./result-table";
import { SheetInput } from "./sheet-input";

type Read = {
  readonly fileName: string;
  readonly results: EvaluationResults;
  readonly remarks: readonly string[];
};

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
  const { table, measures, sentences, headline, drawn } = outcome;
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
      <HullChart {...drawn} />
      <ResultTable table={table} about={[fileName]} view={view} />
      <ResultTable table={measures} about={[fileName]} view={view} />
      <HowComputed of={["zero-router", "oracle", "aiq", "cpt", "apgr", "cascade"]} view={view} />
    </>
  );
}

/** More steps than this are no cascade. */
const MOST_STEPS = 12;

function outcomeOf(all: EvaluationResults, acceptAt: number, error: number) {
  try {
    const report = evaluationReport(all);
    const { models, hull, oracle, best, prompts, leftOut } = report;
    const steps = models
      .toSorted((a, b) => a.usd - b.usd)
      .slice(-MOST_STEPS)
      .map(({ model }) => model);
    const { results } = completeResults(all);
    const cascade = cascadeExpectation(completeResults(results, steps).results, {
      acceptAt,
      error,
    });
    const ways = [
      { name: "Oracle", ...oracle, note: "knows every answer beforehand: a bound, no promise" },
      {
        name: "Cascade",
        ...cascade,
        note: `${steps.join(", then ")}, with a judge that errs ${fixed(error * 100, 0)} % of the time`,
      },
    ];
    return {
      headline: `A router that knew every answer would reach ${fixed(oracle.quality, 3)} where the best single model, ${best.model}, reaches ${fixed(best.quality, 3)}`,
      sentences: [
        `Without looking at a prompt, ${hull.length === 1 ? "one model beats every mix of the others" : `mixes of ${hull.map(({ model }) => model).join(", ")} are the best to be had`}.`,
        ...(leftOut === 0
          ? []
          : [
              `${leftOut === 1 ? "One prompt lacks" : `${leftOut} prompts lack`} a result of some model and ${leftOut === 1 ? "is" : "are"} left out.`,
            ]),
      ],
      measures: ownMeasuresTable(report),
      drawn: { models, hull, ways },
      table: ownResultsTable(models, hull, ways, prompts),
    };
  } catch (error_) {
    if (error_ instanceof RangeError) return { refused: `${error_.message}.` };
    throw error_;
  }
}
