"use client";

import { useEffect, useRef } from "react";
import { Section } from "@/components/layout/section";
import { isSheetFormat } from "@/lib/domain/imports/columns/sheet-columns";
import { IMPORT_FORMATS } from "@/lib/domain/imports/import-format";
import type { BatchReport } from "@/lib/domain/imports/import-request";
import { batchFinding, countsInWords } from "@/lib/format/batch-report";
import { longDate } from "@/lib/format/date";
import { fixed } from "@/lib/format/number";
import { BatchColumns } from "./batch-columns";
import { BatchRows } from "./batch-rows";
import { BatchSend } from "./batch-send";
import { BatchSummary } from "./batch-summary";
import type { BatchImport } from "./use-batch-import";

/** What a file would do, row by row, and how to send it. */
export function BatchResult({ report, state }: { report: BatchReport; state: BatchImport }) {
  const { fileName, format, observedOn, counts, remarks, rows, hindrance, mistrust } = report;
  const { file, reading } = state;
  // Until it is read as another format, nobody knows what that makes of its columns.
  const isOfFormat = (reading.format ?? file?.format) === format;
  const isBusy = state.stage.state === "working";
  const about = `${IMPORT_FORMATS[format].name}, of ${longDate(observedOn)}`;
  return (
    <div aria-busy={isBusy} className={isBusy ? "opacity-60" : ""}>
      <Finding key={state.round} words={batchFinding(report)} />
      <p className="mt-1 text-sm wrap-anywhere text-muted">
        {fileName}: {about}; {fixed(counts.rows, 0)} {counts.rows === 1 ? "row" : "rows"},{" "}
        {countsInWords(counts)}. Nothing is changed yet.
      </p>
      {hindrance !== null && (
        <p role="alert" className="mt-3 border-l-2 border-warn pl-3 text-sm">
          <strong>It cannot be sent as it is.</strong> {hindrance}
        </p>
      )}
      {mistrust !== null && <p className="mt-3 border-l-2 border-warn pl-3 text-sm">{mistrust}</p>}
      <BatchSummary counts={counts} remarks={remarks} />
      {isSheetFormat(format) && isOfFormat && (
        <Section id="batch-columns" title="How its columns are read">
          <BatchColumns
            format={format}
            report={report}
            chosen={reading.columns}
            isStale={state.isStale}
            isBusy={isBusy}
            onChange={(columns) => state.change({ columns })}
            onCheck={state.check}
          />
        </Section>
      )}
      <Section id="batch-rows" title="What becomes of each row">
        <BatchRows
          key={state.round}
          fileName={fileName}
          rows={rows}
          about={[about, "A dry run: nothing of it is kept"]}
        />
      </Section>
      {hindrance === null && (
        <Section id="batch-send" title="Send it to review">
          <BatchSend report={report} isStale={state.isStale} isBusy={isBusy} onSend={state.send} />
        </Section>
      )}
    </div>
  );
}

/** A new result is read out, and the next Tab is within it. */
function Finding({ words }: { words: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="mt-8 font-serif text-2xl text-balance">
      {words}
    </h2>
  );
}
