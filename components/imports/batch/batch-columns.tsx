"use client";

import { BUTTON } from "@/components/form/field";
import { SHEET_COLUMNS, type SheetFormat } from "@/lib/domain/imports/columns/sheet-columns";
import type { BatchReport } from "@/lib/domain/imports/import-request";
import { ColumnTable } from "../column-table";
import type { BatchReading } from "./use-batch-import";

/** The columns of a price sheet or of quality scores: as guessed, and chosen where that is wrong. */
export function BatchColumns({
  format,
  report: { columns, counts },
  chosen,
  isStale,
  isBusy,
  onChange,
  onCheck,
}: {
  format: SheetFormat;
  report: BatchReport;
  chosen: BatchReading["columns"];
  isStale: boolean;
  isBusy: boolean;
  onChange: (columns: BatchReading["columns"]) => void;
  onCheck: () => void;
}) {
  const choices = new Map(chosen.map(({ column, target }) => [column, target]));
  const uses = columns.map(({ header, guess }) => {
    const choice = choices.get(header);
    return { target: choice === undefined ? guess : choice, scale: "" as const, currency: null };
  });
  const { create, update, unchanged } = counts.outcomes;
  const missing = SHEET_COLUMNS[format].filter(
    ({ id, isRequired }) => isRequired && !uses.some(({ target }) => target === id),
  );
  return (
    <>
      {create + update + unchanged === 0 && missing.length > 0 && (
        <p className="mb-3 border-l-2 border-warn pl-3 text-sm">
          Choose which column holds: {missing.map(({ label }) => label).join(", ")}.
        </p>
      )}
      <ColumnTable
        seen={columns.map(({ header, sample, sureness, guess }) => ({
          header,
          sample,
          sureness,
          target: guess,
        }))}
        offers={[{ title: null, columns: SHEET_COLUMNS[format] }]}
        columns={uses}
        onChange={(changed) =>
          onChange(
            columns.flatMap(({ header, guess }, at) => {
              const target = changed[at]?.target ?? null;
              return target === guess ? [] : [{ column: header, target }];
            }),
          )
        }
      />
      {isStale && (
        <button type="button" className={`${BUTTON} mt-3`} disabled={isBusy} onClick={onCheck}>
          Read it with these columns
        </button>
      )}
    </>
  );
}
