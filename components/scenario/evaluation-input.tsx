"use client";

import { useState } from "react";
import type { Evaluated } from "@/lib/domain/routing/audit/router-log";
import { completeResults, modelPoints } from "@/lib/domain/routing/results/evaluation-results";
import { readEvaluationSheet } from "@/lib/domain/routing/results/read-evaluation-sheet";
import { SheetInput } from "./sheet-input";

/** Results of one's own evaluation, to stand in for what a router's log does not say of a candidate. */
export function EvaluationInput({
  onRead,
}: {
  /** Mean cost and score by model; undefined once the file makes no sense. */
  onRead: (evaluated: ReadonlyMap<string, Evaluated> | undefined) => void;
}) {
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<string>();
  return (
    <details data-evaluation-input>
      <summary className="min-h-6 text-sm text-accent">
        Where the log does not say: results of your own evaluation
      </summary>
      <div className="mt-2 space-y-2">
        <SheetInput
          label="Results of an evaluation of these models, as CSV"
          hint="A row for each prompt and model: prompt, model, score, cost in US dollars. Their means stand in where the log lacks the cost or the quality of its candidates. Names as in the log."
          faults={faults}
          onSheet={(sheet) => {
            const found = evaluatedIn(sheet);
            setFaults("faults" in found ? found.faults : []);
            setSaid("faults" in found ? undefined : found.said);
            onRead("faults" in found ? undefined : found.evaluated);
          }}
        />
        {said !== undefined && <output className="block text-sm text-muted">{said}</output>}
      </div>
    </details>
  );
}

type Found =
  | { readonly evaluated: ReadonlyMap<string, Evaluated>; readonly said: string }
  | { readonly faults: readonly string[] };

function evaluatedIn(sheet: Parameters<typeof readEvaluationSheet>[0]): Found {
  const read = readEvaluationSheet(sheet);
  if ("faults" in read) return read;
  try {
    const { results, leftOut } = completeResults(read.results);
    const evaluated = new Map(modelPoints(results).map(({ model, ...point }) => [model, point]));
    return {
      evaluated,
      said: `${evaluated.size} models over ${results.prompts.length} prompts stand in where the log does not say${leftOut === 0 ? "" : `; ${leftOut} prompts lack a result of some model and are left out`}.`,
    };
  } catch (error) {
    if (error instanceof RangeError) return { faults: [`${error.message}.`] };
    throw error;
  }
}
