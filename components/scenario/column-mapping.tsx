"use client";

import type { TraceMapping } from "@/lib/domain/routing/trace/trace-format";
import { SelectInput } from "./select-input";

const NONE = "";

const NEEDED = [
  { part: "at", label: "Time" },
  { part: "inputTokens", label: "Input tokens" },
  { part: "outputTokens", label: "Output tokens" },
] as const;
const OPTIONAL = [
  { part: "cacheReadTokens", label: "Tokens read from a cache" },
  { part: "cacheWriteTokens", label: "Tokens written to a cache" },
  { part: "className", label: "Kind of work" },
  { part: "batch", label: "Could wait" },
] as const;

/** Which column of a CSV says what; guessed from their names, to be corrected. */
export function ColumnMapping({
  columns,
  value,
  onChange,
}: {
  columns: readonly string[];
  value: Partial<TraceMapping>;
  onChange: (part: Partial<TraceMapping>) => void;
}) {
  const named = columns.map((name) => ({ id: name, name }));
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-4">
      {NEEDED.map(({ part, label }) => (
        <SelectInput
          key={part}
          label={label}
          value={value[part] ?? NONE}
          of={value[part] === undefined ? [{ id: NONE, name: "choose a column" }, ...named] : named}
          onChange={(name) => onChange({ [part]: name === NONE ? undefined : name })}
        />
      ))}
      {OPTIONAL.map(({ part, label }) => (
        <SelectInput
          key={part}
          label={label}
          value={value[part] ?? NONE}
          of={[{ id: NONE, name: "no such column" }, ...named]}
          onChange={(name) => onChange({ [part]: name === NONE ? null : name })}
        />
      ))}
      <SelectInput
        label="A time that is a number counts"
        value={value.timeUnit ?? "s"}
        of={[
          { id: "s", name: "seconds" },
          { id: "ms", name: "milliseconds" },
        ]}
        onChange={(unit) => onChange({ timeUnit: unit === "ms" ? "ms" : "s" })}
      />
      <SelectInput
        label="Cached tokens"
        value={value.cachedTokens ?? "inside"}
        of={[
          { id: "inside", name: "are part of the input" },
          { id: "apart", name: "stand beside it" },
        ]}
        onChange={(where) => onChange({ cachedTokens: where === "apart" ? "apart" : "inside" })}
      />
    </div>
  );
}
