/** What a provisioned deployment has to carry, and what one unit of it does. */
export type ProvisionedDemand = {
  readonly requestsPerMinute: number;
  /** Of a request, cached ones included. */
  readonly promptTokens: number;
  readonly responseTokens: number;
  /** Part of the prompt that the cache serves, which takes no capacity, 0 to 1. */
  readonly cacheShare: number;
  /** Input tokens a minute that one unit carries. */
  readonly tokensPerMinutePerUnit: number;
  /** How many input tokens one output token counts for. */
  readonly outputRatio: number;
  /** The smallest deployment, and the steps above it. */
  readonly minimumUnits: number;
  readonly incrementUnits: number;
};

/**
 * How many units of provisioned throughput a load takes, as it is and as it is sold.
 *
 * (input per minute * (1 - cached) + ratio * output per minute) / tokens per minute of a unit,
 * rounded up to the steps it is sold in. Azure's published worked examples for
 * gpt-5.2 come out: 147.06 units, sold as 150.
 *
 * Source: Microsoft, "Understanding costs associated with provisioned throughput units" (2026-04-07).
 *
 * @throws RangeError if a quantity is negative, a unit carries nothing, or the share is outside 0 to 1
 *
 * @example
 * provisionedUnits({ requestsPerMinute: 1000, promptTokens: 100, responseTokens: 50, cacheShare: 0,
 *   tokensPerMinutePerUnit: 3400, outputRatio: 8, minimumUnits: 50, incrementUnits: 50 }).units // => 150
 */
export function provisionedUnits(demand: ProvisionedDemand): {
  readonly exact: number;
  readonly units: number;
} {
  const { requestsPerMinute, promptTokens, responseTokens, cacheShare, outputRatio } = demand;
  const { tokensPerMinutePerUnit, minimumUnits, incrementUnits } = demand;
  for (const [name, value] of Object.entries(demand))
    if (!(value >= 0 && Number.isFinite(value)))
      throw new RangeError(`${name} is ${value}; expected zero or more`);
  if (!(tokensPerMinutePerUnit > 0 && incrementUnits > 0))
    throw new RangeError("a unit of provisioned throughput carries tokens and is sold in steps");
  if (!(cacheShare <= 1)) throw new RangeError(`a cached share of ${cacheShare}; expected 0 to 1`);
  const perRequest = promptTokens * (1 - cacheShare) + outputRatio * responseTokens;
  const exact = (requestsPerMinute * perRequest) / tokensPerMinutePerUnit;
  // A load that fills its units exactly takes no further step for the last digit of a division.
  const steps = Math.ceil((exact / incrementUnits) * (1 - 1e-12));
  return { exact, units: exact === 0 ? 0 : Math.max(minimumUnits, steps * incrementUnits) };
}
