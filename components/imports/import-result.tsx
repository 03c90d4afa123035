"use client";

import { useEffect, useRef } from "react";
import { BUTTON } from "@/components/form/field";
import { Section } from "@/components/layout/section";
import type { ImportReport } from "@/lib/domain/curation/imports/import-options";
import { OUTCOMES } from "@/lib/domain/curation/imports/import-plan";
import { SHEET_KINDS } from "@/lib/domain/curation/sheets/sheet";
import { LikenessList } from "./likeness-list";
import { ReadingForm } from "./reading-form";
import { RegisterColumns } from "./register-columns";
import { OUTCOME_WORDS, RowTable } from "./row-table";
import { SendPanel } from "./send-panel";
import type { Import } from "./use-import";

/** What a file would do, how it was read, and what is still to be decided. */
export function ImportResult({ report, state }: { report: ImportReport; state: Import }) {
  const { reading, isStale, stage } = state;
  const isBusy = stage.state === "working";
  const choices = new Map(reading.choices);
  const undecided = report.likenesses.filter(
    ({ id, mayCreate }) => mayCreate && !choices.has(id),
  ).length;
  return (
    <div aria-busy={isBusy} className={isBusy ? "opacity-60" : ""}>
      <Finding key={state.round} report={report} />
      <p className="mt-1 text-sm text-muted">
        {report.fileName}
        {report.sheetName === null ? "" : `, sheet “${report.sheetName}”`}: {report.rows.length}{" "}
        rows of {SHEET_KINDS[report.kind].toLowerCase()};{" "}
        {OUTCOMES.map(
          (outcome) => `${OUTCOME_WORDS[outcome].toLowerCase()} ${report.counts[outcome]}`,
        ).join(", ")}
        . Nothing is changed yet.
      </p>
      {report.hindrance !== null && (
        <p role="alert" className="mt-3 border-l-2 border-bad pl-3 text-sm">
          <strong>The changes cannot be sent as they are.</strong> {report.hindrance}
        </p>
      )}
      {isStale && (
        <p className="sticky top-0 z-1 mt-3 flex flex-wrap items-center gap-3 border-l-2 border-warn bg-paper py-2 pl-3 text-sm">
          You changed how the file is read; the rows below are from before.
          <button
            type="button"
            className={BUTTON}
            disabled={isBusy}
            onClick={() => state.readAgain()}
          >
            Check again
          </button>
        </p>
      )}
      <Section id="import-columns" title="How the file is read">
        <ReadingForm
          report={report}
          reading={reading}
          onKind={state.readAgain}
          onChange={state.change}
        />
        <RegisterColumns
          report={report}
          columns={reading.columns ?? report.columns}
          onChange={(columns) => state.change({ columns })}
        />
      </Section>
      {report.likenesses.length > 0 && (
        <Section id="import-likenesses" title="What may be in the register already">
          <LikenessList
            likenesses={report.likenesses}
            choices={choices}
            onChoose={(id, choice) =>
              state.change({ choices: [...new Map([...choices, [id, choice]])] })
            }
          />
        </Section>
      )}
      <Section id="import-rows" title="What becomes of each row">
        <RowTable key={state.round} report={report} />
      </Section>
      {report.changes > 0 && (
        <Section id="import-send" title="Send it to review">
          <SendPanel
            report={report}
            undecided={undecided}
            isStale={isStale}
            isBusy={isBusy}
            onSend={(consents, reason) => state.submit({ consents, reason })}
          />
        </Section>
      )}
    </div>
  );
}

/** A new result is read out, and the next Tab is within it. */
function Finding({ report }: { report: ImportReport }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="mt-8 font-serif text-2xl text-balance">
      {findingOf(report)}
    </h2>
  );
}

function findingOf({ changes, counts, rows }: ImportReport): string {
  const faulty = `${counts.error} ${counts.error === 1 ? "row has" : "rows have"} errors`;
  if (changes === 0)
    return counts.error > 0
      ? `Nothing to send: of ${rows.length} rows, ${faulty}`
      : "The register says all of this already: nothing to send";
  const wrong = counts.error > 0 ? `, ${faulty}` : "";
  return `${changes} ${changes === 1 ? "change" : "changes"} from ${counts.create + counts.update} of ${rows.length} rows${wrong}`;
}
