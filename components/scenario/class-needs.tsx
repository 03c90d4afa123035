"use client";

import { Tick } from "@/components/stack/tick";
import type { DataPolicy } from "@/lib/domain/routing/scenario/data-terms";
import { WAIT_MEASURES } from "@/lib/domain/routing/scenario/offering-terms";
import {
  MOST_TOKENS_OF_A_REQUEST,
  type RequestClass,
} from "@/lib/domain/routing/scenario/request-class";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { AreasInput } from "./areas-input";
import { FloorInput } from "./floor-input";
import { NumberInput } from "./number-input";
import { SelectInput } from "./select-input";

const FIELDS = "grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4";
const MEASURES: Readonly<Record<(typeof WAIT_MEASURES)[number], string>> = {
  mean: "the mean",
  p50: "half of the answers (P50)",
  p95: "95 of 100 answers (P95)",
};

/** What a class asks of whoever serves it. What it asks and nobody states of an offering keeps that offering out. */
export function ClassNeeds({
  value,
  quality,
  areas,
  set,
}: {
  value: RequestClass;
  quality: ScenarioFile["quality"];
  /** That offerings name. */
  areas: readonly string[];
  set: (part: Partial<RequestClass>) => void;
}) {
  const promise = (policy: DataPolicy, isTicked: boolean) =>
    set({
      dataPolicies: isTicked
        ? [...value.dataPolicies, policy]
        : value.dataPolicies.filter((other) => other !== policy),
    });
  return (
    <div className="space-y-3">
      <div className={FIELDS}>
        <NumberInput
          label="Largest context needed"
          unit="tokens"
          value={value.contextTokens}
          onChange={(contextTokens) => set({ contextTokens })}
          min={0}
          max={MOST_TOKENS_OF_A_REQUEST}
          field="contextTokens"
        />
        <NumberInput
          label="Longest wait"
          unit="seconds"
          value={value.maxLatencySeconds}
          onChange={(maxLatencySeconds) => set({ maxLatencySeconds })}
          min={0.001}
          max={86_400}
          isOptional
          field="maxLatencySeconds"
        />
        {value.maxLatencySeconds !== null && (
          <SelectInput
            label="Measured by"
            value={value.waitMeasure ?? "mean"}
            of={WAIT_MEASURES.map((id) => ({ id, name: MEASURES[id] }))}
            onChange={(id) => {
              const waitMeasure = WAIT_MEASURES.find((one) => one === id);
              if (waitMeasure !== undefined) set({ waitMeasure });
            }}
          />
        )}
        <NumberInput
          label="Kept at most"
          unit="days"
          value={value.maxRetentionDays ?? null}
          onChange={(maxRetentionDays) => set({ maxRetentionDays })}
          min={0}
          max={36_500}
          isOptional
          field="maxRetentionDays"
        />
        <AreasInput
          label="Its data must stay in"
          value={value.residency ?? null}
          known={areas}
          onChange={(residency) => set({ residency })}
          field="residency"
        />
        <FloorInput
          value={value.qualityFloor}
          quality={quality}
          onChange={(qualityFloor) => set({ qualityFloor })}
        />
      </div>
      <div className="flex flex-wrap gap-x-6">
        <Tick
          checked={value.dataPolicies.includes("no-training")}
          onChange={(isTicked) => promise("no-training", isTicked)}
        >
          Nobody may train on it
        </Tick>
        <Tick
          checked={value.dataPolicies.includes("zero-retention")}
          onChange={(isTicked) => promise("zero-retention", isTicked)}
        >
          Nobody may keep it
        </Tick>
        <Tick checked={value.critical} onChange={(critical) => set({ critical })}>
          Supports a critical or important function
        </Tick>
      </div>
    </div>
  );
}
