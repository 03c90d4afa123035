"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { PRIMARY } from "@/components/form/field";
import { FormMessage } from "@/components/identity/form-message";
import { useCommand } from "@/components/identity/use-command";
import { JobProgress } from "@/components/jobs/job-progress";
import { Tick } from "@/components/stack/tick";
import { isOver, type JobOnShow, type JobState } from "@/lib/domain/job/job-state";

/** Lets a report leave, and shows how far that is; from then on it never changes. */
export function PublishForm({
  report,
  version,
  closed,
  publishing,
}: {
  report: string;
  version: number;
  /** How many things keep it. */
  closed: number;
  publishing: {
    readonly id: string;
    readonly state: JobState;
    readonly pack: string | null;
  } | null;
}) {
  const router = useRouter();
  const { send, outcome, busy } = useCommand();
  const [verifiable, setVerifiable] = useState(false);
  const pack = publishing?.pack ?? null;
  const isUnderWay = publishing !== null && !isOver(publishing.state);
  // Whoever began it here, or saw it under way, is led to what came of it.
  const waits = useRef(isUnderWay);
  useEffect(() => {
    if (isUnderWay) waits.current = true;
    else if (waits.current && pack !== null) router.push(`/packs/${pack}`);
  }, [isUnderWay, pack, router]);
  const before = publishing?.state;
  const onOver = useCallback(
    ({ state }: JobOnShow) => {
      if (state !== before) router.refresh();
    },
    [before, router],
  );
  return (
    <div className="max-w-xl space-y-3 text-sm">
      {pack !== null ? (
        <p>
          Published as it stands here: <Link href={`/packs/${pack}`}>the pack</Link>. Another
          edition begins with other choices, or with building it again.
        </p>
      ) : (
        <p>
          Every format is made once, in one zip with the fingerprint of each file. It takes some
          seconds; the page need not stay open.
        </p>
      )}
      <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
      {publishing !== null && pack === null && (
        <JobProgress
          key={`${publishing.id} ${publishing.state}`}
          id={publishing.id}
          label="Every format of this report"
          onOver={onOver}
        />
      )}
      {pack === null && !isUnderWay && (
        <>
          <Tick checked={verifiable} onChange={setVerifiable}>
            Anybody who has the pack may verify it and read its claims, without signing in
          </Tick>
          <button
            type="button"
            className={PRIMARY}
            disabled={closed > 0}
            aria-disabled={busy}
            onClick={() => {
              if (busy) return;
              waits.current = true;
              void send("request-publishing", { report, version, verifiable });
            }}
          >
            Publish
          </button>
          {closed > 0 && <p>It can be published once nothing keeps it from leaving.</p>}
        </>
      )}
    </div>
  );
}
