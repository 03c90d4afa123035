"use client";

import { useId } from "react";
import { BUTTON, Field, INPUT } from "@/components/form/field";
import type { BatchReport, HandedFile } from "@/lib/domain/imports/import-request";
import { IMPORT_FORMATS } from "@/lib/domain/imports/import-format";
import { keysOf } from "@/lib/domain/quantity/closed-set";
import type { BatchReading } from "./use-batch-import";

const FORMATS = keysOf(IMPORT_FORMATS);

/** What a file is and the day it speaks of: recognised, and chosen where that is wrong. */
export function ReadingOptions({
  file,
  reading,
  report,
  isStale,
  disabled,
  onChange,
  onCheck,
}: {
  file: HandedFile;
  reading: BatchReading;
  report: BatchReport | null;
  isStale: boolean;
  disabled: boolean;
  onChange: (part: Partial<BatchReading>) => void;
  onCheck: () => void;
}) {
  const id = useId();
  const recognised = file.format === null ? null : IMPORT_FORMATS[file.format].name;
  return (
    <form
      className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <div className="max-w-full min-w-0 basis-72">
        <Field label="Format" htmlFor={`${id}format`}>
          <select
            id={`${id}format`}
            className={`${INPUT} h-8`}
            value={reading.format ?? ""}
            disabled={disabled}
            onChange={(event) =>
              onChange({ format: FORMATS.find((one) => one === event.currentTarget.value) ?? null })
            }
          >
            <option value="">
              {recognised === null ? "Not recognised: choose one" : `Recognised: ${recognised}`}
            </option>
            {FORMATS.map((format) => (
              <option key={format} value={format}>
                {IMPORT_FORMATS[format].name}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Field label="Day of the data" htmlFor={`${id}day`}>
        <input
          id={`${id}day`}
          type="date"
          className={`${INPUT} h-8`}
          value={reading.observedOn ?? report?.observedOn ?? ""}
          disabled={disabled}
          onChange={(event) =>
            onChange({
              observedOn: event.currentTarget.value === "" ? null : event.currentTarget.value,
            })
          }
        />
      </Field>
      <button
        type="submit"
        className={BUTTON}
        disabled={disabled || (reading.format === null && file.format === null)}
      >
        {report === null ? "Try it" : "Check again"}
      </button>
      {file.unrecognised !== null && report === null && (
        <p className="max-w-4xl basis-full border-l-2 border-warn pl-3 text-sm wrap-anywhere">
          {file.unrecognised}
        </p>
      )}
      {isStale && report !== null && (
        <p className="basis-full border-l-2 border-warn pl-3 text-sm">
          You changed how the file is read; what stands below is from before.
        </p>
      )}
    </form>
  );
}
