/** One party's share of the votes in another, in the unit of the threshold. */
export type Holding = {
  readonly holder: string;
  readonly company: string;
  readonly votes: number;
};

export type Control = { readonly controller: string; readonly company: string };

/**
 * Who controls whom, counting the votes of controlled companies as the controller's own.
 *
 * A party controls a company when the votes it holds, and those held by
 * companies it already controls, come to more than the threshold (by default
 * one half). Repeated until nothing is added. No party is said to control itself.
 *
 * @throws RangeError if votes are negative
 *
 * @example
 * // A holds 80 % of B, B holds 80 % of C: A controls B and C, B controls C.
 * controlClosure(holdings);
 */
export function controlClosure(holdings: readonly Holding[], threshold = MAJORITY): Control[] {
  const odd = holdings.find(({ votes }) => !(votes >= 0));
  if (odd) throw new RangeError(`${odd.holder} holds ${odd.votes} of ${odd.company}`);
  const holders = [...new Set(holdings.map(({ holder }) => holder))];
  return holders.flatMap((controller) =>
    controlledBy(controller, holdings, threshold).map((company) => ({ controller, company })),
  );
}

/** More than half of the votes decides an ordinary resolution. */
const MAJORITY = 0.5;

function controlledBy(
  controller: string,
  holdings: readonly Holding[],
  threshold: number,
): string[] {
  const companies = [...new Set(holdings.map(({ company }) => company))];
  let group = new Set([controller]);
  for (;;) {
    const grown = new Set([
      ...group,
      ...companies.filter((company) => votesOf(group, company, holdings) > threshold),
    ]);
    if (grown.size === group.size) break;
    group = grown;
  }
  return companies.filter((company) => group.has(company) && company !== controller);
}

const votesOf = (
  group: ReadonlySet<string>,
  company: string,
  holdings: readonly Holding[],
): number =>
  holdings
    .filter((holding) => holding.company === company && group.has(holding.holder))
    .reduce((sum, { votes }) => sum + votes, 0);
