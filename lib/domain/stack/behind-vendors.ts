import type { Measured } from "../explain/measured.ts";
import { independentSuppliersOf } from "../indices/concentration/independent-suppliers.ts";
import { lookThroughExposureOf } from "../indices/concentration/look-through-exposure.ts";
import type { RouterMix } from "../indices/concentration/router-mix.ts";
import type { SpendLine } from "../indices/concentration/spend-line.ts";
import type { Score } from "../indices/index-definition.ts";
import type { Market } from "../portfolio/hosting.ts";
import { ownershipScenarios } from "../portfolio/ownership-scenarios.ts";
import type { PortfolioContract } from "../portfolio/portfolio.ts";
import { exact } from "../quantity/estimate.ts";
import type { Ownership } from "../ties/ownership.ts";
import { groupOf } from "../ties/party.ts";
import { evenest, type Exposure, overWays, scoreOver } from "./over-ways.ts";
import type { StackPosition } from "./stack-to-portfolio.ts";
import type { Division } from "./vendor-models.ts";
import { type Way, waysToDivide } from "./ways-to-divide.ts";

/** What can be said of the labs behind the invoices. */
export type BehindVendors = {
  readonly labs: Exposure;
  /** The same money by the group of companies each lab belongs to. */
  readonly groups: Exposure;
  readonly independent: Score;
};

/**
 * Labs, groups and independence over every way in which the open spend may be
 * divided between the labs named at each vendor.
 *
 * Shares are linear in the division, so their ends lie at the extreme ways. So
 * does the least independence: sᵀZs is convex along every exchange between two
 * labs, for no likeness exceeds one. Its most is bounded by the evenest
 * division and no likeness at all.
 *
 * @returns null where no vendor's labs are known at all
 */
export function behindVendors(
  { portfolio, open }: StackPosition,
  ownerships: readonly Ownership[],
  market: Market,
): BehindVendors | null {
  const { contracts } = portfolio;
  const ways = waysToDivide(contracts, open, (id) => market.parties.get(id)?.name ?? id);
  const seen = ways.map((way) => oneWay(way, contracts, ownerships, market));
  const [only, ...others] = seen;
  if (only === undefined || seen.some(({ labs }) => labs.recipients.length === 0)) return null;
  if (others.length === 0) return only;
  const flexible = [...open.keys()];
  const labels = ways.map(({ label }) => label);
  const labs = overWays(
    seen.map((one) => one.labs),
    labels,
    contracts,
    flexible,
  );
  const groups = overWays(
    seen.map((one) => one.groups),
    labels,
    contracts,
    flexible,
  );
  const most = 1 / evenest(labs, contracts, flexible);
  return {
    labs,
    groups,
    independent: scoreOver(
      seen.map(({ independent }) => independent),
      labels,
      (lows, highs) => [Math.min(...lows), Math.max(most, ...highs)],
    ),
  };
}

/** Everything behind the vendors where the open spend is divided in one way. */
function oneWay(
  { of }: Way,
  contracts: readonly PortfolioContract[],
  ownerships: readonly Ownership[],
  market: Market,
): BehindVendors {
  const nameOf = (id: string) => market.parties.get(id)?.name ?? id;
  const lines: SpendLine[] = contracts.map(({ vendorId, vendorName, spendUsdPerYear }) => ({
    supplier: vendorId,
    label: vendorName,
    usd: spendUsdPerYear,
  }));
  const labs = lookThroughExposureOf(
    lines,
    contracts.map((contract) => mixOf(contract, of.get(contract.vendorId), nameOf)),
  );
  const labLines = labs.recipients.map(({ recipient, label, usd, facts }): SpendLine => ({
    supplier: recipient,
    label,
    usd: { value: usd, facts },
  }));
  if (labLines.length === 0) return { labs, groups: labs, independent: labs.score };
  const groupLines = labLines.map(({ supplier, usd }): SpendLine => {
    const group = groupOf(supplier, market.parties);
    return { supplier: group, label: nameOf(group), usd };
  });
  return {
    labs,
    groups: lookThroughExposureOf(groupLines, [], labs.undisclosed),
    independent: independentSuppliersOf(
      labLines,
      ownershipScenarios(
        labLines.map(({ supplier }) => supplier),
        ownerships,
        market.parties,
      ),
      labs.undisclosed,
    ),
  };
}

/** Where a vendor's money goes on to; what its own models serve stays with it. */
function mixOf(
  { vendorId, vendorName, routerMix, workloads }: PortfolioContract,
  division: Division | undefined,
  nameOf: (id: string) => string,
): RouterMix {
  const facts = workloads.flatMap(({ spendUsdPerMonth }) => spendUsdPerMonth.facts);
  const parts =
    routerMix ??
    (division === undefined
      ? null
      : [...division]
          .filter(([lab, share]) => lab !== vendorId && share > 0)
          .map(([labId, share]): { labId: string; share: Measured } => ({
            labId,
            share: { value: exact(share), facts },
          })));
  return {
    intermediary: vendorId,
    parts:
      parts?.map(({ labId, share }) => ({ recipient: labId, label: nameOf(labId), share })) ?? null,
    missing: `Which labs’ models does ${vendorName} serve us?`,
  };
}
