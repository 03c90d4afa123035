"use client";

import type { RequestClass } from "@/lib/domain/routing/scenario/request-class";
import { CacheEditor } from "./cache-editor";
import { LengthsEditor } from "./lengths-editor";
import { TierEditor } from "./tier-editor";

/** How the requests of a class are bought, and how their lengths lie around the mean: all that changes what a token of it costs. */
export function ClassPricing({
  value,
  onChange,
}: {
  value: RequestClass;
  onChange: (value: RequestClass) => void;
}) {
  return (
    <details>
      <summary className="min-h-6 text-sm text-accent">
        How it is bought: tiers, cache, lengths of prompts
      </summary>
      <div className="mt-2 space-y-4">
        <TierEditor value={value} onChange={onChange} />
        <CacheEditor value={value} onChange={onChange} />
        {value.statistics === null && <LengthsEditor value={value} onChange={onChange} />}
      </div>
    </details>
  );
}
