"use client";

import { BUTTON } from "@/components/form/field";
import {
  MOST_TOKENS_OF_A_REQUEST,
  type RequestClass,
} from "@/lib/domain/routing/scenario/request-class";
import { NumberInput } from "./number-input";

const PER_CENT = 100;
const TOKENS = { unit: "tokens", min: 0, max: MOST_TOKENS_OF_A_REQUEST } as const;
const SHARE = { min: 0, max: PER_CENT, scale: PER_CENT } as const;
const FIELDS = "grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4";

/** What a request is made of besides its prompt and answer. */
export function ClassTokens({
  value,
  set,
}: {
  value: RequestClass;
  set: (part: Partial<RequestClass>) => void;
}) {
  return (
    <div className={FIELDS}>
      {value.statistics === null ? (
        <>
          <NumberInput
            label="Read from a cache"
            value={value.cacheReadShare}
            onChange={(cacheReadShare) => set({ cacheReadShare })}
            {...SHARE}
            unit="% of the prompt"
            field="cacheReadShare"
          />
          <NumberInput
            label="Written to a cache"
            value={value.cacheWriteShare}
            onChange={(cacheWriteShare) => set({ cacheWriteShare })}
            {...SHARE}
            unit="% of the prompt"
            field="cacheWriteShare"
          />
          <NumberInput
            label="Reasoning"
            value={value.reasoningTokens}
            onChange={(reasoningTokens) => set({ reasoningTokens })}
            {...TOKENS}
            source="Paid as output."
            field="reasoningTokens"
          />
          <NumberInput
            label="Can wait for a batch"
            value={value.batchShare}
            onChange={(batchShare) => set({ batchShare })}
            {...SHARE}
            unit="% of requests"
            field="batchShare"
          />
        </>
      ) : (
        <div className="text-sm sm:col-span-2 lg:col-span-4">
          <p>Tokens were counted request by request, and are scaled to the number of requests.</p>
          <button
            type="button"
            className={`${BUTTON} mt-2`}
            data-field="statistics"
            onClick={() => set({ statistics: null })}
          >
            Type means instead
          </button>
        </div>
      )}
      <NumberInput
        label="Turns of a conversation"
        value={value.turns}
        onChange={(turns) => set({ turns })}
        min={1}
        max={10_000}
        field="turns"
      />
    </div>
  );
}
