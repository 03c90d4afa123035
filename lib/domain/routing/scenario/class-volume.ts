import { addMonths, type PlainDate } from "../../quantity/plain-date.ts";
import type { RequestClass } from "./request-class.ts";

/** The first day of a month of a scenario, counted from 1: month 1 begins on the day of the scenario. */
export const firstDayOf = (asOf: PlainDate, month: number): PlainDate => addMonths(asOf, month - 1);

/**
 * Requests of a class in a month, with its growth and its season.
 *
 *     requests × (1 + growth)^(month - 1) × season of the calendar month
 *
 * @param month from 1
 *
 * @example
 * requestsIn({ ...chat, requestsPerMonth: 1000, growthPerMonth: 0.1 }, "2026-11-22", 3) // => 1210
 */
export function requestsIn(
  {
    requestsPerMonth,
    growthPerMonth,
    seasonality,
  }: Pick<RequestClass, "requestsPerMonth" | "growthPerMonth" | "seasonality">,
  asOf: PlainDate,
  month: number,
): number {
  const calendarMonth = Number(firstDayOf(asOf, month).slice(5, 7));
  const season = seasonality?.[calendarMonth - 1] ?? 1;
  return requestsPerMonth * (1 + growthPerMonth) ** (month - 1) * season;
}

/** What a request of a class is made of, in mean tokens. */
export type RequestTokens = {
  readonly input: number;
  /** Answer and thought. */
  readonly output: number;
};

/** Mean tokens of a request's prompt that a cache serves. */
export function cachedTokensOf(of: RequestClass): number {
  const { statistics } = of;
  if (statistics === null) return of.inputTokens * of.cacheReadShare;
  const requests = statistics.reduce((sum, bucket) => sum + bucket.requests, 0);
  const cached = statistics.reduce((sum, { cacheReadTokens }) => sum + cacheReadTokens, 0);
  return requests === 0 ? 0 : cached / requests;
}

/** Mean tokens of a request: as counted where the class comes from a trace, else as typed. */
export function tokensOf(of: RequestClass): RequestTokens {
  const { statistics } = of;
  if (statistics === null)
    return { input: of.inputTokens, output: of.outputTokens + of.reasoningTokens };
  let [requests, input, output] = [0, 0, 0];
  for (const bucket of statistics) {
    requests += bucket.requests;
    input += bucket.freshTokens + bucket.cacheReadTokens + bucket.cacheWriteTokens;
    output += bucket.outputTokens;
  }
  return requests === 0
    ? { input: 0, output: 0 }
    : { input: input / requests, output: output / requests };
}
