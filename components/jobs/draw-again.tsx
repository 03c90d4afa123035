"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useCallback, useState } from "react";
import { newId } from "@/components/curation/new-id";
import { sendCommand } from "@/components/curation/send-command";
import { useMe } from "@/components/layout/use-me";
import type { JobOnShow } from "@/lib/domain/job/job-state";
import type { ScoreRun } from "@/lib/domain/uncertainty/score-run";
import { type View, viewHref } from "@/lib/domain/view/view";
import { fixed } from "@/lib/format/number";
import { type Draw, DrawForm } from "./draw-form";
import { DrawnScores } from "./drawn-scores";
import { JobProgress } from "./job-progress";

type Asked = Draw & { readonly runId: string };

const NOT_READ =
  "It was drawn, but could not be read. Draw again: it is kept, and not drawn twice.";

/** Draws all scores again with a seed and as many draws as asked, by a worker, and sets them out. */
export function DrawAgain({ view, seed }: { view: View; seed: number }) {
  const [asked, setAsked] = useState<Asked>();
  const [trouble, setTrouble] = useState<string>();
  const [run, setRun] = useState<ScoreRun>();
  const onOver = useCallback(({ id, state }: JobOnShow) => {
    if (state === "done") readRun(id).then(setRun, () => setTrouble(NOT_READ));
  }, []);
  const ask = async (draw: Draw) => {
    setTrouble(undefined);
    setRun(undefined);
    setAsked(undefined);
    const sent = await sendCommand("request-score-run", { ...draw, ...viewInput(view) }, newId());
    const runId = sent.ok ? runIdIn(sent.result) : undefined;
    if (runId !== undefined) setAsked({ ...draw, runId });
    else
      setTrouble(sent.ok ? "The server failed; try again." : `Not begun: ${sent.problem.detail}`);
  };
  return (
    <div className="max-w-3xl text-sm" data-draw-again>
      <p className="mb-3 max-w-prose">
        Intervals come from random draws, and a seed fixes the chance in them: the same seed gives
        the same numbers to the last bit, and another shows how much of a number is chance.
      </p>
      <WhoeverMay view={view}>
        <DrawForm seed={seed} onAsk={ask} />
      </WhoeverMay>
      {trouble !== undefined && (
        <p role="alert" className="mt-3 text-bad">
          {trouble}
        </p>
      )}
      {asked !== undefined && (
        <div className="mt-4">
          <JobProgress
            key={asked.runId}
            id={asked.runId}
            label={`All scores, ${fixed(asked.draws, 0)} draws with seed ${asked.seed}`}
            onOver={onOver}
          />
        </div>
      )}
      {run !== undefined && asked !== undefined && (
        <DrawnScores run={run} asOf={view.asOf} address={addressOf(asked.runId)} />
      )}
    </div>
  );
}

/** Drawing takes a server's time, so it is for people with a name; anybody else is told so. */
function WhoeverMay({ view, children }: { view: View; children: React.ReactNode }) {
  const me = useMe();
  const here = viewHref(`${usePathname()}#again`, view);
  if (me === undefined) return <div className="h-16" />;
  if (me.permissions.includes("calculate")) return children;
  return (
    <p className="text-muted">
      Drawing again is for those who are signed in.{" "}
      <Link href={`/sign-in?callbackUrl=${encodeURIComponent(here)}`} prefetch={false}>
        Sign in to draw
      </Link>
    </p>
  );
}

const viewInput = ({ asOf, asKnown, basis }: View) => ({
  asOf,
  basis,
  ...(asKnown === null ? {} : { asKnown }),
});

const addressOf = (runId: string): string => `/api/v1/score-runs/${runId}`;

async function readRun(runId: string): Promise<ScoreRun> {
  const response = await fetch(addressOf(runId));
  if (!response.ok) throw new Error(`status ${response.status}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server wrote it by this type
  const { result } = (await response.json()) as { result: ScoreRun };
  return result;
}

const runIdIn = (result: unknown): string | undefined =>
  typeof result === "object" &&
  result !== null &&
  "runId" in result &&
  typeof result.runId === "string"
    ? result.runId
    : undefined;
