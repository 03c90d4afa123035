import { given } from "../indices/given.ts";
import {
  type DirectSpend,
  type EconomicLookThrough,
  economicLookThroughOf,
} from "../indices/concentration/economic-look-through.ts";
import type { RouterMix } from "../indices/concentration/router-mix.ts";
import type { SpendLine } from "../indices/concentration/spend-line.ts";
import type { Market } from "../portfolio/hosting.ts";
import { labMix } from "../portfolio/lab-mix.ts";
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
    contracts.map((contract) => [contract.id, labMix(contract, market, nameOf)]),
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
 * @throws RangeError if nothing is spent, or money goes round for ever
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
  const spend = portfolio.contracts.map(({ id, name, spendUsdPerYear }): DirectSpend => ({
    node: `contract ${id}`,
    label: name,
    usd: spendUsdPerYear,
  }));
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
      ...toLabs(portfolio, channels, mixes),
      ...(dimension === "lab" ? [] : channels.flatMap((one) => onward(one, nameOf))),
    ],
    ends,
  );
}

const nodeOf = ({ contract, labId }: ContractChannel): string => `lab ${labId} on ${contract.id}`;

const toLabs = (
  { contracts }: Portfolio,
  channels: readonly ContractChannel[],
  mixes: ReadonlyMap<string, RouterMix>,
): RouterMix[] =>
  contracts.map(({ id, vendorName }) => {
    const mix = mixes.get(id);
    const missing = mix?.missing ?? `Which labs’ models does ${vendorName} serve us?`;
    return mix === undefined || mix.parts === null
      ? { intermediary: `contract ${id}`, parts: null, missing }
      : {
          intermediary: `contract ${id}`,
          parts: channels
            .filter(({ contract }) => contract.id === id)
            .map((one) => ({ recipient: nodeOf(one), share: one.share })),
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
