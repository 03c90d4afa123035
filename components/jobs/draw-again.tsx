"use client";

import { useCallback, useId, useState } from "react";
import { newId } from "@/components/curation/new-id";
import { sendCommand } from "@/components/curation/send-command";
import type { JobOnShow } from "@/lib/domain/job/job-state";
import type { RunScore, ScoreRun } from "@/lib/domain/uncertainty/score-run";
import type { View } from "@/lib/domain/view/view";
import { interval } from "@/lib/format/estimate";
import { JobProgress } from "./job-progress";

/** Draws all scores again with a seed and as many draws as asked, by a worker, and sets them out. */
export function DrawAgain({ view, seed: first }: { view: View; seed: number }) {
  const [seedId, drawsId] = [useId(), useId()];
  const [seed, setSeed] = useState(`${first}`);
  const [draws, setDraws] = useState("50000");
  const [runId, setRunId] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const [scores, setScores] = useState<readonly RunScore[]>();
  const onOver = useCallback((job: JobOnShow) => {
    if (job.state !== "done") return;
    void readScores(job.id).then(setScores);
  }, []);
  const ask = async () => {
    setTrouble(undefined);
    setScores(undefined);
    setRunId(undefined);
    const { asOf, asKnown, basis } = view;
    const input = {
      seed: Number(seed),
      draws: Number(draws),
      asOf,
      ...(asKnown === null ? {} : { asKnown }),
      basis,
    };
    const sent = await sendCommand("request-score-run", input, newId());
    if (sent.ok) setRunId(runIdIn(sent.result));
    else setTrouble(sent.problem.detail);
  };
  return (
    <div className="max-w-2xl text-sm" data-draw-again>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <label htmlFor={seedId}>
          Seed
          <input
            id={seedId}
            inputMode="numeric"
            value={seed}
            onChange={({ target }) => setSeed(target.value)}
            className="mt-0.5 block w-32 border border-line bg-paper px-2 py-1 text-right"
          />
        </label>
        <label htmlFor={drawsId}>
          Draws
          <input
            id={drawsId}
            inputMode="numeric"
            value={draws}
            onChange={({ target }) => setDraws(target.value)}
            className="mt-0.5 block w-32 border border-line bg-paper px-2 py-1 text-right"
          />
        </label>
        <button type="submit" className="bg-accent px-3 py-1.5 text-accent-ink">
          Draw again
        </button>
      </form>
      <p className="mt-2 text-muted">
        The same seed gives the same numbers to the last bit; another seed shows how much is chance.
        Asking needs a sign-in, reading does not.
      </p>
      {trouble !== undefined && (
        <p role="alert" className="mt-2 text-bad">
          <strong>Not begun:</strong> {trouble}
        </p>
      )}
      {runId !== undefined && (
        <div className="mt-3">
          <JobProgress key={runId} id={runId} label="Drawing all scores" onOver={onOver} />
        </div>
      )}
      {scores !== undefined && <Drawn scores={scores} />}
    </div>
  );
}

function Drawn({ scores }: { scores: readonly RunScore[] }) {
  return (
    <table className="mt-3 w-full">
      <caption className="sr-only">Scores of this run</caption>
      <thead className="text-left text-xs text-muted">
        <tr>
          {["Score", "Facts allow", "Other fair methods"].map((name) => (
            <th key={name} scope="col" className="font-normal">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scores.map(({ id, label, unit, bands: { facts, method } }) => (
          <tr key={id} className="border-t border-line">
            <th scope="row" className="py-1 pr-3 text-left font-normal">
              {label}
            </th>
            <td className="pr-3 tabular-nums">{interval({ ...facts, point: null }, unit)}</td>
            <td className="tabular-nums">
              {method === null ? "–" : interval({ ...method, point: null }, unit)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

async function readScores(runId: string): Promise<readonly RunScore[]> {
  const response = await fetch(`/api/v1/score-runs/${runId}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server wrote it by this type
  const { result } = (await response.json()) as { result: ScoreRun };
  return result.scores;
}

const runIdIn = (result: unknown): string | undefined =>
  typeof result === "object" &&
  result !== null &&
  "runId" in result &&
  typeof result.runId === "string"
    ? result.runId
    : undefined;
