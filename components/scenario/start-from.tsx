"use client";

import { useId, useState } from "react";
import { BUTTON, Field, INPUT } from "@/components/form/field";
import { parseScenario } from "@/lib/domain/routing/scenario/parse-scenario";
import { faultInWords } from "@/lib/domain/routing/scenario/scenario-fault";
import { PRESET_WORK, withPresetWork } from "@/lib/domain/routing/scenario/preset-work";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { View } from "@/lib/domain/view/view";
import { ClassSheet } from "./class-sheet";
import { FromBills } from "./from-bills";
import { FromMyStack } from "./from-my-stack";
import { TraceUpload } from "./trace-upload";

const MOST_SAID = 3;
const LARGEST_FILE_BYTES = 8 * 1024 ** 2;

/** Where a scenario begins: the company's work, a file, or a trace that is added to it. */
export function StartFrom({
  start,
  file,
  view,
  onOpen,
  onChange,
}: {
  start: ScenarioFile;
  file: ScenarioFile;
  view: View;
  /** Another scenario takes the place of this one. */
  onOpen: (file: ScenarioFile) => void;
  /** This one goes on with other work. */
  onChange: (file: ScenarioFile) => void;
}) {
  const id = useId();
  const [trouble, setTrouble] = useState<string>();
  const read = async (given: File | undefined) => {
    setTrouble(undefined);
    if (given === undefined) return;
    if (given.size > LARGEST_FILE_BYTES) return setTrouble("a scenario has at most 8 MB");
    const found = await readScenario(given);
    if ("trouble" in found) setTrouble(found.trouble);
    else onOpen(found.file);
  };
  const only = (classes: ScenarioFile["classes"]) =>
    onChange({ ...file, demo: false, classes, commitments: [], exits: [] });
  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-2">
      <div>
        <p className="mb-2 text-sm">
          It opens on {start.demo ? "the demo company’s" : "your company’s"} own work. Change what
          you like below, or begin elsewhere.
        </p>
        <div className="flex flex-wrap items-center gap-3">
          <button type="button" className={BUTTON} onClick={() => onOpen(start)}>
            Begin again from {start.demo ? "the demo company" : "our own work"}
          </button>
          <FromMyStack start={start} view={view} onOpen={onOpen} />
        </div>
        <p className="mt-3 mb-1 text-sm text-muted">Or from work that others have measured:</p>
        <div className="flex flex-wrap items-center gap-3">
          {PRESET_WORK.map((preset) => (
            <button
              key={preset.id}
              type="button"
              className={BUTTON}
              onClick={() => onOpen(withPresetWork(start, preset))}
            >
              {preset.name}
            </button>
          ))}
        </div>
        <div className="mt-3">
          <Field
            label="A scenario file"
            htmlFor={id}
            hint="A scenario.json that was downloaded here."
            error={trouble ?? null}
          >
            <input
              id={id}
              type="file"
              accept=".json"
              className={INPUT}
              aria-describedby={trouble === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
              aria-invalid={trouble !== undefined}
              onChange={(event) => void read(event.currentTarget.files?.[0])}
            />
          </Field>
        </div>
      </div>
      <TraceUpload
        scenario={file}
        onClasses={(classes) => onChange({ ...file, classes: [...file.classes, ...classes] })}
        onOnly={only}
      />
      <ClassSheet file={file} onChange={onChange} />
      <FromBills file={file} view={view} onChange={onChange} />
    </div>
  );
}

async function readScenario(
  given: File,
): Promise<{ readonly file: ScenarioFile } | { readonly trouble: string }> {
  let value: unknown;
  try {
    value = JSON.parse(await given.text());
  } catch {
    return { trouble: "this is no JSON; choose a scenario.json" };
  }
  const read = parseScenario(value);
  return read.kind === "scenario"
    ? { file: read.file }
    : { trouble: read.faults.slice(0, MOST_SAID).map(faultInWords).join(" ") };
}
