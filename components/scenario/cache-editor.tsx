"use client";

import {
  cachingPays,
  HITS_SOURCE,
  MEASURED_HITS,
  measuredCaching,
} from "@/lib/domain/routing/scenario/cache-choices";
import type { RequestClass } from "@/lib/domain/routing/scenario/request-class";
import { significant } from "@/lib/format/number";
import { SelectInput } from "./select-input";

const LIFETIMES = [
  { id: "5m", name: "5 minutes" },
  { id: "1h", name: "1 hour" },
] as const;
const AS_TYPED = "typed";

/** How long a cache holds what is written to it, and how often it is hit. */
export function CacheEditor({
  value,
  onChange,
}: {
  value: RequestClass;
  onChange: (value: RequestClass) => void;
}) {
  const { cacheReadShare, cacheWriteShare, cacheLifetime = "5m", statistics } = value;
  const measured = MEASURED_HITS.find(
    ({ readShare, lifetime }) =>
      readShare === cacheReadShare &&
      lifetime === cacheLifetime &&
      Math.abs(readShare + cacheWriteShare - 1) < 1e-9,
  );
  const pays = cachingPays({ cacheReadShare, cacheWriteShare, cacheLifetime });
  return (
    <fieldset className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
      <legend className="mb-1 text-sm font-semibold">Prompt cache</legend>
      <SelectInput
        label="What is written is held for"
        value={cacheLifetime}
        of={LIFETIMES}
        onChange={(id) => onChange({ ...value, cacheLifetime: id === "1h" ? "1h" : "5m" })}
        hint="Written for an hour it costs more where a seller has a price for that."
      />
      {statistics === null && (
        <SelectInput
          label="Hits of the cache"
          value={measured?.id ?? AS_TYPED}
          of={[{ id: AS_TYPED, name: "as typed above" }, ...MEASURED_HITS]}
          onChange={(id) => {
            const caching = measuredCaching(id);
            if (caching !== undefined) onChange({ ...value, ...caching });
          }}
          hint={`${HITS_SOURCE}.`}
        />
      )}
      <p className="text-xs text-muted sm:col-span-2">
        With reads at 0.1 and writes at {cacheLifetime === "1h" ? "2" : "1.25"} times the price of
        input ({pays.source}), a token of these prompts costs {significant(pays.multiplier)} times
        an uncached one. Writing pays from the {pays.uses === 2 ? "second" : "third"} use of a
        prompt on.
      </p>
    </fieldset>
  );
}
