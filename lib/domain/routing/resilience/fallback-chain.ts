/** One supplier of a chain, in the order they are asked. */
export type ChainLink = {
  /** Part of the time it does not answer, 0 to 1. */
  readonly unavailable: number;
  /** What it shares its failures with: the lab whose model it serves. */
  readonly upstream: string;
};

/** Who answers, in parts of all requests: the parts and what nobody answers add up to 1. */
export type ChainOutcome = {
  readonly servedBy: readonly number[];
  readonly unserved: number;
};

/**
 * Who answers when each supplier of a chain is asked only after those before it failed.
 *
 * Suppliers with an upstream of their own fail independently. Those that share
 * one fail together in part, by the beta-factor model: of each failure a part
 * `commonCause` meets them all.
 *
 *     U = beta * q + product of (1 - beta) * q_i
 *
 * with the smallest q of the group, and the product of U over the groups.
 *
 * @param commonCause beta, 0 for none and 1 where a fallback is none; of each upstream its own where it is a rule
 * @throws RangeError if a probability is outside 0 to 1
 *
 * @example
 * chainOutcome([{ unavailable: 0.0042, upstream: "a" }, { unavailable: 0.0042, upstream: "a" }], 0.3).unserved
 * // => 0.00127, against 0.0000176 of two with nothing in common
 */
export function chainOutcome(
  links: readonly ChainLink[],
  commonCause: number | ((upstream: string) => number),
): ChainOutcome {
  const isPart = (value: number) => value >= 0 && value <= 1;
  const betaOf = typeof commonCause === "number" ? () => commonCause : commonCause;
  for (const beta of typeof commonCause === "number"
    ? [commonCause]
    : links.map(({ upstream }) => betaOf(upstream)))
    if (!isPart(beta)) throw new RangeError(`a common cause of ${beta}; expected 0 to 1`);
  for (const { unavailable, upstream } of links)
    if (!isPart(unavailable))
      throw new RangeError(
        `${upstream} is unavailable ${unavailable} of the time; expected 0 to 1`,
      );
  const left = links.map((_, i) => unservedBy(links.slice(0, i + 1), betaOf));
  return {
    servedBy: left.map((unserved, i) => (left[i - 1] ?? 1) - unserved),
    unserved: left.at(-1) ?? 1,
  };
}

function unservedBy(links: readonly ChainLink[], betaOf: (upstream: string) => number): number {
  const groups = Map.groupBy(links, ({ upstream }) => upstream);
  let unserved = 1;
  for (const [upstream, group] of groups) {
    const beta = betaOf(upstream);
    const failures = group.map(({ unavailable }) => unavailable);
    const [only = 1] = failures;
    unserved *=
      failures.length === 1
        ? only
        : beta * Math.min(...failures) +
          failures.reduce((product, q) => product * (1 - beta) * q, 1);
  }
  return unserved;
}

/**
 * What a request costs on average where the suppliers of a chain ask different prices; what nobody answers costs nothing.
 *
 * @example
 * chainUsd({ servedBy: [0.9, 0.09], unserved: 0.01 }, [1, 2]) // => 1.08
 */
export const chainUsd = ({ servedBy }: ChainOutcome, usdPerRequest: readonly number[]): number =>
  servedBy.reduce((sum, part, i) => sum + part * (usdPerRequest[i] ?? 0), 0);

/**
 * Hours without service that an availability leaves in so many days.
 *
 * @throws RangeError if the availability is outside 0 to 1 or the days are negative
 *
 * @example
 * downtimeHours(0.9958, 90) // => 9.07
 */
export function downtimeHours(availability: number, days: number): number {
  if (!(availability >= 0 && availability <= 1 && days >= 0))
    throw new RangeError(`an availability of ${availability} over ${days} days`);
  return (1 - availability) * days * 24;
}
