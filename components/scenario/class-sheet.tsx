"use client";

import { useState } from "react";
import type { Sheet } from "@/lib/domain/curation/sheets/sheet";
import {
  CLASS_COLUMNS,
  type ClassColumn,
  type ClassMapping,
  exampleClassSheet,
  guessedClassMapping,
  unitsOf,
} from "@/lib/domain/routing/scenario/class-columns";
import { readClassSheet } from "@/lib/domain/routing/scenario/read-class-sheet";
import { scenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { DownloadText } from "./download-text";
import { SelectInput } from "./select-input";
import { SheetInput } from "./sheet-input";
import { WorkTaker } from "./work-taker";

const NONE = "";

type Chosen = { readonly sheet: Sheet; readonly fileName: string; readonly mapping: ClassMapping };

/** Takes classes of requests from a CSV, a row each; all of the file, or nothing of it. */
export function ClassSheet({
  file,
  onChange,
}: {
  file: ScenarioFile;
  onChange: (file: ScenarioFile) => void;
}) {
  const [chosen, setChosen] = useState<Chosen>();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const found =
    chosen === undefined
      ? undefined
      : readClassSheet(chosen.sheet, chosen.mapping, scenarioChoices(file), {
          taken: new Set(file.classes.map(({ id }) => id)),
          fileName: chosen.fileName,
        });
  return (
    <div data-class-sheet>
      <SheetInput
        label="Classes of requests, as CSV"
        hint="A row for each class: name, requests, prompt and answer tokens, and whatever else is known. It is read here and not sent anywhere."
        faults={faults}
        onSheet={(sheet, fileName) => {
          setFaults([]);
          setChosen({ sheet, fileName, mapping: guessedClassMapping(sheet.headers) });
        }}
      />
      <p className="text-sm">
        <DownloadText name="classes-example.csv" type="text/csv" text={exampleClassSheet}>
          Download an example with every column
        </DownloadText>
      </p>
      {chosen !== undefined && (
        <details className="mt-2">
          <summary className="min-h-6 text-sm text-accent">
            Which column says what ({Object.keys(chosen.mapping).length} of {CLASS_COLUMNS.length}{" "}
            found)
          </summary>
          <ClassMappingEditor
            headers={chosen.sheet.headers}
            value={chosen.mapping}
            onChange={(mapping) => {
              setFaults([]);
              setChosen({ ...chosen, mapping });
            }}
          />
        </details>
      )}
      {found !== undefined && "faults" in found && (
        <div className="mt-2 text-sm text-bad" role="alert">
          <p>
            <strong>Nothing is taken yet:</strong>
          </p>
          <ul>
            {found.faults.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {found !== undefined && "classes" in found && chosen !== undefined && (
        <WorkTaker
          classes={found.classes}
          from={chosen.fileName}
          file={file}
          onChange={(next) => {
            setChosen(undefined);
            onChange(next);
          }}
        />
      )}
    </div>
  );
}

function ClassMappingEditor({
  headers,
  value,
  onChange,
}: {
  headers: Sheet["headers"];
  value: ClassMapping;
  onChange: (value: ClassMapping) => void;
}) {
  const named = headers.filter((name) => name !== "").map((name) => ({ id: name, name }));
  const columns: readonly (ClassColumn & { key: keyof ClassMapping })[] = CLASS_COLUMNS;
  return (
    <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-2">
      {columns.map(({ key, label, isNeeded, unit }) => {
        const own = value[key];
        const units = unitsOf(unit);
        const { [key]: _before, ...others } = value;
        return (
          <div key={key} className="grid grid-cols-2 gap-x-2">
            <SelectInput
              label={label}
              value={own?.column ?? NONE}
              of={[
                { id: NONE, name: isNeeded === true ? "choose a column" : "no such column" },
                ...named,
              ]}
              onChange={(column) =>
                onChange(
                  column === NONE
                    ? others
                    : { ...others, [key]: { column, unit: own?.unit ?? units[0] ?? "" } },
                )
              }
            />
            {own !== undefined && units.length > 1 && (
              <SelectInput
                label={`Unit of ${label.toLowerCase()}`}
                value={own.unit}
                of={units.map((id) => ({ id, name: id }))}
                onChange={(next) => onChange({ ...value, [key]: { ...own, unit: next } })}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
