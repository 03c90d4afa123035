"use client";

import { MOST_P95_OVER_MEAN } from "@/lib/domain/routing/scenario/lognormal-prompts";
import {
  MOST_TOKENS_OF_A_REQUEST,
  type RequestClass,
  type TokenDistribution,
} from "@/lib/domain/routing/scenario/request-class";
import { fixed } from "@/lib/format/number";
import { NumberInput } from "./number-input";
import { RowList } from "./row-list";
import { SelectInput } from "./select-input";

const KINDS = [
  { id: "mean", name: "by their mean" },
  { id: "lognormal", name: "lognormal, by mean and 95th percentile" },
  { id: "bands", name: "in bands" },
] as const;
const MOST_BANDS = 50;
const TOKENS = { unit: "tokens", min: 0, max: MOST_TOKENS_OF_A_REQUEST } as const;

type Band = Extract<TokenDistribution, { kind: "bands" }>["bands"][number];

/** How long prompts are beyond their mean: a price for long ones meets only those that are. */
export function LengthsEditor({
  value,
  onChange,
}: {
  value: RequestClass;
  onChange: (value: RequestClass) => void;
}) {
  const { distribution, inputTokens, outputTokens } = value;
  return (
    <fieldset className="space-y-3">
      <legend className="mb-1 text-sm font-semibold">Lengths of prompts</legend>
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <SelectInput
          label="Requests are priced"
          value={distribution?.kind ?? "mean"}
          of={KINDS}
          onChange={(kind) => onChange(withKind(value, kind))}
          hint="Sellers charge a whole request more above 128, 200 or 272 thousand tokens of prompt."
        />
        {distribution?.kind === "lognormal" && (
          <NumberInput
            label="95 of 100 prompts have at most"
            value={distribution.p95InputTokens}
            onChange={(p95InputTokens) =>
              onChange({ ...value, distribution: { kind: "lognormal", p95InputTokens } })
            }
            unit="tokens"
            min={Math.ceil(inputTokens)}
            max={Math.floor(inputTokens * MOST_P95_OVER_MEAN)}
            source={`A lognormal with a mean of ${fixed(inputTokens, 0)} has it there.`}
          />
        )}
      </div>
      {distribution?.kind === "bands" && (
        <Bands bands={distribution.bands} onChange={(bands) => onChange(withBands(value, bands))} />
      )}
      {distribution?.kind === "bands" && (
        <p className="text-xs text-muted">
          On average {fixed(inputTokens, 0)} tokens in and {fixed(outputTokens, 0)} out, which the
          class takes over. The shares add up to{" "}
          {fixed(100 * distribution.bands.reduce((sum, { share }) => sum + share, 0), 1)} %.
        </p>
      )}
    </fieldset>
  );
}

function Bands({
  bands,
  onChange,
}: {
  bands: readonly Band[];
  onChange: (bands: readonly Band[]) => void;
}) {
  return (
    <RowList
      noun="band"
      rows={bands}
      onChange={onChange}
      least={1}
      most={MOST_BANDS}
      addLabel="Add a band"
      add={() => ({ share: 0, inputTokens: 0, outputTokens: 0 })}
    >
      {(band, { put, buttons }) => (
        <div className="grid items-start gap-x-4 gap-y-3 pt-2 sm:grid-cols-2 lg:grid-cols-4">
          <NumberInput
            label="Part of the requests"
            unit="%"
            value={band.share}
            min={0}
            max={100}
            scale={100}
            onChange={(share) => put({ ...band, share })}
          />
          <NumberInput
            label="Prompt of this band"
            value={band.inputTokens}
            onChange={(inputTokens) => put({ ...band, inputTokens })}
            {...TOKENS}
          />
          <NumberInput
            label="Answer of this band"
            value={band.outputTokens}
            onChange={(outputTokens) => put({ ...band, outputTokens })}
            {...TOKENS}
          />
          {buttons}
        </div>
      )}
    </RowList>
  );
}

/** The class with bands, whose means it takes over. */
function withBands(value: RequestClass, bands: readonly Band[]): RequestClass {
  const mean = (each: (band: Band) => number): number =>
    bands.reduce((sum, band) => sum + band.share * each(band), 0);
  return {
    ...value,
    inputTokens: mean((band) => band.inputTokens),
    outputTokens: mean((band) => band.outputTokens),
    distribution: { kind: "bands", bands: [...bands] },
  };
}

/** A first guess to be corrected: three times the mean as the 95th percentile, one band of all. */
function withKind(value: RequestClass, kind: string): RequestClass {
  const { distribution: _before, ...rest } = value;
  const { inputTokens, outputTokens } = value;
  if (kind === "lognormal")
    return {
      ...rest,
      distribution: { kind, p95InputTokens: Math.round(inputTokens * 3) },
    };
  return kind === "bands" ? withBands(rest, [{ share: 1, inputTokens, outputTokens }]) : rest;
}
