import type { Offering } from "./offering.ts";
import { isRetiredOn, operatorKey } from "./offering.ts";
import type { PlainDate } from "../quantity/plain-date.ts";

export type Substitute = {
  readonly offering: Offering;
  /** False for a router that resells: its upstream may be the very offering that failed. */
  readonly independent: boolean;
};

/**
 * Who else sells the same model: offerings run by another company, on the day they can still be used.
 *
 * A second listing of the same operator is no substitute, and neither is a
 * reseller counted as independent: a fallback that shares an upstream is not a
 * fallback.
 *
 * @param day the day asked about
 * @param resellerIds sellers that pass requests on to others
 *
 * @example
 * substitutesFor(opusAtAnthropic, offerings, { day: "2026-11-22", resellerIds: ["openrouter"] })
 */
export function substitutesFor(
  offering: Offering,
  offerings: readonly Offering[],
  { day, resellerIds = [] }: { readonly day: PlainDate; readonly resellerIds?: readonly string[] },
): Substitute[] {
  return offerings
    .filter(
      (other) =>
        other.model.id === offering.model.id &&
        operatorKey(other) !== operatorKey(offering) &&
        !isRetiredOn(other, day),
    )
    .map((other) => ({ offering: other, independent: !resellerIds.includes(other.seller.id) }))
    .toSorted((a, b) => a.offering.id.localeCompare(b.offering.id));
}

/**
 * How many companies a model can be had from without passing through a reseller.
 *
 * @example
 * independentOperators("claude-opus-5", offerings, { day: "2026-11-22" }) // => ["amazon", "anthropic"]
 */
export function independentOperators(
  modelId: string,
  offerings: readonly Offering[],
  { day, resellerIds = [] }: { readonly day: PlainDate; readonly resellerIds?: readonly string[] },
): string[] {
  const selling = offerings.filter(
    (offering) =>
      offering.model.id === modelId &&
      !resellerIds.includes(offering.seller.id) &&
      !isRetiredOn(offering, day),
  );
  return [...new Set(selling.map(operatorKey))].toSorted();
}
