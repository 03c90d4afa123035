"use client";

import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { NumberInput } from "./number-input";

/** How many months ahead, how often they are drawn, and from which seed. */
export function RunLength({
  file,
  set,
}: {
  file: ScenarioFile;
  set: (part: Partial<ScenarioFile>) => void;
}) {
  return (
    <div className="grid max-w-2xl gap-x-4 gap-y-3 sm:grid-cols-3">
      <div data-path="months">
        <NumberInput
          label="Months"
          value={file.months}
          min={1}
          max={36}
          isWhole
          onChange={(months) => set({ months })}
        />
      </div>
      <div data-path="draws">
        <NumberInput
          label="Draws"
          value={file.draws}
          min={0}
          max={100_000}
          isWhole
          onChange={(draws) => set({ draws })}
        />
      </div>
      <div data-path="seed">
        <NumberInput
          label="Seed"
          value={file.seed}
          min={0}
          max={Number.MAX_SAFE_INTEGER}
          isWhole
          source="The same seed gives the same numbers."
          onChange={(seed) => set({ seed })}
        />
      </div>
    </div>
  );
}
