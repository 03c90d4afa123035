"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { newId } from "@/components/curation/new-id";
import { sendCommand } from "@/components/curation/send-command";
import { BUTTON } from "@/components/form/field";
import { JobProgress } from "@/components/jobs/job-progress";
import { DemoLabel } from "@/components/layout/demo-label";
import { EmptyState } from "@/components/layout/empty-state";
import { useMe } from "@/components/layout/use-me";
import type { JobOnShow } from "@/lib/domain/job/job-state";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { ScenarioResult } from "@/lib/domain/routing/scenario/scenario-result";
import { type View, viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { DownloadText } from "./download-text";
import { isAnswer, readOwn } from "./read-own";
import { ResultView } from "./result-view";

/** A saved scenario as `GET /api/v1/scenarios/<id>/versions/<version>` says it. */
export type SavedAnswer = {
  readonly id: string;
  readonly version: number;
  readonly newest: number;
  readonly file: ScenarioFile;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly mayChange: boolean;
  readonly run:
    | (JobOnShow & { readonly result: ScenarioResult | null; readonly methodVersion: string })
    | null;
};

/** One version of a saved scenario: what it comes to, or how far that is. */
export function SavedScenario({
  id,
  version,
  view,
}: {
  id: string;
  /** A number, or the newest. */
  version: string;
  view: View;
}) {
  const [found, setFound] = useState<SavedAnswer | { readonly trouble: string }>();
  const look = useCallback(() => {
    void readOwn<SavedAnswer>(`/api/v1/scenarios/${id}/versions/${version}`).then(setFound);
  }, [id, version]);
  useEffect(look, [look]);
  if (found === undefined)
    return (
      <div className="min-h-96">
        <h1 className="font-serif text-2xl sm:text-4xl">A saved scenario</h1>
        <output className="text-sm text-muted">Reading it …</output>
      </div>
    );
  if (!isAnswer(found))
    return (
      <>
        <h1 className="mb-4 font-serif text-2xl sm:text-4xl">No such scenario</h1>
        <EmptyState title={found.trouble}>
          <Link href={viewHref("/scenarios", view)}>All scenarios</Link>
        </EmptyState>
      </>
    );
  const { file, run } = found;
  return (
    <div data-saved-scenario={`${found.id}/${found.version}`}>
      {file.demo && <DemoLabel name={file.name} />}
      {run?.result ? (
        <ResultView
          key={`${found.version}`}
          file={file}
          result={run.result}
          view={view}
          saved={found}
        />
      ) : (
        <>
          <h1 className="mb-4 font-serif text-2xl sm:text-4xl">{file.name}</h1>
          <Pending saved={found} onOver={look} />
        </>
      )}
      <About saved={found} view={view} />
    </div>
  );
}

/** How far the result is, or a way to have it computed again. */
function Pending({
  saved: { id, version, run },
  onOver,
}: {
  saved: SavedAnswer;
  onOver: () => void;
}) {
  const me = useMe();
  const [trouble, setTrouble] = useState<string>();
  const before = run?.state;
  // A run that was over when it was read needs no second look.
  const onEnd = useCallback(
    ({ state }: JobOnShow) => {
      if (state !== before) onOver();
    },
    [before, onOver],
  );
  const repeat = async () => {
    const sent = await sendCommand("request-scenario-run", { id, version }, newId());
    if (sent.ok) onOver();
    else setTrouble(sent.problem.detail);
  };
  const isEnded = run === null || run.state === "failed" || run.state === "cancelled";
  return (
    <div className="space-y-3">
      {run !== null && (
        <JobProgress
          key={`${run.id} ${run.state}`}
          id={run.id}
          label="This scenario"
          onOver={onEnd}
        />
      )}
      {isEnded &&
        (me?.permissions.includes("calculate") === true ? (
          <button type="button" className={BUTTON} onClick={() => void repeat()}>
            Compute it again
          </button>
        ) : (
          <p className="text-sm">It has no result. Whoever is signed in can have it computed.</p>
        ))}
      {trouble !== undefined && (
        <p role="alert" className="text-sm text-bad">
          {trouble}
        </p>
      )}
    </div>
  );
}

function About({ saved, view }: { saved: SavedAnswer; view: View }) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<string>();
  const { id, version, newest, file, savedAt, savedBy, mayChange, run } = saved;
  const remove = async () => {
    const sent = await sendCommand("delete-scenario", { id, version: newest }, newId());
    if (sent.ok) router.push(viewHref("/scenarios", view));
    else setTrouble(sent.problem.detail);
  };
  const path = (which: number | string) => viewHref(`/scenarios/${id}/${which}`, view);
  return (
    <section aria-labelledby="about-scenario" className="mt-12 border-t border-line pt-3 text-sm">
      <h2 id="about-scenario" className="mb-2 text-lg font-semibold">
        This scenario
      </h2>
      {file.note !== "" && <p className="mb-2 max-w-prose">{file.note}</p>}
      <p>
        Version {version}, saved by {savedBy} on {longDate(savedAt.slice(0, 10))}.{" "}
        {version < newest ? (
          <Link href={path(newest)}>Version {newest} is newer</Link>
        ) : (
          "There is no newer one."
        )}{" "}
        <Link href={path(version)}>This address</Link> always gives these numbers: prices, seed and
        method are pinned.
      </p>
      {run !== null && run.methodVersion !== file.methodVersion && (
        <p className="text-warn">
          <span aria-hidden="true">◆ </span>Saved under method {file.methodVersion}, computed under{" "}
          {run.methodVersion}.
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Link href={viewHref(`/scenarios/new?from=${id}.${version}`, view)} prefetch={false}>
          Change it
        </Link>
        <Link href={viewHref(`/scenarios/compare?with=${id}.${version}`, view)} prefetch={false}>
          Compare it
        </Link>
        <DownloadText
          name="scenario.json"
          type="application/json"
          text={() => JSON.stringify(file, null, 2)}
        >
          Download as scenario.json
        </DownloadText>
        {mayChange && (
          <button type="button" className={BUTTON} onClick={() => void remove()}>
            Delete
          </button>
        )}
      </div>
      {trouble !== undefined && (
        <p role="alert" className="mt-2 text-bad">
          {trouble}
        </p>
      )}
    </section>
  );
}
