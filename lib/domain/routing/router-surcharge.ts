/** Requests that a provider's own router sent to one model, and that model's prices. */
export type RoutedModel = {
  readonly requests: number;
  /** US dollars per million tokens. */
  readonly inputUsdPerMtok: number;
  readonly outputUsdPerMtok: number;
};

/**
 * What requests cost that a provider's own router spread over models, with what the router asks for itself.
 *
 * Every request has the same size; the surcharge is on each input token, whichever
 * model answers.
 *
 * @throws RangeError if a quantity is negative, or there is no cost to take a part of
 *
 * @example
 * routedCost(models, { inputTokens: 400, outputTokens: 600, surchargeUsdPerMtok: 0.14 }).routerShare // => 0.156
 */
export function routedCost(
  models: readonly RoutedModel[],
  request: {
    readonly inputTokens: number;
    readonly outputTokens: number;
    /** US dollars per million input tokens. */
    readonly surchargeUsdPerMtok: number;
  },
): {
  readonly modelUsd: number;
  readonly routerUsd: number;
  readonly usd: number;
  /** Part of the whole that the router takes, 0 to 1. */
  readonly routerShare: number;
} {
  for (const part of [request, ...models])
    for (const [name, value] of Object.entries(part))
      if (!(value >= 0 && Number.isFinite(value)))
        throw new RangeError(`${name} is ${value}; expected zero or more`);
  const { inputTokens, outputTokens, surchargeUsdPerMtok } = request;
  const modelUsd = models.reduce(
    (sum, { requests, inputUsdPerMtok, outputUsdPerMtok }) =>
      sum + (requests * (inputTokens * inputUsdPerMtok + outputTokens * outputUsdPerMtok)) / 1e6,
    0,
  );
  const requests = models.reduce((sum, model) => sum + model.requests, 0);
  const routerUsd = (requests * inputTokens * surchargeUsdPerMtok) / 1e6;
  const usd = modelUsd + routerUsd;
  if (usd === 0) throw new RangeError("a router's part requires requests that cost something");
  return { modelUsd, routerUsd, usd, routerShare: routerUsd / usd };
}
