"use client";

import { useState } from "react";
import { BUTTON } from "@/components/form/field";
import type { Shock } from "@/lib/domain/routing/scenario/shock";
import type { Preset } from "@/lib/domain/routing/shocks/presets-from";
import { SelectInput } from "./select-input";

/** Shocks that the register knows of, ready to be added, each with where it was read. */
export function PresetPicker({
  presets,
  onAdd,
}: {
  presets: readonly Preset[];
  onAdd: (shocks: readonly Shock[]) => void;
}) {
  const [id, setId] = useState(presets[0]?.id);
  const preset = presets.find((one) => one.id === id) ?? presets[0];
  if (preset === undefined) return null;
  return (
    <div className="flex max-w-full flex-wrap items-start gap-3">
      <div className="w-96 max-w-full">
        <SelectInput
          label="From the register"
          value={preset.id}
          of={presets.map(({ id: one, name, day }) => ({
            id: one,
            name: day === null ? name : `${day}: ${name}`,
          }))}
          onChange={setId}
          hint={`${preset.source} The register holds no outages: state those as your own.`}
        />
      </div>
      <button type="button" className={`${BUTTON} sm:mt-5`} onClick={() => onAdd(preset.shocks)}>
        Add it
      </button>
    </div>
  );
}
