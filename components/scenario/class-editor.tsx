"use client";

import { BUTTON, Field, INPUT } from "@/components/form/field";
import { Tick } from "@/components/stack/tick";
import {
  MOST_REQUESTS_PER_MONTH,
  MOST_TOKENS_OF_A_REQUEST,
  type RequestClass,
} from "@/lib/domain/routing/scenario/request-class";
import { benchmarkId, categoryInWords } from "@/lib/domain/quality/benchmark";
import type { ScenarioChoices } from "@/lib/domain/routing/scenario/scenario-choices";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import { fixed } from "@/lib/format/number";
import { ClassPricing } from "./class-pricing";
import { NumberInput } from "./number-input";
import { SelectInput } from "./select-input";
import { SplitEditor } from "./split-editor";
import { TickList } from "./tick-list";

const PER_CENT = 100;
const TOKENS = { unit: "tokens", min: 0, max: MOST_TOKENS_OF_A_REQUEST } as const;
const SHARE = { unit: "%", min: 0, max: PER_CENT, scale: PER_CENT } as const;
const FIELDS = "grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4";

const summary = ({ name, requestsPerMonth, inputTokens, outputTokens }: RequestClass): string =>
  `${name}: ${fixed(requestsPerMonth, 0)} requests a month, ${fixed(inputTokens, 0)} tokens in and ${fixed(outputTokens, 0)} out`;

/** One class of requests: how much of it there is, how large it is, and who may serve it. */
export function ClassEditor({
  value,
  choices,
  quality,
  onChange,
  onRemove,
}: {
  value: RequestClass;
  choices: ScenarioChoices;
  quality: ScenarioFile["quality"];
  onChange: (value: RequestClass) => void;
  /** Absent where it is the only one. */
  onRemove: (() => void) | undefined;
}) {
  const set = (part: Partial<RequestClass>) => onChange({ ...value, ...part });
  const counted = value.statistics !== null;
  return (
    <details className="border-t border-line py-2 first:border-t-0" data-class={value.id}>
      <summary className="min-h-6 text-sm">{summary(value)}</summary>
      <div className="space-y-4 py-3">
        <p className="text-xs text-muted">Source: {value.source}</p>
        <div className={FIELDS}>
          <Field label="Name" htmlFor={`name-${value.id}`}>
            <input
              id={`name-${value.id}`}
              className={`${INPUT} h-8`}
              value={value.name}
              maxLength={200}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
          </Field>
          <NumberInput
            label="Requests a month"
            value={value.requestsPerMonth}
            onChange={(requestsPerMonth) => set({ requestsPerMonth })}
            min={0}
            max={MOST_REQUESTS_PER_MONTH}
          />
          {counted ? (
            <p className="text-xs text-muted sm:col-span-2">
              Tokens were counted request by request, and are scaled to the number of requests.
            </p>
          ) : (
            <>
              <NumberInput
                label="Prompt, cached part included"
                value={value.inputTokens}
                onChange={(inputTokens) => set({ inputTokens })}
                {...TOKENS}
              />
              <NumberInput
                label="Read from a cache"
                value={value.cacheReadShare}
                onChange={(cacheReadShare) => set({ cacheReadShare })}
                {...SHARE}
                unit="% of the prompt"
              />
              <NumberInput
                label="Written to a cache"
                value={value.cacheWriteShare}
                onChange={(cacheWriteShare) => set({ cacheWriteShare })}
                {...SHARE}
                unit="% of the prompt"
              />
              <NumberInput
                label="Answer"
                value={value.outputTokens}
                onChange={(outputTokens) => set({ outputTokens })}
                {...TOKENS}
              />
              <NumberInput
                label="Reasoning"
                value={value.reasoningTokens}
                onChange={(reasoningTokens) => set({ reasoningTokens })}
                {...TOKENS}
                source="Paid as output."
              />
              <NumberInput
                label="Can wait for a batch"
                value={value.batchShare}
                onChange={(batchShare) => set({ batchShare })}
                {...SHARE}
                unit="% of requests"
              />
            </>
          )}
          <NumberInput
            label="Growth a month"
            value={value.growthPerMonth}
            onChange={(growthPerMonth) => set({ growthPerMonth })}
            unit="%"
            min={-99}
            max={1000}
            scale={PER_CENT}
          />
          <NumberInput
            label="Turns of a conversation"
            value={value.turns}
            onChange={(turns) => set({ turns })}
            min={1}
            max={10_000}
          />
          <NumberInput
            label="Largest context needed"
            value={value.contextTokens}
            onChange={(contextTokens) => set({ contextTokens })}
            {...TOKENS}
          />
          <NumberInput
            label="Longest mean wait"
            value={value.maxLatencySeconds}
            onChange={(maxLatencySeconds) => set({ maxLatencySeconds })}
            unit="seconds"
            min={0.001}
            max={86_400}
            isOptional
          />
          <Floor value={value} quality={quality} set={set} />
        </div>
        <ClassPricing value={value} onChange={onChange} />
        <SplitEditor
          split={value.currentSplit}
          offerings={choices.offerings}
          onChange={(currentSplit) => set({ currentSplit })}
        />
        <TickList
          legend="Models accepted as good enough"
          hint="None ticked: any model that passes the other tests."
          of={choices.models}
          chosen={value.acceptableModelIds ?? []}
          onChange={(ids) => set({ acceptableModelIds: ids.length === 0 ? null : ids })}
        />
        <TickList
          legend="Where it may be served"
          hint="None ticked: nobody has said, so anywhere but where the place is unclear."
          of={choices.regions}
          chosen={value.allowedScopes ?? []}
          onChange={(ids) =>
            // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ids are made of the offerings' own scopes
            set({ allowedScopes: ids.length === 0 ? null : (ids as RequestClass["allowedScopes"]) })
          }
        />
        <TickList
          legend="Labs ruled out"
          of={choices.labs}
          chosen={value.excludedLabIds}
          onChange={(excludedLabIds) => set({ excludedLabIds })}
        />
        <TickList
          legend="Sellers ruled out"
          of={choices.sellers}
          chosen={value.excludedSellerIds}
          onChange={(excludedSellerIds) => set({ excludedSellerIds })}
        />
        <div className="flex flex-wrap gap-x-6">
          <Tick
            checked={value.dataPolicies.includes("no-training")}
            onChange={(isTicked) => set({ dataPolicies: policies(value, "no-training", isTicked) })}
          >
            Nobody may train on it
          </Tick>
          <Tick
            checked={value.dataPolicies.includes("zero-retention")}
            onChange={(isTicked) =>
              set({ dataPolicies: policies(value, "zero-retention", isTicked) })
            }
          >
            Nobody may keep it
          </Tick>
          <Tick checked={value.critical} onChange={(critical) => set({ critical })}>
            Supports a critical or important function
          </Tick>
        </div>
        {onRemove !== undefined && (
          <button type="button" className={BUTTON} onClick={onRemove}>
            Remove this work
          </button>
        )}
      </div>
    </details>
  );
}

const policies = (
  { dataPolicies }: RequestClass,
  one: RequestClass["dataPolicies"][number],
  isTicked: boolean,
): RequestClass["dataPolicies"] =>
  isTicked ? [...dataPolicies, one] : dataPolicies.filter((other) => other !== one);

/** Stands for the mean over all categories of the benchmark. */
const OVERALL = "";

/** The least quality, on the benchmark that the scenario pins. */
function Floor({
  value,
  quality,
  set,
}: {
  value: RequestClass;
  quality: ScenarioFile["quality"];
  set: (part: Partial<RequestClass>) => void;
}) {
  if (quality === null)
    return (
      <p className="text-xs text-muted">
        No quality scores of these models are on record, so no floor can be set.
      </p>
    );
  const floor = value.qualityFloor;
  const categories = [...new Set(quality.scores.map(({ category }) => category ?? OVERALL))];
  return (
    <>
      <NumberInput
        label={`Least quality on ${quality.benchmark}`}
        value={floor?.score ?? null}
        onChange={(score) =>
          set({
            qualityFloor: score === null ? null : { category: floor?.category ?? null, score },
          })
        }
        min={0}
        max={quality.top}
        isOptional
        source={`Table of ${quality.snapshot}.`}
      />
      {floor !== null && (
        <SelectInput
          label="In the category"
          value={floor.category ?? OVERALL}
          of={categories.map((id) => ({
            id,
            name:
              id === OVERALL ? "all of them" : categoryInWords(benchmarkId(quality.benchmark), id),
          }))}
          onChange={(id) =>
            set({ qualityFloor: { ...floor, category: id === OVERALL ? null : id } })
          }
        />
      )}
    </>
  );
}
