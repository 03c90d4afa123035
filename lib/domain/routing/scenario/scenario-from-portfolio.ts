import { isRetiredOn, labKey, type Offering, operatorKey } from "../../catalog/offering.ts";
import { SCENARIO_METHOD_VERSION } from "./scenario-method.ts";
import type { Market } from "../../portfolio/hosting.ts";
import { type Portfolio, workloadsOf } from "../../portfolio/portfolio.ts";
import type { KeptScore } from "../../quality/placed-score.ts";
import type { PlainDate } from "../../quantity/plain-date.ts";
import { groupOf, type Party } from "../../ties/party.ts";
import { DEFAULT_SEED } from "../../uncertainty/score-run.ts";
import { quoteDemand } from "../quote.ts";
import { demandOf, type Workload } from "../workload.ts";
import { cloudExits } from "./cloud-exits.ts";
import { DEFAULT_CHANCES } from "./default-chances.ts";
import { pinnedOffering } from "./pinned-offering.ts";
import { pinnedQuality } from "./pinned-quality.ts";
import type { PolicyChoice } from "./policy-choice.ts";
import type { RequestClass } from "./request-class.ts";
import { SCENARIO_FORMAT, type ScenarioFile } from "./scenario-file.ts";

/** A ceiling to open the builder with: no cloud above three fifths of all tokens. */
const FIRST_CAP = 0.6;

/**
 * The company's own work as a scenario: what the builder opens with.
 *
 * Only offerings of models it accepts or runs on are pinned, and of them those
 * with a price; a workload that nobody sells a model for is left out, and the
 * note names it. Numbers nobody has stated stand at their neutral value: no
 * growth, no reasoning, one turn.
 *
 * @param offerings what is on sale; more than is needed does no harm
 * @param scores of any benchmarks; one table of one of them is pinned
 * @param day whose prices are used, and from which the months count
 * @param egress what each cloud charges for data that leaves it, for the cost of leaving
 *
 * @example
 * scenarioFromPortfolio(portfolio, offerings, parties, scores, "2026-11-22").classes[0]?.name
 */
export function scenarioFromPortfolio(
  portfolio: Portfolio,
  offerings: readonly Offering[],
  parties: ReadonlyMap<string, Party>,
  scores: readonly KeptScore[],
  day: PlainDate,
  egress: Market["egress"] = new Map(),
): ScenarioFile {
  const all = workloadsOf(portfolio);
  const work = all.flatMap(({ routing }) => routing ?? []);
  const pinned = offerings.filter((offering) => isNeeded(offering, work, day));
  const models = new Set(pinned.map(({ model }) => model.id));
  const ids = new Set(pinned.map(({ id }) => id));
  const isSold = (workload: Workload) => workload.acceptableModelIds.some((id) => models.has(id));
  const kept = work.filter(isSold);
  const left = all.filter(({ id }) => !kept.some((one) => one.id === id)).map(({ name }) => name);
  const whose = portfolio.organisation;
  const market = { day, offerings, resellerIds: [], platformIds: [], parties, egress };
  return {
    format: SCENARIO_FORMAT,
    name: `${whose.name}: today’s work`,
    note:
      left.length === 0
        ? ""
        : `Left out, because something pricing needs is not known: ${left.join(", ")}.`,
    demo: whose.isDemo,
    asOf: day,
    asKnown: null,
    methodVersion: SCENARIO_METHOD_VERSION,
    seed: DEFAULT_SEED,
    months: 12,
    draws: 2_000,
    classes: kept.map((workload) => classOf(workload, { models, ids, whose })),
    offerings: pinned.map((offering) => pinnedOffering(offering, day)),
    parties: partiesIn(pinned, portfolio, parties),
    quality: pinnedQuality(scores, models),
    terms: [],
    commitments: portfolio.contracts.flatMap(({ vendorId, name, committedUsd }) => {
      const usdPerYear = committedUsd.value.point ?? committedUsd.value.low;
      return usdPerYear > 0
        ? [
            {
              operatorId: vendorId,
              usdPerMonth: usdPerYear / 12,
              discount: 0,
              source: `${name}: committed for the next twelve months, a twelfth a month; its discount is not on record`,
            },
          ]
        : [];
    }),
    exits: cloudExits(portfolio, market),
    policies: firstPolicies(pinned),
    shocks: [],
    chances: DEFAULT_CHANCES,
  };
}

/** Of a model that is accepted or in use, and either in use or priced and not retired. */
function isNeeded(offering: Offering, work: readonly Workload[], day: PlainDate): boolean {
  const { id, model } = offering;
  if (work.some(({ currentSplit }) => currentSplit.some((one) => one.offeringId === id)))
    return true;
  const [first] = work.filter(({ acceptableModelIds }) => acceptableModelIds.includes(model.id));
  return (
    first !== undefined &&
    !isRetiredOn(offering, day) &&
    quoteDemand(offering, demandOf(first), { day }).kind === "quoted"
  );
}

function classOf(
  workload: Workload,
  {
    models,
    ids,
    whose,
  }: {
    readonly models: ReadonlySet<string>;
    readonly ids: ReadonlySet<string>;
    readonly whose: Portfolio["organisation"];
  },
): RequestClass {
  const split = workload.currentSplit.filter(({ offeringId }) => ids.has(offeringId));
  return {
    id: workload.id,
    name: workload.name,
    requestsPerMonth: workload.requestsPerMonth,
    inputTokens: workload.inputTokens,
    cacheReadShare: workload.cacheReadShare,
    cacheWriteShare: workload.cacheWriteShare,
    outputTokens: workload.outputTokens,
    reasoningTokens: 0,
    turns: 1,
    batchShare: workload.batchShare,
    growthPerMonth: 0,
    seasonality: null,
    qualityFloor: null,
    maxLatencySeconds: null,
    contextTokens: workload.contextTokens,
    allowedScopes: workload.allowedScopes === null ? null : [...workload.allowedScopes],
    dataPolicies: [],
    acceptableModelIds: workload.acceptableModelIds.filter((id) => models.has(id)),
    allowedLabIds: workload.allowedLabIds === null ? null : [...workload.allowedLabIds],
    excludedLabIds: [...workload.excludedLabIds],
    excludedSellerIds: [...workload.excludedSellerIds],
    // Part of it elsewhere, on what is no longer listed, leaves no split that adds up.
    currentSplit:
      split.length === workload.currentSplit.length ? split.map((one) => ({ ...one })) : [],
    critical: workload.critical,
    statistics: null,
    source: whose.isDemo ? `${whose.name}’s own figures, made up` : `${whose.name}’s own figures`,
  };
}

function partiesIn(
  pinned: readonly Offering[],
  { contracts }: Portfolio,
  parties: ReadonlyMap<string, Party>,
): ScenarioFile["parties"] {
  const ids = new Set([
    ...pinned.flatMap((offering) => [operatorKey(offering), labKey(offering)]),
    ...contracts.map(({ vendorId }) => vendorId),
  ]);
  const owners = [...ids].map((id) => groupOf(id, parties));
  return [...new Set([...ids, ...owners])].toSorted().flatMap((id) => {
    const party = parties.get(id);
    const owner = groupOf(id, parties);
    return party === undefined
      ? []
      : [{ id, name: party.name, ownerId: owner === id ? null : owner }];
  });
}

const firstPolicies = (pinned: readonly Offering[]): PolicyChoice[] => {
  const clouds = new Set(pinned.map(operatorKey));
  const none = { everyLab: null, everyOwner: null, everyRegion: null };
  const named = { clouds: [], labs: [], owners: [], regions: [] };
  return [
    { kind: "cheapest" },
    ...(clouds.size > 1
      ? [
          {
            kind: "exposure-capped" as const,
            caps: { everyCloud: FIRST_CAP, ...none, ...named },
          },
        ]
      : []),
  ];
};
