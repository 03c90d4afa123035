"use client";

import { useState } from "react";
import { BUTTON } from "@/components/form/field";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { withOfferings } from "@/lib/domain/routing/scenario/with-offerings";
import { type View, viewQuery } from "@/lib/domain/view/view";
import { isAnswer, readOwn } from "./read-own";
import { type Option, SelectInput } from "./select-input";

type More = Pick<ScenarioFile, "offerings" | "parties" | "quality">;

/** Who sells these models, at the prices of the view. */
export async function offeringsOf(
  modelIds: readonly string[],
  view: View,
): Promise<More | { readonly trouble: string }> {
  const query = new URLSearchParams([
    ...modelIds.map((id) => ["model", id] as [string, string]),
    ...viewQuery({ ...view, pinned: true }),
  ]);
  return readOwn<More>(`/api/v1/scenarios/offerings?${query}`);
}

/** Adds everyone who sells a model to what a scenario can choose from. */
export function AddModels({
  models,
  file,
  view,
  onChange,
}: {
  models: readonly Option[];
  file: ScenarioFile;
  view: View;
  onChange: (file: ScenarioFile) => void;
}) {
  const there = new Set(file.offerings.map(({ model }) => model.id));
  const others = models.filter(({ id }) => !there.has(id));
  const [id, setId] = useState<string>();
  const [said, setSaid] = useState<string>();
  const chosen = others.find((one) => one.id === id) ?? others[0];
  if (chosen === undefined) return null;
  const add = async () => {
    const more = await offeringsOf([chosen.id], view);
    if (!isAnswer(more)) return setSaid(more.trouble);
    if (more.offerings.length === 0) return setSaid(`No price of ${chosen.name} is known.`);
    try {
      onChange(withOfferings(file, more));
      setSaid(`${more.offerings.length} offerings of ${chosen.name} added.`);
    } catch (error) {
      setSaid(error instanceof RangeError ? `Not added: ${error.message}.` : "Not added.");
    }
  };
  return (
    <div className="mt-3 flex flex-wrap items-end gap-3">
      <div className="w-80 max-w-full">
        <SelectInput
          label="Another model to choose from"
          value={chosen.id}
          of={others}
          onChange={setId}
        />
      </div>
      <button type="button" className={BUTTON} onClick={() => void add()}>
        Add the model
      </button>
      <output className="text-sm text-muted">{said}</output>
    </div>
  );
}
