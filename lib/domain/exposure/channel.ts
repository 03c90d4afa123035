import type { Measured } from "../explain/measured.ts";
import type { LabLink, PortfolioContract } from "../portfolio/portfolio.ts";
import { estimate, type Estimate, evaluate, exact } from "../quantity/estimate.ts";
import { counts, type Tie } from "../ties/tie.ts";

/** For what a part of the money for a lab's model goes to a party. */
export const PURPOSES = {
  take: "kept by the seller",
  "revenue-share": "share of the lab’s revenue",
  compute: "compute the lab pays for",
} as const;
export type Purpose = keyof typeof PURPOSES;

export type ChannelPart = {
  readonly partyId: string;
  readonly purpose: Purpose;
  /** Of what is paid for the model. */
  readonly share: Measured;
};

/**
 * How the money for one lab's models, bought on one contract, is divided. What
 * the parts leave stays with the lab. Null where it is not known.
 */
export type Channel =
  | {
      readonly parts: readonly ChannelPart[];
      /** All that goes on from the lab, whoever gets it. */
      readonly passedOn: Measured;
      /** Compute bought from nobody on record. */
      readonly unnamed: { readonly share: Measured; readonly ask: string };
    }
  | { readonly parts: null; readonly ask: string };

export type ChannelInput = {
  readonly contract: PortfolioContract;
  readonly labId: string;
  readonly links: readonly LabLink[];
  readonly ties: readonly Tie[];
  /** Whether the vendor runs the models itself, rather than passing requests on. */
  readonly isServedByVendor: boolean;
  readonly nameOf: (partyId: string) => string;
};

/** Parts of a whole are rounded, so they may seem to add up to a little more than it. */
const ROUNDING = 1e-9;

/**
 * Who gets what of a dollar paid for a lab's model.
 *
 *     seller:    t
 *     provider:  (1 - t) × (revenue share + compute × the provider's part of it)
 *     lab:       the rest
 *
 * The same accounting as the provider's gain (methodology 8.3), from the same
 * facts. Where the vendor runs the model, all compute for it is the vendor's;
 * where it passes requests on, nobody knows whose it is.
 */
export function channelOf(input: ChannelInput): Channel {
  const { contract, labId, links, isServedByVendor, nameOf } = input;
  const { vendorId, vendorName } = contract;
  const lab = nameOf(labId);
  const ofLab = links.filter((link) => link.labId === labId);
  const own = ofLab.find(({ providerId }) => providerId === vendorId);
  const isDirect = vendorId === labId;

  const take = isDirect ? NOTHING : own?.channelTake;
  if (take === undefined || take.value.point === null)
    return unknown(`What does ${vendorName} keep of what we pay it for models of ${lab}?`);
  // Who only passes requests on sells the lab no compute.
  const sellers = ofLab.filter(
    ({ providerId, providerShareOfCompute }) =>
      providerShareOfCompute.value.high > 0 && (providerId !== vendorId || isServedByVendor),
  );
  // What is assumed of the pair itself comes before what is assumed of the lab with others.
  const compute = hullOf(
    (own !== undefined && sellers.includes(own) ? [own] : sellers).map(
      ({ computeShareOfRevenue }) => computeShareOfRevenue,
    ),
  );
  if (compute === null || compute.value.point === null)
    return unknown(`What part of its revenue does ${lab} spend on compute, and with whom?`);
  const shared = ofLab.filter((link) => sharesRevenue(link, input));
  if (shared.some(({ revenueShare }) => revenueShare.value.point === null))
    return unknown(`What share of its revenue does ${lab} pass on, and to whom?`);

  const left = (share: Measured): Measured => times(complement(take), share);
  const sources = isDirect
    ? sellers.map(({ providerId, providerShareOfCompute }) => ({
        partyId: providerId,
        of: providerShareOfCompute,
      }))
    : isServedByVendor
      ? [{ partyId: vendorId, of: ALL }]
      : [];
  if (sources.some(({ of }) => of.value.point === null))
    return unknown(`From whom does ${lab} buy its compute, and how much of it?`);
  const unnamed = left(times(compute, restOf(sources.map(({ of }) => of))));
  const parts: ChannelPart[] = [
    ...(isDirect ? [] : [{ partyId: vendorId, purpose: "take" as const, share: take }]),
    ...shared.map(({ providerId, revenueShare }) => ({
      partyId: providerId,
      purpose: "revenue-share" as const,
      share: left(revenueShare),
    })),
    ...sources.map(({ partyId, of }) => ({
      partyId,
      purpose: "compute" as const,
      share: left(times(compute, of)),
    })),
  ];
  const passedOn = [...parts.map(({ share }) => share), unnamed].reduce(
    (sum, { value }) => sum + (value.point ?? value.low),
    0,
  );
  if (passedOn > 1 + ROUNDING || sum(sources.map(({ of }) => of.value.point ?? 0)) > 1 + ROUNDING)
    return unknown(
      `How is the money for models of ${lab} divided? What is assumed adds up to more than all of it.`,
    );
  return {
    parts: parts.filter(({ share }) => share.value.high > 0),
    passedOn: left(atMostAll([compute, ...shared.map(({ revenueShare }) => revenueShare)])),
    unnamed: {
      share: unnamed,
      ask:
        isDirect || isServedByVendor
          ? `From whom does ${lab} buy the rest of its compute?`
          : `On whose machines does ${vendorName} have models of ${lab} run?`,
    },
  };
}

const unknown = (ask: string): Channel => ({ parts: null, ask });

const NOTHING: Measured = { value: exact(0), facts: [] };
const ALL: Measured = { value: exact(1), facts: [] };

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** On resale of its models, or by a revenue-share agreement on record. */
const sharesRevenue = (
  { providerId, labId, revenueShare }: LabLink,
  { contract, ties }: ChannelInput,
): boolean =>
  revenueShare.value.high > 0 &&
  ((providerId === contract.vendorId && providerId !== labId) ||
    ties.some(
      (tie) =>
        tie.kind === "revenue_share" &&
        tie.providerId === providerId &&
        tie.counterpartyId === labId &&
        counts(tie),
    ));

const times = (a: Measured, b: Measured): Measured => ({
  value: evaluate((x, y) => x * y, { of: a.value }, { of: b.value }),
  facts: [...new Set([...a.facts, ...b.facts])],
});

/** Several parts of one whole together: never more than it. */
function atMostAll(parts: readonly Measured[]): Measured {
  const together = (end: (value: Estimate) => number) =>
    Math.min(1, sum(parts.map(({ value }) => end(value))));
  return {
    value: estimate(
      together(({ low }) => low),
      together(({ point, low }) => point ?? low),
      together(({ high }) => high),
    ),
    facts: [...new Set(parts.flatMap(({ facts }) => facts))],
  };
}

const complement = ({ value, facts }: Measured): Measured => ({
  value: evaluate((x) => 1 - x, { of: value, falling: true }),
  facts,
});

/** What several parts leave of the whole; never less than nothing. */
function restOf(parts: readonly Measured[]): Measured {
  const rest = (end: (value: Estimate) => number) =>
    Math.max(0, 1 - sum(parts.map(({ value }) => end(value))));
  return {
    value: estimate(
      rest(({ high }) => high),
      rest(({ point, low }) => point ?? low),
      rest(({ low }) => low),
    ),
    facts: [...new Set(parts.flatMap(({ facts }) => facts))],
  };
}

/** One quantity stated several times: from the lowest to the highest, with a best value where they agree. */
function hullOf(stated: readonly Measured[]): Measured | null {
  if (stated.length === 0) return null;
  const points = [...new Set(stated.map(({ value }) => value.point))];
  const [agreed = null] = points.length === 1 ? points : [];
  return {
    value: estimate(
      Math.min(...stated.map(({ value }) => value.low)),
      agreed,
      Math.max(...stated.map(({ value }) => value.high)),
    ),
    facts: [...new Set(stated.flatMap(({ facts }) => facts))],
  };
}
