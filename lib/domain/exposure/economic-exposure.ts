import { given } from "../indices/given.ts";
import {
  type EconomicLookThrough,
  economicLookThroughOf,
} from "../indices/concentration/economic-look-through.ts";
import type { DirectSpend } from "../indices/concentration/money-routes.ts";
import type { RouterMix } from "../indices/concentration/router-mix.ts";
import { estimateSum } from "../indices/measured-sum.ts";
import { evaluate } from "../quantity/estimate.ts";
import type { SpendLine } from "../indices/concentration/spend-line.ts";
import type { Market } from "../portfolio/hosting.ts";
import { labMixOf } from "../portfolio/lab-mix.ts";
import type { Portfolio, PortfolioContract } from "../portfolio/portfolio.ts";
import type { Tie } from "../ties/tie.ts";
import { type Channel, channelOf, PURPOSES } from "./channel.ts";
import { keyOf } from "./dependence.ts";
import type { Dimension } from "./dimension.ts";

export type MoneySide = { readonly market: Market; readonly ties: readonly Tie[] };

/** One contract's money for one lab's models, and how it is divided. */
export type ContractChannel = {
  readonly contract: PortfolioContract;
  readonly labId: string;
  /** Of the contract. */
  readonly share: ReturnType<typeof given>;
  readonly channel: Channel;
};

/** Every channel of a portfolio; contracts of which nobody knows the labs have none. */
export function contractChannels(
  { contracts, labLinks }: Portfolio,
  { market, ties }: MoneySide,
): {
  readonly channels: readonly ContractChannel[];
  readonly mixes: ReadonlyMap<string, RouterMix>;
} {
  const nameOf = (id: string) => market.parties.get(id)?.name ?? id;
  const mixes = new Map(
    contracts.map((contract) => [contract.id, labMixOf(contract, market, nameOf)]),
  );
  const channels = contracts.flatMap((contract) => {
    const parts = mixes.get(contract.id)?.parts ?? [];
    // A lab that bills its own models is no reseller, and yet buys its compute from others.
    const isLab = market.parties.get(contract.vendorId)?.kind === "ai_lab";
    const isOwn = isLab && mixes.get(contract.id)?.parts !== null;
    const labs = [
      ...parts.map(({ recipient, share }) => ({ labId: recipient, share })),
      ...(isOwn && parts.length === 0 ? [{ labId: contract.vendorId, share: given(1) }] : []),
    ];
    return labs.map(({ labId, share }) => ({
      contract,
      labId,
      share,
      channel: channelOf({
        contract,
        labId,
        links: labLinks,
        ties,
        isServedByVendor: contract.routerMix === null && !passesOn(contract, market),
        nameOf,
      }),
    }));
  });
  return { channels, mixes };
}

/** Whether the work on a contract is bought from sellers that pass requests on. */
const passesOn = ({ workloads }: PortfolioContract, { offerings, resellerIds }: Market): boolean =>
  workloads.some(({ currentSplit }) =>
    currentSplit.some(({ offeringId }) => {
      const seller = offerings.find(({ id }) => id === offeringId)?.seller.id;
      return seller !== undefined && resellerIds.includes(seller);
    }),
  );

/** Invoices as they come in, by what the vendor counts as in a dimension. */
export const invoiceLines = (
  { contracts }: Pick<Portfolio, "contracts">,
  dimension: Dimension,
  market: Market,
  labelOf: (key: string) => string,
): SpendLine[] =>
  contracts.map(({ vendorId, spendUsdPerYear }) => {
    const key = keyOf(vendorId, dimension, market) ?? vendorId;
    return { supplier: key, label: labelOf(key), usd: spendUsdPerYear };
  });

/**
 * Where the company's dollars end, in one dimension.
 *
 * @throws Unfollowable if nothing is spent, or money goes round for ever
 */
export function economicExposure(
  portfolio: Portfolio,
  side: MoneySide,
  dimension: Dimension,
  labelOf: (key: string) => string,
): EconomicLookThrough {
  const { market } = side;
  const { channels, mixes } = contractChannels(portfolio, side);
  const nameOf = (id: string) => market.parties.get(id)?.name ?? id;
  const spend =
    dimension === "vendor"
      ? portfolio.contracts.map(wholeContract)
      : portfolio.contracts.flatMap((contract) => contractLines(contract, channels, nameOf));
  const owners = new Map(
    portfolio.contracts.map(({ id, vendorId }) => [`contract ${id}`, vendorId]),
  );
  const partyAt = (node: string): string =>
    owners.get(node) ?? channels.find((one) => nodeOf(one) === node)?.labId ?? node;
  const ends = {
    labelOf,
    keyOf: (node: string) => {
      const party = partyAt(node);
      if (dimension === "chip" && market.parties.get(party)?.kind !== "chip_vendor") return null;
      return keyOf(party, dimension, market);
    },
    askOf: (node: string) =>
      dimension === "chip"
        ? `What part of what ${nameOf(partyAt(node))} receives goes to which maker of chips?`
        : `Where does ${nameOf(partyAt(node))} have its seat?`,
  };
  if (dimension === "vendor") return economicLookThroughOf(spend, [], ends);
  return economicLookThroughOf(
    spend,
    [
      ...dark(portfolio, mixes),
      ...(dimension === "lab" ? [] : channels.flatMap((one) => onward(one, nameOf))),
    ],
    ends,
  );
}

const nodeOf = ({ contract, labId }: ContractChannel): string => `lab ${labId} on ${contract.id}`;

const wholeContract = ({ id, name, spendUsdPerYear }: PortfolioContract): DirectSpend => ({
  node: `contract ${id}`,
  label: name,
  usd: spendUsdPerYear,
});

/** A contract by the labs whose models it pays for; what is for none of them is the vendor's own. */
function contractLines(
  contract: PortfolioContract,
  channels: readonly ContractChannel[],
  nameOf: (id: string) => string,
): DirectSpend[] {
  const own = channels.filter((one) => one.contract.id === contract.id);
  const rest = evaluate(
    (usd, passedOn) => usd * Math.max(0, 1 - passedOn),
    { of: contract.spendUsdPerYear.value },
    { of: estimateSum(own.map(({ share }) => share.value)), falling: true },
  );
  return [
    ...own.map((one) => ({
      node: nodeOf(one),
      label: `${contract.name}, for models of ${nameOf(one.labId)}`,
      usd: {
        value: evaluate(
          (usd, share) => usd * share,
          { of: contract.spendUsdPerYear.value },
          { of: one.share.value },
        ),
        facts: [...new Set([...contract.spendUsdPerYear.facts, ...one.share.facts])],
      },
    })),
    ...(rest.high > LEAST_USD
      ? [{ ...wholeContract(contract), usd: { ...contract.spendUsdPerYear, value: rest } }]
      : []),
  ];
}

/** Parts that add up to one leave a rounding error of a contract, which is nobody's. */
const LEAST_USD = 1e-6;

/** Contracts of which nobody knows whose models they pay for. */
const dark = ({ contracts }: Portfolio, mixes: ReadonlyMap<string, RouterMix>): RouterMix[] =>
  contracts.flatMap(({ id, vendorName }) => {
    const mix = mixes.get(id);
    return mix !== undefined && mix.parts !== null
      ? []
      : {
          intermediary: `contract ${id}`,
          parts: null,
          missing: mix?.missing ?? `Which labs’ models does ${vendorName} serve us?`,
        };
  });

/** What goes on from a lab; what does not stays there. */
function onward(one: ContractChannel, nameOf: (id: string) => string): RouterMix[] {
  const intermediary = nodeOf(one);
  const { channel } = one;
  if (channel.parts === null) return [{ intermediary, parts: null, missing: channel.ask }];
  const { share, ask } = channel.unnamed;
  const unnamed = `${intermediary}, unnamed`;
  return [
    {
      intermediary,
      parts: [
        ...channel.parts.map((part) => ({
          recipient: part.partyId,
          label: `${nameOf(part.partyId)}: ${PURPOSES[part.purpose]}`,
          share: part.share,
        })),
        ...(share.value.high > 0 ? [{ recipient: unnamed, label: unnamed, share }] : []),
      ],
    },
    ...(share.value.high > 0 ? [{ intermediary: unnamed, parts: null, missing: ask }] : []),
  ];
}
