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
    <div className="space-y-4">
      <TierEditor value={value} onChange={onChange} />
      <CacheEditor value={value} onChange={onChange} />
      {value.statistics === null && <LengthsEditor value={value} onChange={onChange} />}
    </div>
  );
}
