"use client";

import Papa from "papaparse";
import { useId, useState } from "react";
import { Field, INPUT } from "@/components/form/field";
import type { Sheet } from "@/lib/domain/curation/sheets/sheet";

const LARGEST_BYTES = 200 * 1024 ** 2;

/** The rows of a CSV as texts, counted as a spreadsheet counts them. */
async function sheetIn(file: File): Promise<Sheet> {
  const { data } = Papa.parse<string[]>((await file.text()).replace(/^\uFEFF/, ""), {
    skipEmptyLines: false,
  });
  const [headers = [], ...rows] = data;
  return { headers, rows: rows.map((cells, i) => ({ number: i + 2, cells })) };
}

/** Takes a CSV and reads it in this browser. */
export function SheetInput({
  label,
  hint,
  faults,
  onSheet,
}: {
  label: string;
  hint: string;
  /** What was wrong with the last one. */
  faults: readonly string[];
  onSheet: (sheet: Sheet, fileName: string) => void;
}) {
  const id = useId();
  const [tooLarge, setTooLarge] = useState(false);
  const read = async (file: File | undefined) => {
    setTooLarge((file?.size ?? 0) > LARGEST_BYTES);
    if (file !== undefined && file.size <= LARGEST_BYTES) onSheet(await sheetIn(file), file.name);
  };
  const said = tooLarge ? ["the file has more than 200 MB; hand over a part of it"] : faults;
  return (
    <div className="max-w-xl">
      <Field label={label} htmlFor={id} hint={hint}>
        <input
          id={id}
          type="file"
          accept=".csv,.txt"
          className={INPUT}
          aria-describedby={`${id}-hint`}
          aria-invalid={said.length > 0}
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
      </Field>
      {said.length > 0 && (
        <div role="alert" className="mt-1 text-sm text-bad">
          <ul>
            {said.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
