import type { Board, BoardOffering, BoardPolicy } from "../board.ts";
import { policyByClass } from "../policy.ts";
import { type ChainOutcome, chainOutcome } from "../resilience/fallback-chain.ts";
import {
  failingTogether,
  sharedUpstreams,
  type UpstreamKind,
} from "../resilience/shared-upstreams.ts";
import type { ChainFailures } from "../scenario/policy-choice.ts";

type Setting = {
  /** In the order they are asked. */
  readonly offeringIds: readonly string[];
  /** How often each fails, and how much of that together; where it is absent a chain is only an order. */
  readonly failures?: ChainFailures;
};

/**
 * Every request goes to the first of a chain, and to the next only while those before it fail.
 *
 * Offerings that may not serve a class are left out of its chain. Who shares a
 * lab, a cloud or an owner fails together in part, by the beta-factor model of
 * {@link chainOutcome}; of a group that is tied in several ways the largest part
 * counts. What the whole chain fails to answer is no part of the shares, which
 * are of what is served; `unanswered` says how much that is.
 *
 * @param nameOf what a party or an offering is called, by its id
 * @throws RangeError if there is no offering or one is named twice
 *
 * @example
 * failover({ offeringIds: ["azure--gpt", "openai--gpt"] })
 */
export function failover(
  { offeringIds, failures }: Setting,
  nameOf: (id: string) => string = (id) => id,
): BoardPolicy {
  if (offeringIds.length === 0) throw new RangeError("a chain requires an offering");
  if (new Set(offeringIds).size < offeringIds.length)
    throw new RangeError("a chain names an offering twice");
  return policyByClass({
    id: `failover-${offeringIds.join("-")}`,
    name: "Failover chain",
    means: `Every workload runs on ${offeringIds.map(nameOf).join(", then on ")}, each only while those before it fail.`,
    nobody: "no offering of the chain may serve it",
    looksAt: ({ id }) => offeringIds.includes(id),
    ...(failures === undefined
      ? {}
      : {
          unanswered: (board: Board) =>
            Float64Array.from(board.classes, (_, w) => {
              const open = openOf(board, w, offeringIds);
              return open.length === 0 ? 0 : outcomeOf(open, failures).unserved;
            }),
          leavesOut: [
            "What the chain fails to answer by its own figures is taken off the part that is served and not off the bill, and is no part of the draws, which have outages of their own",
          ],
        }),
    notesOn: (board, w) => notesOn(openOf(board, w, offeringIds), failures, nameOf),
    prepare(offerings) {
      const chain = chainOf(offerings, offeringIds);
      const outcomes = new Map<string, ChainOutcome>();
      return (board, w, into) => {
        const first = w * offerings.length;
        const columns = chain.filter((o) => board.eligible[first + o] === 1);
        const [head] = columns;
        if (head === undefined) return;
        if (failures === undefined) {
          into[first + head] = 1;
          return;
        }
        const key = columns.join();
        const known = outcomes.get(key) ?? outcomeOf(offeringsAt(offerings, columns), failures);
        outcomes.set(key, known);
        const { servedBy, unserved } = known;
        if (unserved === 1) return;
        for (const [k, o] of columns.entries())
          into[first + o] = (servedBy[k] ?? 0) / (1 - unserved);
      };
    },
  });
}

const chainOf = (offerings: readonly BoardOffering[], ids: readonly string[]): number[] =>
  ids.map((id) => offerings.findIndex((offering) => offering.id === id)).filter((o) => o >= 0);

const offeringsAt = (offerings: readonly BoardOffering[], columns: readonly number[]) =>
  columns.flatMap((o) => offerings[o] ?? []);

/** The chain as far as it may serve a class. */
const openOf = (
  { offerings, eligible }: Board,
  w: number,
  ids: readonly string[],
): BoardOffering[] =>
  offeringsAt(
    offerings,
    chainOf(offerings, ids).filter((o) => eligible[w * offerings.length + o] === 1),
  );

const sharedBy = (chain: readonly BoardOffering[], failures: ChainFailures | undefined) =>
  sharedUpstreams(
    chain.map(({ sellerId, operatorId, labId, ownerId }) => ({
      labId,
      ownerId,
      cloudIds: [
        operatorId,
        ...(failures?.runsOn ?? [])
          .filter((one) => one.sellerId === sellerId)
          .map((one) => one.operatorId),
      ],
    })),
  );

function outcomeOf(chain: readonly BoardOffering[], failures: ChainFailures): ChainOutcome {
  const shared = sharedBy(chain, failures);
  const groups = failingTogether(chain.length, shared);
  const betas = {
    lab: failures.commonCauseLab,
    cloud: failures.commonCauseCloud,
    owner: failures.commonCauseCloud,
  };
  return chainOutcome(
    chain.map((one, k) => ({ unavailable: downOf(one, failures), upstream: `${groups[k]}` })),
    (upstream) =>
      Math.max(
        0,
        ...shared
          .filter(({ places }) => `${groups[places[0] ?? 0]}` === upstream)
          .map(({ kind }) => betas[kind]),
      ),
  );
}

const downOf = ({ sellerId }: BoardOffering, { sellers, everySeller }: ChainFailures): number =>
  sellers.find((one) => one.sellerId === sellerId)?.unavailable ?? everySeller;

const SHARED = {
  lab: (name: string) => `the models of ${name}`,
  cloud: (name: string) => `the cloud of ${name}`,
  owner: (name: string) => `one owner, ${name}`,
} as const satisfies Record<UpstreamKind, (name: string) => string>;

function notesOn(
  chain: readonly BoardOffering[],
  failures: ChainFailures | undefined,
  nameOf: (partyId: string) => string,
): string[] {
  const ties = sharedBy(chain, failures).map(({ kind, id, places }) => {
    const names = places.map((place) => chain[place]?.name ?? "");
    const all = `${names.slice(0, -1).join("; ")} and ${names.at(-1)}`;
    return `${all} share ${SHARED[kind](nameOf(id))}: a fallback that shares an upstream is not a fallback`;
  });
  if (failures === undefined || chain.length === 0) return ties;
  const { unserved } = outcomeOf(chain, failures);
  const apart = chain.reduce((product, one) => product * downOf(one, failures), 1);
  const against =
    ties.length === 0
      ? "; its sellers share nothing"
      : `, against ${chanceInWords(apart)} if its sellers shared nothing`;
  return [
    ...ties,
    `nobody of the chain answers ${chanceInWords(unserved)} of the time${against} (${failures.source})`,
  ];
}

/** Three digits that count: chances that are very small are no zero. */
const chanceInWords = (part: number): string => `${Number((part * 100).toPrecision(3))} %`;
