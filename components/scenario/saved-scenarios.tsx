"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import type { JobState } from "@/lib/domain/job/job-state";
import { type View, viewHref } from "@/lib/domain/view/view";
import { longDate } from "@/lib/format/date";
import { isAnswer, readOwn } from "./read-own";

/** What `GET /api/v1/scenarios` says. */
export type ScenarioList = {
  readonly saved: readonly {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly ownerName: string;
    readonly updatedAt: string;
  }[];
  readonly runs: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: JobState;
    readonly createdAt: string;
  }[];
};

const STATE: Readonly<Record<JobState, string>> = {
  queued: "waits for its turn",
  running: "is being computed",
  done: "is done",
  cancelled: "was cancelled",
  failed: "failed",
};

/** The scenarios that are kept, and what whoever looks has under way. */
export function SavedScenarios({ view }: { view: View }) {
  const [found, setFound] = useState<ScenarioList | { readonly trouble: string }>();
  useEffect(() => {
    let looking = true;
    void readOwn<ScenarioList>("/api/v1/scenarios").then((answer) => {
      if (looking) setFound(answer);
    });
    return () => {
      looking = false;
    };
  }, []);
  if (found === undefined)
    return <output className="block min-h-24 text-sm text-muted">Reading them …</output>;
  if (!isAnswer(found))
    return (
      <p role="alert" className="text-sm text-bad">
        {found.trouble}
      </p>
    );
  const { saved, runs } = found;
  return (
    <div data-saved-scenarios>
      {saved.length === 0 ? (
        <EmptyState title="None is saved yet.">
          <Link href={viewHref("/scenarios/new", view)} prefetch={false}>
            Build the first one
          </Link>
          ; it opens on the company’s own work.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {saved.map(({ id, version, name, ownerName, updatedAt }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-2">
              <Link href={viewHref(`/scenarios/${id}/${version}`, view)} prefetch={false}>
                {name}
              </Link>
              <span className="text-sm text-muted">
                version {version}, {ownerName}, {longDate(updatedAt.slice(0, 10))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {runs.length > 0 && (
        <>
          <h3 className="mt-6 mb-1 font-semibold">What you had computed lately</h3>
          <ul className="text-sm">
            {runs.map(({ id, name, state }) => (
              <li key={id} className="py-1">
                <Link href={viewHref(`/scenarios/new?run=${id}`, view)} prefetch={false}>
                  {name}
                </Link>{" "}
                {STATE[state]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
