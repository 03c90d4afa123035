import { z } from "zod";

const Column = z.string().min(1).max(200);

/** Which column of a CSV says what. */
export const TraceMapping = z.strictObject({
  at: Column,
  /** What a time that is a bare number counts; calendar times need no unit. */
  timeUnit: z.enum(["s", "ms"]).default("s"),
  inputTokens: Column,
  outputTokens: Column,
  cacheReadTokens: Column.nullable().default(null),
  cacheWriteTokens: Column.nullable().default(null),
  /** Whether cached tokens are part of the input, as OpenAI counts, or stand beside it, as Anthropic does. */
  cachedTokens: z.enum(["inside", "apart"]).default("inside"),
  /** Requests with the same word here are one class. */
  className: Column.nullable().default(null),
  /** 1, true or yes where a request could wait. */
  batch: Column.nullable().default(null),
});
export type TraceMapping = z.infer<typeof TraceMapping>;

/** What a file's first line says it is. */
export type TraceFormat =
  | { readonly kind: "azure" }
  | { readonly kind: "mooncake" }
  | { readonly kind: "csv"; readonly columns: readonly string[]; readonly delimiter: string };

/** The public traces of Azure's inference service. */
export const AZURE_MAPPING: TraceMapping = TraceMapping.parse({
  at: "TIMESTAMP",
  inputTokens: "ContextTokens",
  outputTokens: "GeneratedTokens",
});

/**
 * What a trace is, by its first line; null where it is none that can be read.
 *
 * @example
 * traceFormatOf("TIMESTAMP,ContextTokens,GeneratedTokens") // => { kind: "azure" }
 */
export function traceFormatOf(firstLine: string): TraceFormat | null {
  const line = firstLine.replace(/^\uFEFF/, "").trim();
  if (line.startsWith("{"))
    return line.includes('"input_length"') && line.includes('"output_length"')
      ? { kind: "mooncake" }
      : null;
  const delimiter = [",", ";", "\t"].reduce((best, one) =>
    line.split(one).length > line.split(best).length ? one : best,
  );
  const columns = line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
  if (columns.length < 3 || columns.some((name) => name === "" || /^[-\d.]+$/.test(name)))
    return null;
  const isAzure = [AZURE_MAPPING.at, AZURE_MAPPING.inputTokens, AZURE_MAPPING.outputTokens].every(
    (name) => columns.includes(name),
  );
  return isAzure && delimiter === "," ? { kind: "azure" } : { kind: "csv", columns, delimiter };
}

/** Names that exports give their columns, most telling first. */
const USUAL_NAMES = {
  at: ["timestamp", "time", "created_at", "starttime", "start_time", "date", "at"],
  inputTokens: ["input_tokens", "prompt_tokens", "contexttokens", "input_length", "input"],
  outputTokens: [
    "output_tokens",
    "completion_tokens",
    "generatedtokens",
    "output_length",
    "output",
  ],
  cacheReadTokens: ["cache_read_tokens", "cached_tokens", "cache_read_input_tokens"],
  cacheWriteTokens: ["cache_write_tokens", "cache_creation_input_tokens"],
  className: ["class", "workload", "application", "team", "project"],
  batch: ["batch", "is_batch"],
} as const;

/**
 * A first guess at which column is which, for a person to correct; a part that no usual name fits is absent.
 *
 * @example
 * guessedMapping(["time", "prompt_tokens", "completion_tokens"]).inputTokens // => "prompt_tokens"
 */
export function guessedMapping(columns: readonly string[]): Partial<TraceMapping> {
  const byName = new Map(columns.map((name) => [name.toLowerCase().replaceAll(" ", "_"), name]));
  return Object.fromEntries(
    Object.entries(USUAL_NAMES).flatMap(([part, names]) => {
      const usual = names.find((name) => byName.has(name));
      return usual === undefined ? [] : [[part, byName.get(usual)]];
    }),
  );
}
