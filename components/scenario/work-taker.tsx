"use client";

import { BUTTON } from "@/components/form/field";
import type { RequestClass } from "@/lib/domain/routing/scenario/request-class";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { fixed } from "@/lib/format/number";

const MOST_NAMED = 6;

/** Classes that were read and are not taken yet: what they are, and whether they join the work or replace it. */
export function WorkTaker({
  classes,
  from,
  file,
  onChange,
}: {
  classes: readonly RequestClass[];
  /** Where they were read. */
  from: string;
  file: ScenarioFile;
  onChange: (file: ScenarioFile) => void;
}) {
  const more = classes.length - MOST_NAMED;
  return (
    <div className="mt-2">
      <p className="text-sm">
        Read from {from}: {fixed(classes.length, 0)} {classes.length === 1 ? "class" : "classes"},{" "}
        {classes
          .slice(0, MOST_NAMED)
          .map(({ name }) => name)
          .join(", ")}
        {more > 0 ? ` and ${more} more` : ""}.
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <button
          type="button"
          className={BUTTON}
          onClick={() => onChange({ ...file, classes: [...file.classes, ...classes] })}
        >
          Add to the work
        </button>
        <button
          type="button"
          className={BUTTON}
          onClick={() =>
            onChange({ ...file, demo: false, classes: [...classes], commitments: [], exits: [] })
          }
        >
          Take them as all the work
        </button>
      </div>
    </div>
  );
}
