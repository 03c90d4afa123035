"use client";

import { useId } from "react";
import { Field, INPUT } from "@/components/form/field";
import type { Me } from "@/components/layout/use-me";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { View } from "@/lib/domain/view/view";
import { DownloadText } from "./download-text";
import { SaveScenario } from "./save-scenario";
import { TextInput } from "./text-input";
import type { Origin } from "./use-opened-scenario";

/** What the scenario is called, what there is to know of it, and the two ways to keep it. */
export function KeepScenario({
  file,
  set,
  origin,
  isSound,
  me,
  view,
}: {
  file: ScenarioFile;
  set: (part: Partial<ScenarioFile>) => void;
  origin: Origin | null;
  isSound: () => boolean;
  me: Me | undefined;
  view: View;
}) {
  const note = useId();
  return (
    <div className="space-y-3">
      <div className="max-w-xl space-y-3">
        <div data-path="name">
          <TextInput
            label="Name of the scenario"
            value={file.name}
            onChange={(name) => set({ name })}
          />
        </div>
        <div data-path="note">
          <Field label="Note" htmlFor={note} hint="What whoever opens it should know.">
            <textarea
              id={note}
              rows={2}
              maxLength={2_000}
              className={INPUT}
              value={file.note}
              aria-describedby={`${note}-hint`}
              onChange={(event) => {
                const { value } = event.currentTarget;
                set({ note: value });
              }}
            />
          </Field>
        </div>
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <SaveScenario file={file} origin={origin} isSound={isSound} me={me} view={view} />
        <DownloadText
          name="scenario.json"
          type="application/json"
          text={() => JSON.stringify(file, null, 2)}
        >
          Download as scenario.json
        </DownloadText>
      </div>
    </div>
  );
}
