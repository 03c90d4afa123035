/** One step of a tiered price: so many gigabytes at so much each; null for all the rest. */
export type EgressTier = { readonly gb: number | null; readonly usdPerGb: number };

/**
 * What it costs to move data out, at a price that falls with volume.
 *
 * Each tier's width is filled in turn, a free allowance being a first tier at
 * zero; the last tier takes the rest.
 *
 * @param gb gigabytes moved, in the unit the tiers are stated in
 * @throws RangeError if the volume is negative or exceeds tiers that have an end
 *
 * @example
 * tieredCostUsd(10_000, [{ gb: 10_000, usdPerGb: 0.09 }, { gb: null, usdPerGb: 0.085 }]) // => 900
 */
export function tieredCostUsd(gb: number, tiers: readonly EgressTier[]): number {
  if (!(gb >= 0)) throw new RangeError(`${gb} GB moved; expected zero or more`);
  let left = gb;
  let usd = 0;
  for (const tier of tiers) {
    const here = tier.gb === null ? left : Math.min(left, tier.gb);
    usd += here * tier.usdPerGb;
    left -= here;
  }
  if (left > 0) throw new RangeError(`the tiers end ${left} GB short of ${gb} GB`);
  return usd;
}

const BYTES_PER_GB = 1e9;

/**
 * What the prompts of a workload weigh on the network, and cost to send to another cloud at a flat price.
 *
 * Only what leaves is charged: the sender pays for prompts, the answering cloud
 * for answers.
 *
 * @param tokens tokens that leave in one request
 * @param usdPerGb flat egress price of the sending cloud
 * @throws RangeError if a quantity is negative
 *
 * @example
 * tokenEgress({ requests: 1e9, tokens: 1155, bytesPerToken: 4, usdPerGb: 0.09 }).gb // => 4620
 */
export function tokenEgress(flow: {
  readonly requests: number;
  readonly tokens: number;
  readonly bytesPerToken: number;
  readonly usdPerGb: number;
}): { readonly gb: number; readonly usd: number } {
  const gb = (flow.requests * flow.tokens * flow.bytesPerToken) / BYTES_PER_GB;
  if (!(gb >= 0 && flow.usdPerGb >= 0))
    throw new RangeError("egress requires counts and a price of zero or more");
  return { gb, usd: gb * flow.usdPerGb };
}
