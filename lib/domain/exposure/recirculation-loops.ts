import type { Explanation } from "../explain/explanation.ts";
import type { Measured } from "../explain/measured.ts";
import { partOf, recirculationOf } from "../indices/concentration/recirculation.ts";
import type { RouterMix } from "../indices/concentration/router-mix.ts";
import type { Score } from "../indices/index-definition.ts";
import { measuredSum } from "../indices/measured-sum.ts";
import { circularityOf } from "../indices/conflict/circularity.ts";
import { type Estimate, evaluate, exact } from "../quantity/estimate.ts";
import type { Portfolio } from "../portfolio/portfolio.ts";
import type { Market } from "../portfolio/hosting.ts";
import type { Basis } from "../ties/basis.ts";
import type { Ownership } from "../ties/ownership.ts";
import { groupOf } from "../ties/party.ts";
import { counts, type Tie } from "../ties/tie.ts";
import { type TieTotal, tieTotals } from "../ties/tie-totals.ts";
import { CAPITAL_KINDS, COMPUTE_KINDS } from "../ties/tie-words.ts";
import type { ContractChannel } from "./economic-exposure.ts";

/** A circle of money: a provider puts capital into a lab, and the lab pays it back for something. */
export type Loop = {
  readonly providerId: string;
  readonly labId: string;
  /** Its share in the lab, where one is on record. */
  readonly stake: Estimate | null;
  readonly invested: TieTotal;
  /** What the lab has agreed to buy from it. */
  readonly promised: TieTotal;
  /** Revenue-share agreements on record. */
  readonly revenueShares: readonly Tie[];
  /** Promised for each dollar put in; null where it cannot be told, with the reason. */
  readonly ratio: { readonly score: Score | null; readonly note: string };
  /** What of our spend is known to go through the lab to the provider. */
  readonly returned: Measured;
  /** The same with what may go there as well. */
  readonly ours: Measured;
  readonly oursShare: Estimate;
};

export type Recirculation = { readonly score: Score; readonly loops: readonly Loop[] };

/**
 * Every loop behind our spend, with its amounts on one basis, and what part of
 * our own dollars goes round in it.
 *
 * @throws RangeError if nothing is spent
 */
export function recirculationLoops(
  { contracts }: Portfolio,
  channels: readonly ContractChannel[],
  mixes: ReadonlyMap<string, RouterMix>,
  {
    ties,
    ownerships,
    market,
    basis,
  }: {
    readonly ties: readonly Tie[];
    readonly ownerships: readonly Ownership[];
    readonly market: Market;
    readonly basis: Basis;
  },
): Recirculation {
  const nameOf = (id: string) => market.parties.get(id)?.name ?? id;
  const spend = measuredSum(contracts.map(({ spendUsdPerYear }) => spendUsdPerYear));
  const labs = [...new Set(channels.map(({ labId }) => labId))];
  const loops = labs
    .flatMap((labId) => {
      const withLab = ties.filter(({ counterpartyId }) => counterpartyId === labId);
      const capital = withLab.filter((tie) => CAPITAL_KINDS.includes(tie.kind));
      const holders = ownerships.filter(({ targetId }) => targetId === labId);
      const investors = new Set([
        ...capital.filter(counts).map(({ providerId }) => providerId),
        ...holders.filter(({ share }) => share.high > 0).map(({ holderId }) => holderId),
      ]);
      return [...investors]
        .filter((id) => groupOf(id, market.parties) !== groupOf(labId, market.parties))
        .map((providerId): Loop => {
          const own = withLab.filter((tie) => tie.providerId === providerId);
          const bought = own.filter(({ direction }) => direction === "lab_to_provider");
          const invested = tieTotals(own, CAPITAL_KINDS)[basis];
          const promised = tieTotals(bought, COMPUTE_KINDS)[basis];
          const returned = returnedTo(providerId, labId, channels);
          // Compute that nobody names may be bought from whoever sells the lab some.
          const ours =
            promised.ties > 0
              ? measuredSum([
                  returned,
                  ...channels.filter((one) => one.labId === labId).map(openIn),
                ])
              : returned;
          return {
            providerId,
            labId,
            stake: holders.find(({ holderId }) => holderId === providerId)?.share ?? null,
            invested,
            promised,
            revenueShares: own.filter((tie) => tie.kind === "revenue_share" && counts(tie)),
            ratio: ratioOf(promised, invested),
            returned,
            ours,
            oursShare: partOf(ours.value, spend.value),
          };
        });
    })
    .filter(
      ({ promised, revenueShares, ours }) =>
        promised.ties > 0 || revenueShares.length > 0 || ours.value.high > 0,
    )
    .toSorted((a, b) => b.ours.value.high - a.ours.value.high || b.promised.usd - a.promised.usd);
  const inLoops = channels.filter((one) => loops.some(({ labId }) => labId === one.labId));
  const dark = contracts.filter(({ id }) => mixes.get(id)?.parts === null);
  const score = recirculationOf(
    loops
      .filter(({ returned }) => returned.value.high > 0)
      .map(({ providerId, labId, returned }) => ({
        label: `${nameOf(providerId)} and ${nameOf(labId)}`,
        usd: returned,
      })),
    measuredSum([
      ...inLoops.map(openIn),
      ...dark.map(({ id, spendUsdPerYear }) => mayGoRound(spendUsdPerYear, mixes.get(id)?.missing)),
    ]),
    spend,
    [
      ...inLoops.map((one) => mostIn(one, loops)),
      ...dark.map(({ spendUsdPerYear }) => spendUsdPerYear.value.high),
    ].reduce((sum, usd) => sum + usd, 0),
  );
  return { score, loops };
}

/** What of the money for a lab goes on to one party as revenue share or for compute. */
function returnedTo(
  providerId: string,
  labId: string,
  channels: readonly ContractChannel[],
): Measured {
  return measuredSum(
    channels
      .filter((one) => one.labId === labId)
      .flatMap((one) =>
        (one.channel.parts ?? [])
          .filter((part) => part.partyId === providerId && part.purpose !== "take")
          .map((part) => product(one.contract.spendUsdPerYear, one.share, part.share)),
      ),
  );
}

/** What may go round as well: compute of nobody's name, or all of it where nothing is known. */
function openIn({ contract, share, channel }: ContractChannel): Measured {
  const whole = product(contract.spendUsdPerYear, share);
  if (channel.parts === null) return mayGoRound(whole, channel.ask);
  const { share: unnamed, ask } = channel.unnamed;
  return unnamed.value.high === 0
    ? { value: exact(0), facts: [] }
    : mayGoRound(product(whole, unnamed), ask);
}

const mayGoRound = ({ value, facts }: Measured, ask = "Where does it go?"): Measured => ({
  value: { low: 0, point: null, high: value.high },
  facts,
  missing: ask,
});

/** The most of one channel that can go round: what goes to investors and to nobody named, and no more than the lab passes on. */
function mostIn(one: ContractChannel, loops: readonly Loop[]): number {
  const { contract, share, channel } = one;
  if (channel.parts === null) return product(contract.spendUsdPerYear, share).value.high;
  const returned = loops
    .filter(({ labId }) => labId === one.labId)
    .reduce((sum, { providerId }) => sum + returnedTo(providerId, one.labId, [one]).value.high, 0);
  return Math.min(
    returned + openIn(one).value.high,
    product(contract.spendUsdPerYear, share, channel.passedOn).value.high,
  );
}

const product = (...of: readonly Measured[]): Measured => ({
  value: evaluate(
    (...factors) => factors.reduce((all, factor) => all * factor, 1),
    ...of.map(({ value }) => ({ of: value })),
  ),
  facts: [...new Set(of.flatMap(({ facts }) => facts))],
});

/** Said, not guessed, where either amount is not known. */
function ratioOf(promised: TieTotal, invested: TieTotal): Loop["ratio"] {
  if (promised.ties === 0) return { score: null, note: "no purchase on record" };
  if (invested.ties === 0) return { score: null, note: "no capital on record" };
  if (promised.usd === 0) return { score: null, note: "purchases not disclosed" };
  if (invested.undisclosed > 0) return { score: null, note: "not all capital is disclosed" };
  if (invested.usd === 0) return { score: null, note: "nothing put in on this basis" };
  return {
    score: circularityOf({
      committedUsd: { value: exact(promised.usd), facts: promised.facts },
      investedUsd: { value: exact(invested.usd), facts: invested.facts },
    }).score,
    note: promised.undisclosed > 0 ? "at least; a purchase is undisclosed" : "",
  };
}

/** The loops as one tree, each amount with its facts. */
export const loopsExplained = (
  { score, loops }: Recirculation,
  nameOf: (partyId: string) => string,
): Explanation => ({
  ...score.explanation,
  inputs: [
    ...score.explanation.inputs,
    ...loops.map(({ providerId, labId, invested, promised }): Explanation => ({
      label: `On record between ${nameOf(providerId)} and ${nameOf(labId)}`,
      value: exact(promised.usd),
      unit: "usd",
      how: "known amounts that the lab has agreed to buy, with what was put in below; beside our spend, never added to it",
      facts: promised.facts,
      inputs: [
        {
          label: "Put in by the provider",
          value: exact(invested.usd),
          unit: "usd",
          how: "known amounts of capital",
          facts: invested.facts,
          inputs: [],
        },
      ],
    })),
  ],
});
