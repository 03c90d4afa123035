import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { array, assert, integer, property, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import { classMeans, requestsPerMonth } from "./class-means.ts";
import {
  type FoldOptions,
  foldTrace,
  foldWholeTrace,
  longestContext,
  statisticsOfClass,
} from "./fold-trace.ts";
import { traceReader } from "./read-trace.ts";
import { TraceMapping } from "./trace-format.ts";
import { TraceRefusal } from "./trace-refusal.ts";

const TRACES = join(import.meta.dirname, "../../../../../shared/data/traces");
const AZURE = "TIMESTAMP,ContextTokens,GeneratedTokens";
const azure = (...lines: readonly string[]) => [AZURE, ...lines].join("\r\n");
const all: FoldOptions = { minPromptTokens: [0] };
/** What a file makes the reader throw that is no refusal. */
function troubleOf(file: Uint8Array): unknown {
  try {
    foldWholeTrace(file, all);
    return null;
  } catch (error) {
    return error instanceof TraceRefusal ? null : error;
  }
}
const bytesOf = (text: string) => new TextEncoder().encode(text);

const mapping = TraceMapping.parse({
  at: "when",
  inputTokens: "prompt",
  outputTokens: "answer",
  cacheReadTokens: "cached",
  className: "app",
  batch: "waits",
});
const app = (...lines: readonly string[]) =>
  ["app;when;prompt;cached;answer;waits", ...lines].join("\n");

describe.skipIf(!existsSync(TRACES))("the public traces, which lie beside the repository", () => {
  const file = (name: string) => readFileSync(join(TRACES, name));

  it("have the requests and tokens that are published", () => {
    const code = foldWholeTrace(file("AzureLLMInferenceTrace_code.csv"), all);
    expect(code).toMatchObject({ format: "azure", requests: 8819 });
    expect(Array.from(code.statistics.sums.subarray(0, 5))).toEqual([
      8819, 18_059_974, 0, 0, 245_896,
    ]);
    const conversation = foldWholeTrace(file("AzureLLMInferenceTrace_conv.csv"), all);
    const means = classMeans(statisticsOfClass(conversation.statistics, 0));
    expect(means.requests).toBe(19_366);
    expect(means.inputTokens).toBeCloseTo(1154.6974, 4);
    expect(means.outputTokens).toBeCloseTo(211.1259, 4);
    expect(requestsPerMonth(conversation)).toBeGreaterThan(1.4e7);
  });

  // 29.34 % of the prompt tokens are hits within five minutes.
  it("know what a cache would have served", () => {
    const cache = { lifetimeSeconds: 300, chargesWrites: true };
    const name = "mooncake_conversation_trace.jsonl";
    const { statistics } = foldWholeTrace(file(name), { ...all, cache });
    const means = classMeans(statisticsOfClass(statistics, 0));
    expect(means.cacheReadShare).toBeCloseTo(0.2933873567, 9);
    expect(means.cacheReadShare + means.cacheWriteShare).toBeCloseTo(1, 12);
  });
});

describe("a trace", () => {
  it("is folded by class, by what can wait, and by the size of the prompt", async () => {
    const text = app(
      "chat;2026-01-01 00:00;100;40;7;no",
      'code;"2026-01-01 00:01";300;0;5;1',
      "chat;2026-01-01 00:02;200;0;1;no",
      "chat;2026-01-01 00:02;199;0;1;no",
    );
    const chunks = async function* () {
      yield text;
    };
    const folded = await foldTrace(chunks(), { mapping, minPromptTokens: [0, 200] });
    expect(folded).toMatchObject({ format: "csv", requests: 4, classes: ["chat", "code"] });
    expect(statisticsOfClass(folded.statistics, 0)).toEqual([
      {
        minPromptTokens: 0,
        longestPromptTokens: 199,
        batch: false,
        requests: 2,
        freshTokens: 259,
        cacheReadTokens: 40,
        cacheWriteTokens: 0,
        outputTokens: 8,
      },
      {
        minPromptTokens: 200,
        longestPromptTokens: 200,
        batch: false,
        requests: 1,
        freshTokens: 200,
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
        outputTokens: 1,
      },
    ]);
    expect(statisticsOfClass(folded.statistics, 1)).toMatchObject([{ batch: true, requests: 1 }]);
    expect([0, 1].map((place) => longestContext(folded.statistics, place))).toEqual([201, 305]);
  });

  it("may count cached tokens beside the input, and time in seconds", () => {
    const apart = { ...mapping, cachedTokens: "apart" as const };
    const { statistics, firstAtMs, lastAtMs } = foldWholeTrace(
      app("a;10;100;400;7;", "a;10.5;1;0;1;"),
      { ...all, mapping: apart },
    );
    expect(Array.from(statistics.sums.subarray(0, 5))).toEqual([2, 101, 400, 0, 8]);
    expect(lastAtMs - firstAtMs).toBe(500);
  });

  it("does not depend on how the file is cut", () => {
    const text = azure(
      "2023-11-16 18:17:03.9799600,4808,10",
      "2023-11-16 18:17:04.0319600,3180,8",
      "2023-11-16 18:17:04.0781490,110,27",
    );
    const whole = bytesOf(`\uFEFF${text}`);
    assert(
      property(array(integer({ min: 0, max: whole.length }), { maxLength: 30 }), (cuts) => {
        const seen: number[] = [];
        const reader = traceReader({}, (columns) =>
          seen.push(...columns.inputTokens.subarray(0, columns.length)),
        );
        let from = 0;
        for (const cut of [...cuts.toSorted((a, b) => a - b), whole.length]) {
          reader.push(whole.slice(from, cut));
          from = cut;
        }
        expect(reader.end().requests).toBe(3);
        expect(seen).toEqual([4808, 3180, 110]);
      }),
    );
  });

  const first = "2023-11-16 18:17:03,1,1";
  it.each([
    [azure(first, ",1,1"), 3, "TIMESTAMP is empty; give every request a time"],
    [azure(first, "soon,1,1"), 3, "TIMESTAMP is “soon”; expected a time"],
    [azure(first, "2023-11-16 18:17:02,1,1"), 3, "TIMESTAMP lies before that of the request above"],
    [azure("2023-11-16 18:17:03,-5,1"), 2, "ContextTokens is -5; a request has zero"],
    [azure("2023-11-16 18:17:03,NaN,1"), 2, "ContextTokens is “NaN”; expected a whole number"],
    [azure("2023-11-16 18:17:03,1.5,1"), 2, "ContextTokens is “1.5”; expected a whole number"],
    [azure("2023-11-16 18:17:03,1"), 2, "GeneratedTokens is empty"],
    [azure("2023-11-16 18:17:03,1000000000,1"), 2, "is a mistake of unit"],
    [azure("2023-11-16 18:17:03,1e400,1"), 2, "is a mistake of unit"],
    [azure('"2023-11-16 18:17:03,1,1'), 2, "a quotation mark is not closed"],
    [azure(), 1, "the file holds no request"],
    ["", 1, "the file holds no request"],
    ["%PDF-1.7", 1, "this is no trace that can be read"],
    ["1,2,3", 1, "this is no trace that can be read"],
    ["when,prompt,answer\n1,2,3", 1, "say which of the columns when, prompt, answer"],
    ["x".repeat(1024 ** 2 + 1), 1, "it goes on for more than a megabyte"],
  ])("is refused with its place and a way out: %#", (text, line, words) => {
    const fold = () => foldWholeTrace(text, all);
    expect(fold).toThrow(TraceRefusal);
    expect(fold).toThrow(words);
    expect(fold).toThrow(`line ${line}:`);
  });

  const request = '{"timestamp":5,"input_length":600,"output_length":1,"hash_ids":[1,2]}';
  it.each([
    [request.replace("5", "4"), "timestamp lies before"],
    [request.replace('"timestamp":5,', ""), "timestamp is empty"],
    [request.replace("600", "-600"), "input_length is -600"],
    [request.replace("600", "null"), "input_length is empty"],
    [request.replace("[1,2]", "null"), "it has no hash_ids"],
    [request.slice(0, -9), "it is not JSON"],
    ["7", "it is not a request"],
  ])("of Mooncake's is refused likewise: %#", (line, words) => {
    const cache = { lifetimeSeconds: null, chargesWrites: false };
    expect(() => foldWholeTrace(`${request}\n${line}`, { ...all, cache })).toThrow(words);
  });

  it("is refused where more is cached than there is, a column is gone, or a class has no name", () => {
    const options = { ...all, mapping };
    expect(() => foldWholeTrace(app("a;1;10;11;1;"), options)).toThrow("cached of an input of 10");
    expect(() => foldWholeTrace(app(";1;10;1;1;"), options)).toThrow("its class is empty");
    const elsewhere = { ...options, mapping: { ...mapping, at: "time" } };
    expect(() => foldWholeTrace(app("a;1;10;1;1;"), elsewhere)).toThrow(
      "there is no column time; it has app, when",
    );
    const many = Array.from({ length: 401 }, (_, i) => `c${i};${i};1;0;1;`);
    expect(() => foldWholeTrace(app(...many), options)).toThrow("c400 would be class 401");
  });

  it("of any bytes at all is read or refused, and nothing else", () => {
    assert(
      property(uint8Array({ maxLength: 60 }), (tail) => {
        expect(troubleOf(new Uint8Array([...bytesOf(azure(first, "")), ...tail]))).toBeNull();
      }),
    );
  });
});
