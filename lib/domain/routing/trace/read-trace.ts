import { classNames } from "./class-names.ts";
import { csvRequests, type ReadRequest } from "./csv-requests.ts";
import { lineScanner } from "./line-scanner.ts";
import { mooncakeRequests, type TraceCache } from "./mooncake-requests.ts";
import {
  addRequest,
  requestColumns,
  type RequestColumns,
  type TraceRow,
} from "./request-columns.ts";
import {
  AZURE_MAPPING,
  type TraceFormat,
  traceFormatOf,
  type TraceMapping,
} from "./trace-format.ts";
import { orderRefusal, TraceRefusal } from "./trace-refusal.ts";

/** So many requests are handed on at a time. */
export const REQUESTS_AT_A_TIME = 65_536;

export type TraceOptions = {
  /** Which column of a CSV says what; without it only the public formats are read. */
  readonly mapping?: TraceMapping;
  /** For a trace with the hashes of its prompts; null for every prompt token fresh. */
  readonly cache?: TraceCache | null;
};

/** What a whole file was. */
export type TraceRead = {
  readonly format: TraceFormat["kind"];
  readonly requests: number;
  readonly firstAtMs: number;
  readonly lastAtMs: number;
  /** Names by `classOf`; one empty name where the trace tells no classes apart. */
  readonly classes: readonly string[];
};

export type TraceReader = {
  readonly push: (chunk: Uint8Array | string) => void;
  /** @throws TraceRefusal where there was no request */
  readonly end: () => TraceRead;
};

/**
 * Reads a trace that comes in pieces and hands its requests on in columns, without keeping any.
 *
 * Azure's CSV and Mooncake's JSON lines are known by their first line; any other
 * CSV is read by a mapping of its columns.
 *
 * @param each is given up to 65,536 requests at a time, in columns that are filled again afterwards
 * @throws TraceRefusal with the line and the way out, at the first line that makes no sense
 */
export function traceReader(
  options: TraceOptions,
  each: (columns: RequestColumns, classes: readonly string[]) => void,
): TraceReader {
  const text = new TextDecoder();
  const bytesOf = new TextEncoder();
  const columns = requestColumns(REQUESTS_AT_A_TIME);
  const classes = classNames();
  const row: TraceRow = {
    atMs: 0,
    classOf: 0,
    isBatch: 0,
    inputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: 0,
  };
  let format: TraceFormat | null = null;
  let read: ReadRequest | null = null;
  let requests = 0;
  let firstAtMs = 0;
  let lastAtMs = -Infinity;
  const handOn = () => {
    if (columns.length === 0) return;
    each(columns, classes.names.length > 0 ? classes.names : ONE_CLASS);
    columns.length = 0;
  };
  const scanner = lineScanner((bytes, start, end, line) => {
    if (start === end) return;
    if (read === null) {
      const first = text.decode(bytes.subarray(start, end));
      format = known(first, line);
      if (format.kind === "mooncake") read = mooncakeRequests(options.cache ?? null);
      else {
        const { columns: names, delimiter } = format.kind === "azure" ? azureCsv(first) : format;
        const mapping = options.mapping ?? (format.kind === "azure" ? AZURE_MAPPING : undefined);
        if (mapping === undefined) throw unmapped(line, names);
        read = csvRequests(names, delimiter, mapping, classes);
        return;
      }
    }
    read(bytes, start, end, line, row);
    if (!(row.atMs >= lastAtMs)) throw orderRefusal(line, nameOfTime(format, options));
    lastAtMs = row.atMs;
    if (requests === 0) firstAtMs = row.atMs;
    requests += 1;
    addRequest(columns, row);
    if (columns.length === REQUESTS_AT_A_TIME) handOn();
  });
  return {
    push: (chunk) => scanner.push(typeof chunk === "string" ? bytesOf.encode(chunk) : chunk),
    end() {
      scanner.end();
      handOn();
      if (format === null || requests === 0)
        throw new TraceRefusal(1, "the file holds no request; nothing was read");
      const names = classes.names.length > 0 ? classes.names : ONE_CLASS;
      return { format: format.kind, requests, firstAtMs, lastAtMs, classes: names };
    },
  };
}

/** The same for a file whose pieces are waited for, such as an upload. */
export async function readTrace(
  chunks: AsyncIterable<Uint8Array | string>,
  options: TraceOptions,
  each: (columns: RequestColumns, classes: readonly string[]) => void,
): Promise<TraceRead> {
  const reader = traceReader(options, each);
  for await (const chunk of chunks) reader.push(chunk);
  return reader.end();
}

const ONE_CLASS = [""];

function known(firstLine: string, line: number): TraceFormat {
  const format = traceFormatOf(firstLine);
  if (format !== null) return format;
  throw new TraceRefusal(
    line,
    "this is no trace that can be read: expected the header TIMESTAMP,ContextTokens,GeneratedTokens, a header of another CSV with three columns or more, or a JSON object with timestamp, input_length and output_length",
  );
}

const azureCsv = (firstLine: string) => ({
  columns: firstLine.split(",").map((name) => name.trim()),
  delimiter: ",",
});

const unmapped = (line: number, names: readonly string[]): TraceRefusal =>
  new TraceRefusal(
    line,
    `say which of the columns ${names.join(", ")} hold the time, the input and the output tokens`,
  );

const nameOfTime = (format: TraceFormat | null, { mapping }: TraceOptions): string =>
  format?.kind === "mooncake" ? "timestamp" : (mapping ?? AZURE_MAPPING).at;
