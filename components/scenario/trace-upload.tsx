"use client";

import { useId, useState } from "react";
import { BUTTON, Field, INPUT } from "@/components/form/field";
import type { CacheLifetime, RequestClass } from "@/lib/domain/routing/scenario/request-class";
import type { ScenarioFile } from "@/lib/domain/routing/scenario/scenario-file";
import type { TraceCache } from "@/lib/domain/routing/trace/mooncake-requests";
import {
  guessedMapping,
  type TraceFormat,
  traceFormatOf,
  TraceMapping,
} from "@/lib/domain/routing/trace/trace-format";
import { priceBands } from "@/lib/domain/routing/trace/trace-statistics";
import { ColumnMapping } from "./column-mapping";
import { SelectInput } from "./select-input";
import { classesOfTrace } from "./trace-class";
import { useTrace } from "./use-trace";

/** As much of a file as its first line may take. */
const HEAD_BYTES = 65_536;

const NO_CACHE = "none";
const HELD = [
  { id: NO_CACHE, name: "no cache" },
  { id: "5m", name: "a cache that holds a prompt for 5 minutes" },
  { id: "1h", name: "a cache that holds a prompt for 1 hour" },
] as const;
const CACHES: Readonly<Record<CacheLifetime, TraceCache>> = {
  "5m": { lifetimeSeconds: 300, chargesWrites: true },
  "1h": { lifetimeSeconds: 3600, chargesWrites: true },
};

type Chosen = { readonly file: File; readonly format: TraceFormat | null };

/** Takes a trace of requests and adds what it holds to the work. It is read in this browser. */
export function TraceUpload({
  scenario,
  onClasses,
  onOnly,
}: {
  scenario: ScenarioFile;
  onClasses: (classes: RequestClass[]) => void;
  /** The trace alone is the work. */
  onOnly: (classes: RequestClass[]) => void;
}) {
  const id = useId();
  const [chosen, setChosen] = useState<Chosen>();
  const [mapping, setMapping] = useState<Partial<TraceMapping>>({});
  const [added, setAdded] = useState<readonly RequestClass[]>([]);
  const [held, setHeld] = useState<CacheLifetime | typeof NO_CACHE>(NO_CACHE);
  const lifetime = held === NO_CACHE ? undefined : held;
  const { reading, read, cancel } = useTrace((folded, file) => {
    const cachedFor = folded.format === "mooncake" ? lifetime : undefined;
    const classes = classesOfTrace(folded, file.name, scenario, cachedFor);
    onClasses(classes);
    setChosen(undefined);
    setAdded(classes);
  });
  const bands = priceBands(scenario.offerings);
  const choose = async (file: File | undefined) => {
    setAdded([]);
    if (file === undefined) return setChosen(undefined);
    const head = await file.slice(0, HEAD_BYTES).text();
    const format = traceFormatOf(head.split("\n")[0] ?? "");
    setChosen({ file, format });
    if (format?.kind === "csv") setMapping(guessedMapping(format.columns));
    else await read(file, bands, undefined, lifetime === undefined ? null : CACHES[lifetime]);
  };
  const mapped = TraceMapping.safeParse(mapping);
  return (
    <div data-trace-upload>
      <div className="mb-3 max-w-md">
        <SelectInput
          label="A trace with hashes of its prompts is read with"
          value={held}
          of={HELD}
          onChange={(chosenId) => setHeld(HELD.find((one) => one.id === chosenId)?.id ?? NO_CACHE)}
          hint="Choose it first. What the cache would have held is counted as read from it, all else as written to it."
        />
      </div>
      <Field
        label="A trace of requests"
        htmlFor={id}
        hint="Azure’s CSV (TIMESTAMP, ContextTokens, GeneratedTokens), Mooncake’s JSON lines, or any CSV with a time and tokens. It is read here and not sent anywhere."
      >
        <input
          id={id}
          type="file"
          accept=".csv,.jsonl,.json,.txt"
          className={INPUT}
          aria-describedby={`${id}-hint`}
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </Field>
      {chosen?.format?.kind === "csv" && reading.state !== "reading" && (
        <div className="mt-3">
          <ColumnMapping
            columns={chosen.format.columns}
            value={mapping}
            onChange={(part) => setMapping({ ...mapping, ...part })}
          />
          <button
            type="button"
            className={`${BUTTON} mt-3`}
            aria-disabled={!mapped.success}
            onClick={() => {
              if (mapped.success) void read(chosen.file, bands, mapped.data);
            }}
          >
            Read the trace
          </button>
        </div>
      )}
      {reading.state === "reading" && (
        <p className="mt-2 flex flex-wrap items-center gap-3 text-sm">
          <progress aria-label="Reading the trace" max={1} value={reading.share} />
          <output>{Math.floor(reading.share * 100)} % read</output>
          <button type="button" className={BUTTON} onClick={cancel}>
            Cancel
          </button>
        </p>
      )}
      {reading.state === "refused" && (
        <p role="alert" className="mt-2 text-sm text-bad">
          <strong>Not taken:</strong> {reading.words}.
        </p>
      )}
      <output className="mt-2 block text-sm">
        {added[0] !== undefined &&
          `Added: ${added.map(({ name }) => name).join(", ")}. ${added[0].source}.`}
      </output>
      {added.length > 0 && scenario.classes.length > added.length && (
        <button
          type="button"
          className={`${BUTTON} mt-2`}
          onClick={() => onOnly(scenario.classes.slice(-added.length))}
        >
          Keep only the trace as the work
        </button>
      )}
    </div>
  );
}
