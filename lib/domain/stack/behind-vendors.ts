import type { Measured } from "../explain/measured.ts";
import { independentSuppliersOf } from "../indices/concentration/independent-suppliers.ts";
import {
  type LookThroughExposure,
  lookThroughExposureOf,
  type Recipient,
} from "../indices/concentration/look-through-exposure.ts";
import type { RouterMix } from "../indices/concentration/router-mix.ts";
import type { SpendLine } from "../indices/concentration/spend-line.ts";
import type { Score } from "../indices/index-definition.ts";
import type { Market } from "../portfolio/hosting.ts";
import { ownershipScenarios } from "../portfolio/ownership-scenarios.ts";
import type { PortfolioContract } from "../portfolio/portfolio.ts";
import { exact } from "../quantity/estimate.ts";
import { reconciled } from "../stats/reconciled.ts";
import type { Ownership } from "../ties/ownership.ts";
import { groupOf } from "../ties/party.ts";
import { evenestHerfindahl } from "./evenest-herfindahl.ts";
import type { StackPosition } from "./stack-to-portfolio.ts";
import type { Division } from "./vendor-models.ts";

/** What can be said of the labs behind the invoices. */
export type BehindVendors = {
  readonly labs: Exposure;
  /** The same money by the group of companies each lab belongs to. */
  readonly groups: Exposure;
  readonly independent: Score;
};

export type Exposure = Pick<LookThroughExposure, "score" | "recipients" | "undisclosed">;

/** Beyond this many ways to divide the spend the open part counts as not disclosed. */
const MOST_WAYS = 64;

/** One way in which the open spend may be divided. */
type Way = { readonly label: string; readonly of: ReadonlyMap<string, Division> };

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
  const ways = waysOf(contracts, open, (id) => market.parties.get(id)?.name ?? id);
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

function waysOf(
  contracts: readonly PortfolioContract[],
  open: StackPosition["open"],
  nameOf: (id: string) => string,
): Way[] {
  const paid = contracts.filter(({ vendorId }) => open.has(vendorId));
  const count = paid.reduce((all, { vendorId }) => all * (open.get(vendorId)?.length ?? 1), 1);
  if (count > MOST_WAYS) return [{ label: "", of: new Map() }];
  return paid.reduce<Way[]>(
    (ways, { vendorId, vendorName }) =>
      ways.flatMap(({ label, of }) =>
        (open.get(vendorId) ?? []).map((division) => ({
          label: [label, `${vendorName} ${inWords(division, nameOf)}`]
            .filter((part) => part !== "")
            .join(", "),
          of: new Map([...of, [vendorId, division]]),
        })),
      ),
    [{ label: "", of: new Map() }],
  );
}

const inWords = (division: Division, nameOf: (id: string) => string): string =>
  [...division]
    .filter(([, share]) => share > 0)
    .map(([lab, share]) => `${Math.round(share * 100)} % ${nameOf(lab)}`)
    .join(" and ");

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

/** Each recipient from its least to its most over all ways, and the concentration they leave. */
function overWays(
  all: readonly Exposure[],
  labels: readonly string[],
  contracts: readonly PortfolioContract[],
  flexible: readonly string[],
): Exposure {
  const ids = [...new Set(all.flatMap(({ recipients }) => recipients.map((one) => one.recipient)))];
  const recipients = ids
    .flatMap((id): Recipient[] => {
      const own = all.map((one) => one.recipients.find(({ recipient }) => recipient === id));
      const found = own.find((one) => one !== undefined);
      const over = (pick: "usd" | "share") => spanOf(own.map((one) => one?.[pick] ?? exact(0)));
      return found === undefined ? [] : [{ ...found, usd: over("usd"), share: over("share") }];
    })
    .toSorted((a, b) => b.usd.high + b.usd.low - a.usd.high - a.usd.low);
  const undisclosed = all[0]?.undisclosed ?? { value: exact(0), facts: [] };
  const exposure = { recipients, undisclosed };
  const least = evenest(exposure, contracts, flexible);
  return {
    ...exposure,
    score: scoreOver(
      all.map(({ score }) => score),
      labels,
      (lows, highs) => [Math.min(least, ...lows), Math.max(...highs)],
    ),
  };
}

type Ends = { readonly low: number; readonly point: number | null; readonly high: number };
const spanOf = (all: readonly Ends[]): Ends => {
  const low = Math.min(...all.map((one) => one.low));
  const high = Math.max(...all.map((one) => one.high));
  const isOne = low === high || all.every((one) => one.point === all[0]?.point);
  return { low, point: isOne ? (all[0]?.point ?? null) : null, high };
};

function scoreOver(
  all: readonly Score[],
  labels: readonly string[],
  ends: (lows: readonly number[], highs: readonly number[]) => readonly [number, number],
): Score {
  const [low, high] = ends(
    all.map(({ value }) => value.low),
    all.map(({ value }) => value.high),
  );
  const value = reconciled(low, null, high);
  const [first] = all;
  return {
    value,
    explanation: {
      label: first?.explanation.label ?? "",
      unit: first?.explanation.unit ?? "index-0-1",
      value,
      how: "over every way the spend may be divided between the labs you named",
      facts: [],
      inputs: all.map(({ explanation }, i) => ({
        ...explanation,
        label: `If ${labels[i] ?? ""}`,
      })),
      missing: "What part of the spend is for each lab’s models?",
    },
  };
}

/** Sum of squared shares at the evenest division of the open spend; what is not disclosed spread thin. */
function evenest(
  { recipients }: Pick<Exposure, "recipients">,
  contracts: readonly PortfolioContract[],
  flexible: readonly string[],
): number {
  const usdOf = (some: readonly PortfolioContract[]) =>
    some.reduce((sum, { spendUsdPerYear }) => sum + spendUsdPerYear.value.high, 0);
  const total = usdOf(contracts);
  const open = usdOf(contracts.filter(({ vendorId }) => flexible.includes(vendorId)));
  return evenestHerfindahl(
    recipients.map(({ usd }) => ({ least: usd.low / total, most: usd.high / total })),
    open / total,
  );
}
