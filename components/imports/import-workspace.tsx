"use client";

import Link from "next/link";
import { BUTTON } from "@/components/form/field";
import { FilePicker } from "./file-picker";
import { ImportProgress } from "./import-progress";
import { ImportResult } from "./import-result";
import { useImport } from "./use-import";

/** A file from choosing it to sending it: tried at once, corrected as often as it takes. */
export function ImportWorkspace() {
  const state = useImport();
  const { stage, report, file } = state;
  if (stage.state === "sent")
    return (
      <output className="block border-l-2 border-good pl-3">
        <span className="block">
          <strong>
            {stage.changes} {stage.changes === 1 ? "change is" : "changes are"} waiting for review.
          </strong>{" "}
          Nothing is published until a reviewer approves it.
        </span>
        <span className="mt-2 flex flex-wrap items-center gap-4 text-sm">
          <Link href={`/data/review/${stage.proposalId}`}>See the batch</Link>
          <button type="button" className={BUTTON} onClick={state.reset}>
            Import another file
          </button>
        </span>
      </output>
    );
  return (
    <>
      <FilePicker
        name={file?.name ?? null}
        disabled={stage.state === "working"}
        accept=".csv,.tsv,.txt,.xlsx"
        hint="CSV or Excel (.xlsx), up to 20 MB, 40,000 rows and 200 columns. Nothing is kept of it until you send it to review."
        onFile={state.choose}
      />
      {stage.state === "working" && <ImportProgress on={stage.on} onCancel={state.cancel} />}
      {stage.state === "refused" && (
        <div role="alert" className="mt-4 border-l-2 border-bad pl-3 text-sm">
          <p>
            <strong>{file === null ? "Not read." : `“${file.name}” was not taken.`}</strong>{" "}
            {stage.problem.detail}
          </p>
          <p className="mt-2 flex flex-wrap items-center gap-4">
            {stage.problem.status === 401 && (
              <a href="/sign-in?callbackUrl=/data/imports" target="_blank" rel="noreferrer">
                Sign in, in another tab, and try again here
              </a>
            )}
            <button type="button" className={BUTTON} onClick={() => state.readAgain()}>
              Try again
            </button>
          </p>
        </div>
      )}
      {report !== null && <ImportResult report={report} state={state} />}
    </>
  );
}
