/** Traces nobody recorded, the same every time, to measure with. */
import {
  requestColumns,
  type RequestColumns,
} from "../../lib/domain/routing/trace/request-columns.ts";
import { pcg32 } from "../../lib/domain/stats/pcg32.ts";

const two = (number: number): string => String(number).padStart(2, "0");

/** So many requests of forty classes in columns: a fifth can wait, half of each prompt was cached, one in a hundred is long. */
export function madeUpColumns(requests: number): RequestColumns {
  const columns = requestColumns(requests);
  const { uniform } = pcg32(7, 1);
  for (let i = 0; i < requests; i += 1) {
    columns.atMs[i] = i;
    columns.classOf[i] = Math.floor(uniform() * 40);
    columns.isBatch[i] = uniform() < 0.2 ? 1 : 0;
    const input = Math.floor(uniform() * (i % 100 === 0 ? 400_000 : 8_000));
    columns.inputTokens[i] = input;
    columns.cacheReadTokens[i] = input >> 1;
    columns.outputTokens[i] = Math.floor(uniform() * 900);
  }
  columns.length = requests;
  return columns;
}

const REQUESTS_A_MINUTE = 16_384;

/** The text of a trace in Azure's form, a minute at a time, in one array that is written over: take what is needed at once. */
export function* madeUpMinutes(requests: number): Generator<Uint8Array> {
  const { uniform } = pcg32(7, 2);
  const lines = Array.from({ length: REQUESTS_A_MINUTE }, (_, i) => {
    const seconds = ((i * 60) / REQUESTS_A_MINUTE).toFixed(7).padStart(10, "0");
    return `2026-01-01 00:00:${seconds},${Math.floor(uniform() * 8_000)},${Math.floor(uniform() * 900)}\n`;
  });
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  const text = new TextEncoder();
  yield text.encode("TIMESTAMP,ContextTokens,GeneratedTokens\n");
  const block = text.encode(lines.join(""));
  for (let done = 0, minute = 0; done < requests; minute += 1) {
    const day = 1 + Math.floor(minute / 1440);
    const time = text.encode(
      `2026-01-${two(day)} ${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`,
    );
    const take = Math.min(REQUESTS_A_MINUTE, requests - done);
    for (let line = 0; line < take; line += 1) {
      const start = starts[line] ?? 0;
      for (let i = 8; i < 16; i += 1) block[start + i] = time[i] ?? 0;
    }
    yield block.subarray(0, starts[take]);
    done += take;
  }
}
