"use client";

import { BUTTON } from "@/components/form/field";
import { MOST_P95_OVER_MEAN } from "@/lib/domain/routing/scenario/lognormal-prompts";
import {
  MOST_TOKENS_OF_A_REQUEST,
  type RequestClass,
  type TokenDistribution,
} from "@/lib/domain/routing/scenario/request-class";
import { fixed } from "@/lib/format/number";
import { NumberInput } from "./number-input";
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
  const put = (place: number, part: Partial<Band>) =>
    onChange(bands.map((band, i) => (i === place ? { ...band, ...part } : band)));
  return (
    <>
      {bands.map(({ share, inputTokens, outputTokens }, i) => (
        <fieldset
          // oxlint-disable-next-line react/no-array-index-key -- a band has no name of its own
          key={i}
          className="grid items-start gap-x-4 gap-y-3 border-t border-line pt-2 sm:grid-cols-2 lg:grid-cols-4"
        >
          <legend className="sr-only">Band {i + 1}</legend>
          <NumberInput
            label="Part of the requests"
            unit="%"
            value={share}
            min={0}
            max={100}
            scale={100}
            onChange={(next) => put(i, { share: next })}
          />
          <NumberInput
            label="Prompt of this band"
            value={inputTokens}
            onChange={(next) => put(i, { inputTokens: next })}
            {...TOKENS}
          />
          <NumberInput
            label="Answer of this band"
            value={outputTokens}
            onChange={(next) => put(i, { outputTokens: next })}
            {...TOKENS}
          />
          {bands.length > 1 && (
            <button
              type="button"
              className={`${BUTTON} justify-self-start sm:mt-5`}
              onClick={() => onChange(bands.filter((_, place) => place !== i))}
            >
              Remove<span className="sr-only"> band {i + 1}</span>
            </button>
          )}
        </fieldset>
      ))}
      {bands.length < MOST_BANDS && (
        <button
          type="button"
          className={BUTTON}
          onClick={() => onChange([...bands, { share: 0, inputTokens: 0, outputTokens: 0 }])}
        >
          Add a band
        </button>
      )}
    </>
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
