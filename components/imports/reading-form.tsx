"use client";

import { useId } from "react";
import { Choice } from "@/components/form/choice";
import { Field, INPUT } from "@/components/form/field";
import { CONFIDENCES, METHODS } from "@/lib/domain/fact/fact";
import type { ImportReport } from "@/lib/domain/curation/imports/import-options";
import { SHEET_KINDS } from "@/lib/domain/curation/sheets/sheet";
import { keysOf, memberOf } from "@/lib/domain/quantity/closed-set";
import type { Reading } from "./use-import";

const CHOICE = `${INPUT} h-8`;

/** What the file holds, and what counts where a row does not say. */
export function ReadingForm({
  report,
  reading,
  onKind,
  onChange,
}: {
  report: ImportReport;
  reading: Reading;
  /** Another kind or sheet has other columns, so the file is read again at once. */
  onKind: (part: Partial<Reading>) => void;
  onChange: (part: Partial<Reading>) => void;
}) {
  const id = useId();
  const { defaults } = reading;
  const set = (part: Partial<Reading["defaults"]>) =>
    onChange({ defaults: { ...defaults, ...part } });
  return (
    <div className="mb-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      <Field label="The rows are" htmlFor={`${id}kind`}>
        <select
          id={`${id}kind`}
          className={CHOICE}
          value={report.kind}
          onChange={(event) =>
            onKind({
              kind: memberOf(keysOf(SHEET_KINDS), event.currentTarget.value),
              columns: null,
            })
          }
        >
          {keysOf(SHEET_KINDS).map((kind) => (
            <option key={kind} value={kind}>
              {SHEET_KINDS[kind]}
            </option>
          ))}
        </select>
      </Field>
      {report.sheetNames.length > 1 && (
        <Field label="Sheet of the workbook" htmlFor={`${id}sheet`}>
          <select
            id={`${id}sheet`}
            className={CHOICE}
            value={report.sheetName ?? ""}
            onChange={(event) =>
              onKind({ sheetName: event.currentTarget.value, kind: null, columns: null })
            }
          >
            {report.sheetNames.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </Field>
      )}
      {report.kind !== "source" && (
        <>
          <Field label="Where a row does not say: valid from" htmlFor={`${id}from`}>
            <input
              id={`${id}from`}
              type="date"
              className={CHOICE}
              value={defaults.validFrom ?? ""}
              onChange={(event) =>
                set({
                  validFrom: event.currentTarget.value === "" ? null : event.currentTarget.value,
                })
              }
            />
          </Field>
          <Field label="Where a row does not say: source" htmlFor={`${id}source`}>
            <input
              id={`${id}source`}
              className={CHOICE}
              placeholder="https://…"
              value={defaults.source ?? ""}
              onChange={(event) =>
                set({ source: event.currentTarget.value === "" ? null : event.currentTarget.value })
              }
            />
          </Field>
          <Field label="Where a row does not say: method" htmlFor={`${id}method`}>
            <Choice
              id={`${id}method`}
              value={defaults.method}
              of={METHODS}
              onChange={(method) => set({ method })}
            />
          </Field>
          <Field label="Where a row does not say: confidence" htmlFor={`${id}confidence`}>
            <Choice
              id={`${id}confidence`}
              value={defaults.confidence}
              of={CONFIDENCES}
              onChange={(confidence) => set({ confidence })}
            />
          </Field>
        </>
      )}
    </div>
  );
}
