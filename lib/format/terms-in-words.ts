import type { OfferingTerms } from "../domain/routing/scenario/offering-terms.ts";

const known = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/**
 * What is known of an offering beyond its price, in one line.
 *
 * @example
 * termsInWords(undefined) // => "nothing is known beyond the price"
 */
export function termsInWords(terms: OfferingTerms | undefined): string {
  if (terms === undefined) return "nothing is known beyond the price";
  const said: (string | false)[] = [
    known(terms.latencyP50Ms) && `half within ${terms.latencyP50Ms} ms`,
    known(terms.latencyP95Ms) && `nineteen of twenty within ${terms.latencyP95Ms} ms`,
    known(terms.latencySeconds) && `mean ${terms.latencySeconds} s`,
    known(terms.requestsPerMinute) && `${terms.requestsPerMinute} requests a minute`,
    known(terms.tokensPerMinute) && `${terms.tokensPerMinute} tokens a minute`,
    known(terms.capacityShare) &&
      `at most ${Math.round(terms.capacityShare * 1000) / 10} % of all tokens`,
    known(terms.trainsOnData) && (terms.trainsOnData ? "trains on data" : "no training"),
    known(terms.zeroRetention) && (terms.zeroRetention ? "keeps nothing" : "keeps data"),
    known(terms.retentionDays) && `keeps data ${terms.retentionDays} days`,
    known(terms.residency) && `data stays in ${terms.residency.join(", ") || "no stated area"}`,
    known(terms.dataPolicies) && `promises: ${terms.dataPolicies.join(", ") || "nothing"}`,
  ];
  const words = said.filter((one) => one !== false);
  return words.length === 0 ? "nothing is known beyond the price" : words.join("; ");
}
