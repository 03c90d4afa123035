import { type Explanation } from "../explain/explanation.ts";
import type { EconomicLookThrough } from "../indices/concentration/economic-look-through.ts";
import type { SpendLine } from "../indices/concentration/spend-line.ts";
import { concentrationOf } from "../indices/concentration/vendor-concentration.ts";
import { measuredSum } from "../indices/measured-sum.ts";
import type { Score } from "../indices/index-definition.ts";
import { ownershipScenarios } from "../portfolio/ownership-scenarios.ts";
import type { Market } from "../portfolio/hosting.ts";
import type { Portfolio } from "../portfolio/portfolio.ts";
import type { Basis } from "../ties/basis.ts";
import type { Ownership } from "../ties/ownership.ts";
import type { Router } from "../ties/router.ts";
import type { Tie } from "../ties/tie.ts";
import type { Dimension } from "./dimension.ts";
import { contractChannels, economicExposure, invoiceLines } from "./economic-exposure.ts";
import {
  type ExposureMeasures,
  invoiceMeasures,
  lookThroughMeasures,
} from "./exposure-measures.ts";
import { type FollowedContract, followStep } from "./follow-step.ts";
import { type LabSimilarity, labSimilarity } from "./lab-similarity.ts";
import { type OperationalExposure, operationalExposure } from "./operational-exposure.ts";
import { type Recirculation, recirculationLoops } from "./recirculation-loops.ts";
import { type SpendUse, spendUses } from "./spend-use.ts";

/** What the exposure of a company is read from. */
export type ExposureInput = {
  readonly portfolio: Portfolio;
  readonly market: Market;
  readonly ties: readonly Tie[];
  readonly ownerships: readonly Ownership[];
  readonly routers: readonly Router[];
};

/** Three answers that are never added together, and what stands beside them. */
export type Exposure = {
  readonly dimension: Dimension;
  /** What a key of the dimension is called. */
  readonly labelOf: (key: string) => string;
  /** What a party is called. */
  readonly partyName: (partyId: string) => string;
  readonly uses: readonly SpendUse[];
  readonly followed: readonly FollowedContract[];
  /** What stops if this party stops. */
  readonly operational: OperationalExposure;
  /** Where the dollar ends. */
  readonly economic: EconomicLookThrough;
  /** What comes back round. */
  readonly recirculation: Recirculation;
  /** As the invoices come in, in the same dimension. */
  readonly invoiced: { readonly lines: readonly SpendLine[]; readonly concentration: Score };
  readonly measures: {
    readonly invoiced: ExposureMeasures;
    readonly lookThrough: ExposureMeasures;
  };
  /** Labs by how alike their owners make them; null where no lab is known. */
  readonly similarity: LabSimilarity | null;
};

/**
 * A company's exposure in one dimension.
 *
 * @throws Unfollowable if nothing is spent, or money or ownership goes round for ever; the parties are named
 */
export function exposureOf(
  { portfolio, market, ties, ownerships, routers }: ExposureInput,
  dimension: Dimension,
  basis: Basis,
): Exposure {
  const labelOf = dimensionLabels(market, dimension);
  const partyName = dimensionLabels(market, "vendor");
  const uses = spendUses(portfolio, { market, ties });
  const { channels, mixes } = contractChannels(portfolio, { market, ties });
  const economic = economicExposure(portfolio, { market, ties }, dimension, labelOf);
  const byLab =
    dimension === "lab"
      ? economic
      : economicExposure(portfolio, { market, ties }, "lab", partyName);
  const lines = invoiceLines(portfolio, dimension, market, labelOf);
  return {
    dimension,
    labelOf,
    partyName,
    uses,
    followed: portfolio.contracts.map((contract) =>
      followStep(contract, mixes.get(contract.id), routers, partyName),
    ),
    operational: operationalExposure(uses, dimension, { market, ties }, labelOf),
    economic,
    recirculation: recirculationLoops(portfolio, channels, mixes, {
      ties,
      ownerships,
      market,
      basis,
    }),
    invoiced: { lines, concentration: concentrationOf(lines) },
    measures: {
      invoiced: invoiceMeasures(lines),
      lookThrough: lookThroughMeasures(economic),
    },
    similarity: labSimilarity(
      byLab.ends,
      ownershipScenarios(
        byLab.ends.map(({ key }) => key),
        ownerships,
        market.parties,
      ),
      byLab.undisclosed.value.high > 0,
    ),
  };
}

/** How a key of a dimension is called: a party by its name, a country by its own. */
export function dimensionLabels(
  { parties, offerings }: Market,
  dimension: Dimension,
): (key: string) => string {
  const countries = new Intl.DisplayNames(["en"], { type: "region" });
  return (key) => {
    if (dimension === "country") return /^[A-Z]{2}$/.test(key) ? (countries.of(key) ?? key) : key;
    const party = parties.get(key)?.name;
    if (party !== undefined) return party;
    if (key.startsWith("seller:"))
      return offerings.find(({ seller }) => `seller:${seller.id}` === key)?.seller.name ?? key;
    if (key.startsWith("model:"))
      return offerings.find(({ model }) => `model:${model.id}` === key)?.model.name ?? key;
    return key;
  };
}

/** All spend, cut into its ways, each with the facts it rests on. */
export const pathsExplained = (
  uses: readonly SpendUse[],
  labelOf: (key: string) => string,
): Explanation => ({
  label: "All spend",
  value: measuredSum(uses.map(({ usd }) => usd)).value,
  unit: "usd-per-year",
  how: "sum of the ways it goes; each rests on the facts below it",
  facts: [],
  inputs: uses.map(({ label, usd, hosts, model }): Explanation => ({
    label,
    value: usd.value,
    unit: "usd-per-year",
    how: "the contract’s spend, by the spend of the work under it and by what that runs on",
    facts: usd.facts,
    inputs: hosts.map(({ partyId, certain, facts }) => ({
      label: labelOf(partyId),
      value: usd.value,
      unit: "usd-per-year",
      how: certain ? "runs it, by its listing" : "may run it, by its listing or a deal on record",
      facts,
      inputs: [],
    })),
    ...(model === null ? { missing: `What does ${label} run on?` } : {}),
  })),
});
