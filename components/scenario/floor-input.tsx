"use client";

import type { RequestClass } from "@/lib/domain/routing/scenario/request-class";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { NumberInput } from "./number-input";
import { SelectInput } from "./select-input";

/** Stands for the mean over all categories of the benchmark. */
const OVERALL = "";

/** The least mean quality, on the benchmark that the scenario pins, in one of its categories or over all. */
export function FloorInput({
  value,
  quality,
  onChange,
}: {
  value: RequestClass["qualityFloor"];
  quality: ScenarioFile["quality"];
  onChange: (value: RequestClass["qualityFloor"]) => void;
}) {
  if (quality === null)
    return (
      <p className="text-xs text-muted">
        No quality scores of these models are on record, so no floor can be set.
      </p>
    );
  const categories = [...new Set(quality.scores.map(({ category }) => category ?? OVERALL))];
  return (
    <>
      <NumberInput
        label={`Least quality on ${quality.benchmark}`}
        value={value?.score ?? null}
        onChange={(score) =>
          onChange(score === null ? null : { category: value?.category ?? null, score })
        }
        min={0}
        max={quality.top}
        isOptional
        source={`Table of ${quality.snapshot}.`}
        field="qualityFloor"
      />
      {value !== null && (
        <SelectInput
          label="In the category"
          value={value.category ?? OVERALL}
          of={categories.map((id) => ({ id, name: id === OVERALL ? "all of them" : id }))}
          onChange={(id) => onChange({ ...value, category: id === OVERALL ? null : id })}
        />
      )}
    </>
  );
}
