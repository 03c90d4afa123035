"use client";

import Link from "next/link";
import { BUTTON } from "@/components/form/field";
import { isCategoriesName } from "@/lib/domain/quality/livebench-files";
import { BatchResult } from "./batch-result";
import { ReadingOptions } from "./reading-options";
import { SourceForm } from "./source-form";
import { useBatchImport } from "./use-batch-import";
import { Working } from "./working";

/** A file of prices, scores or bills from handing it over to sending it. */
export function BatchWorkspace({
  help,
}: {
  /** Stands beside the choice of the file and its format. */
  help: React.ReactNode;
}) {
  const state = useBatchImport();
  const { stage, report, file, share } = state;
  const isBusy = stage.state === "working";
  if (stage.state === "sent")
    return (
      <output className="block border-l-2 border-good pl-3">
        <span className="block">
          <strong>
            {stage.became === "published" ? "The file is published." : "The file waits for review."}
          </strong>{" "}
          {stage.became === "published"
            ? "An admin trusts its feed, so no second person had to look."
            : (stage.mistrust ?? "Nothing is published until a reviewer does it.")}
        </span>
        <span className="mt-2 flex flex-wrap items-center gap-4 text-sm">
          <Link href={`/data/imports/${stage.importId}`}>See the import</Link>
          <button type="button" className={BUTTON} onClick={state.reset}>
            Import another file
          </button>
        </span>
      </output>
    );
  return (
    <>
      <SourceForm
        name={file?.name ?? null}
        disabled={isBusy}
        onFile={state.upload}
        onAddress={state.fetchFrom}
      />
      {help}
      {file !== null && isCategoriesName(file.name) && (
        <output className="mt-4 block max-w-2xl border-l-2 border-good pl-3 text-sm">
          <strong>{file.name} is kept for an hour.</strong> Choose the table of the same day next:
          its tasks are then counted by these categories.
        </output>
      )}
      {file !== null && !isCategoriesName(file.name) && (
        <ReadingOptions
          file={file}
          reading={state.reading}
          report={report}
          isStale={state.isStale}
          disabled={isBusy}
          onChange={state.change}
          onCheck={state.check}
        />
      )}
      {isBusy && <Working on={stage.on} share={share} onCancel={state.cancel} />}
      {stage.state === "refused" && (
        <div role="alert" className="mt-4 border-l-2 border-bad pl-3 text-sm wrap-anywhere">
          <p>
            <strong>{file === null ? "Not taken." : `“${file.name}” was not taken.`}</strong>{" "}
            {stage.problem.detail}
          </p>
          {(stage.problem.faults ?? []).length > 0 && (
            <ul className="mt-1 list-disc pl-5">
              {stage.problem.faults?.map(({ at, reason }) => (
                <li key={`${at} ${reason}`}>
                  {at}: {reason}
                </li>
              ))}
            </ul>
          )}
          {stage.problem.status === 401 && (
            <a href="/sign-in?callbackUrl=/data/imports" target="_blank" rel="noreferrer">
              Sign in, in another tab, and try again here
            </a>
          )}
        </div>
      )}
      {report !== null && <BatchResult report={report} state={state} />}
    </>
  );
}
