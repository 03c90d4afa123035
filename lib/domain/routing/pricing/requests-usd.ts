import type { RequestColumns } from "../trace/request-columns.ts";
import { PARTS, type PricePlan } from "./price-plan.ts";

/** Sums are closed after so many requests and then added up, so that ten million keep their last digits. */
const BLOCK = 4096;
/** The most a column holds. */
const LARGEST = 2 ** 31 - 1;

/**
 * What the requests of a trace cost under a price plan, one by one, in US dollars.
 *
 * NaN where a request has a size for which the offering has no price.
 *
 * @param each where given, takes the cost of each request
 *
 * @example
 * requestsUsd(plan, columns) // => 47.61
 */
export function requestsUsd(plan: PricePlan, columns: RequestColumns, each?: Float64Array): number {
  if (each !== undefined && each.length < columns.length)
    throw new RangeError(`room for ${each.length} of ${columns.length} requests`);
  let usd = 0;
  for (let from = 0; from < columns.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, columns.length);
    usd +=
      each === undefined && plan.usdOverPrompt === null
        ? blockUsd(plan, columns, from, to)
        : blockUsdEach(plan, columns, from, to, each);
  }
  return usd;
}

/** Prices for whole requests: nothing is made in these loops. */
function blockUsd(plan: PricePlan, columns: RequestColumns, from: number, to: number): number {
  const { minPromptTokens, usdPerMtok } = plan;
  if (isUsual(columns, minPromptTokens[1] ?? LARGEST, from, to))
    return usualUsd(usdPerMtok, columns, from, to);
  const { isBatch, inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens } = columns;
  const bands = minPromptTokens.length;
  let sum = 0;
  for (let i = from; i < to; i += 1) {
    const input = inputTokens[i] ?? 0;
    const place = ((isBatch[i] ?? 0) * bands + bandOf(minPromptTokens, input)) * PARTS;
    const read = cacheReadTokens[i] ?? 0;
    const write = cacheWriteTokens[i] ?? 0;
    sum +=
      (input - read - write) * (usdPerMtok[place] ?? 0) +
      read * (usdPerMtok[place + 1] ?? 0) +
      write * (usdPerMtok[place + 2] ?? 0) +
      (outputTokens[i] ?? 0) * (usdPerMtok[place + 3] ?? 0);
  }
  return sum / 1e6;
}

/** Whether all requests of a block have the first prices: asking at once takes less than asking for each. */
function isUsual(columns: RequestColumns, second: number, from: number, to: number): boolean {
  const { isBatch, inputTokens } = columns;
  const limit = Math.min(second, LARGEST);
  let other = 0;
  for (let i = from; i < to; i += 1) {
    other |= isBatch[i] ?? 0;
    if ((inputTokens[i] ?? 0) >= limit) other = 1;
  }
  return other === 0;
}

function usualUsd(
  usdPerMtok: Float64Array,
  { inputTokens, cacheReadTokens, cacheWriteTokens, outputTokens }: RequestColumns,
  from: number,
  to: number,
): number {
  const [inputUsd = 0, readUsd = 0, writeUsd = 0, outputUsd = 0] = usdPerMtok;
  let sum = 0;
  for (let i = from; i < to; i += 1) {
    const read = cacheReadTokens[i] ?? 0;
    const write = cacheWriteTokens[i] ?? 0;
    sum +=
      ((inputTokens[i] ?? 0) - read - write) * inputUsd +
      read * readUsd +
      write * writeUsd +
      (outputTokens[i] ?? 0) * outputUsd;
  }
  return sum / 1e6;
}

/** The same with a cost for each request, and prices that are for a part of the prompt. */
function blockUsdEach(
  plan: PricePlan,
  columns: RequestColumns,
  from: number,
  to: number,
  each: Float64Array | undefined,
): number {
  const { minPromptTokens, usdPerMtok, usdOverPrompt } = plan;
  let sum = 0;
  for (let i = from; i < to; i += 1) {
    const input = columns.inputTokens[i] ?? 0;
    const read = columns.cacheReadTokens[i] ?? 0;
    const write = columns.cacheWriteTokens[i] ?? 0;
    const band = bandOf(minPromptTokens, input);
    const place = ((columns.isBatch[i] ?? 0) * minPromptTokens.length + band) * PARTS;
    const price = (part: number): number =>
      (usdPerMtok[place + part] ?? 0) +
      (band === 0 ? 0 : (usdOverPrompt?.[place + part] ?? 0) / input);
    const usd =
      ((input - read - write) * price(0) +
        read * price(1) +
        write * price(2) +
        (columns.outputTokens[i] ?? 0) * price(3)) /
      1e6;
    if (each !== undefined) each[i] = usd;
    sum += usd;
  }
  return sum;
}

/** The last band that begins at or below a prompt. */
export function bandOf(minPromptTokens: Float64Array, promptTokens: number): number {
  let band = minPromptTokens.length - 1;
  while (band > 0 && promptTokens < (minPromptTokens[band] ?? 0)) band -= 1;
  return band;
}
