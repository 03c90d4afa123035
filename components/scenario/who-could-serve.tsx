"use client";

import { useState } from "react";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { scenarioOfferingsTable } from "@/lib/domain/tables/scenario-offerings-table";
import type { View } from "@/lib/domain/view/view";
import { ResultTable } from "./result-table";
import { SelectInput } from "./select-input";

/** Every offering for one piece of work, priced, or with the reason why it may not serve: worked out when it is asked for. */
export function WhoCouldServe({
  file,
  about,
  view,
}: {
  file: ScenarioFile;
  /** What goes on top of a table that is taken away. */
  about: readonly string[];
  view: View;
}) {
  const [isOpen, setOpen] = useState(false);
  const [classId, setClassId] = useState(file.classes[0]?.id ?? "");
  return (
    <details
      className="mt-4"
      data-who-could-serve
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="min-h-6 text-sm text-accent">
        Why not another? Every offering, what it would cost, and why it may not serve
      </summary>
      {isOpen && (
        <div className="mt-3">
          {file.classes.length > 1 && (
            <div className="mb-3 max-w-sm">
              <SelectInput
                label="Piece of work"
                value={classId}
                of={file.classes.map(({ id, name }) => ({ id, name }))}
                onChange={setClassId}
              />
            </div>
          )}
          <ResultTable table={scenarioOfferingsTable(file, classId)} about={about} view={view} />
        </div>
      )}
    </details>
  );
}
