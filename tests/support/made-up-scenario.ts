import { DEFAULT_CHANCES } from "../../lib/domain/routing/scenario/default-chances.ts";
import type { RequestClass } from "../../lib/domain/routing/scenario/request-class.ts";
import {
  SCENARIO_FORMAT,
  type ScenarioFile,
} from "../../lib/domain/routing/scenario/scenario-file.ts";
import { pcg32 } from "../../lib/domain/stats/pcg32.ts";
import { aPrice, DAY } from "./routing.ts";

export const aClass = (part: Partial<RequestClass> = {}): RequestClass => ({
  id: "chat",
  name: "Chat",
  requestsPerMonth: 1_000_000,
  inputTokens: 1000,
  cacheReadShare: 0,
  cacheWriteShare: 0,
  outputTokens: 100,
  reasoningTokens: 0,
  turns: 1,
  batchShare: 0,
  growthPerMonth: 0,
  seasonality: null,
  qualityFloor: null,
  maxLatencySeconds: null,
  contextTokens: 10_000,
  allowedScopes: null,
  dataPolicies: [],
  acceptableModelIds: null,
  allowedLabIds: null,
  excludedLabIds: [],
  excludedSellerIds: [],
  currentSplit: [],
  critical: false,
  statistics: null,
  source: "made up",
  ...part,
});

type Pinned = ScenarioFile["offerings"][number];

/** An offering for a test: a model of a lab at a seller, so many US dollars per million tokens in and out. */
export const aPinned = (
  sellerId: string,
  modelId: string,
  [input, output]: readonly [number, number],
  part: Partial<Pinned> = {},
): Pinned => ({
  id: `${sellerId}--${modelId}`,
  model: {
    id: modelId,
    name: modelId,
    labId: `lab-of-${modelId}`,
    openWeights: null,
    released: null,
  },
  seller: { id: sellerId, name: sellerId, operatorId: sellerId },
  sellerModelId: modelId,
  scope: "global",
  scopeName: null,
  contextTokens: 1_000_000,
  lifecycle: "active",
  retiresOn: null,
  prices: [aPrice("input", input), aPrice("output", output)],
  ...part,
});

/** A scenario for a test: one class, two clouds that sell one model each, no chance and no shock. */
export const aScenario = (part: Partial<ScenarioFile> = {}): ScenarioFile => ({
  format: SCENARIO_FORMAT,
  name: "A scenario",
  note: "",
  demo: false,
  asOf: DAY,
  asKnown: null,
  methodVersion: "0.2",
  seed: 7,
  months: 3,
  draws: 0,
  classes: [aClass()],
  offerings: [aPinned("north", "swift", [1, 2]), aPinned("south", "deep", [2, 4])],
  parties: [],
  quality: null,
  terms: [],
  commitments: [],
  exits: [],
  policies: [{ kind: "cheapest" }],
  shocks: [],
  chances: { ...DEFAULT_CHANCES, outagesPerYear: 0 },
  ...part,
});

/** So many classes and offerings of some clouds and labs, all made up and the same for the same seed. */
export function madeUpScenario(
  {
    classes,
    offerings,
    seed = 1,
  }: { readonly classes: number; readonly offerings: number; readonly seed?: number },
  part: Partial<ScenarioFile> = {},
): ScenarioFile {
  const { uniform } = pcg32(seed, 0);
  const between = (low: number, high: number) => low + (high - low) * uniform();
  const sold = Array.from({ length: offerings }, (_, o) => {
    const inputUsd = between(0.1, 5);
    return aPinned(`cloud-${o % 6}`, `model-${o}`, [inputUsd, inputUsd * between(2, 6)], {
      model: {
        id: `model-${o}`,
        name: `Model ${o}`,
        labId: `lab-${Math.floor(between(0, 5))}`,
        openWeights: null,
        released: null,
      },
      contextTokens: uniform() < 0.8 ? 1_000_000 : 8_000,
    });
  });
  return aScenario({
    months: 12,
    classes: Array.from({ length: classes }, (_, w) =>
      aClass({
        id: `class-${w}`,
        name: `Class ${w}`,
        requestsPerMonth: Math.round(between(1e4, 1e6)),
        inputTokens: Math.round(between(200, 8000)),
        outputTokens: Math.round(between(50, 2000)),
        growthPerMonth: between(-0.02, 0.05),
        currentSplit: [{ offeringId: sold[w % offerings]?.id ?? "", share: 1 }],
      }),
    ),
    offerings: sold,
    quality: {
      benchmark: "Made up",
      snapshot: DAY,
      top: 100,
      scores: sold.map(({ model }) => ({
        modelId: model.id,
        category: null,
        score: Math.round(between(30, 90)),
        sourceId: "made-up",
      })),
    },
    ...part,
  });
}

/** Chances with everything switched on. */
export const RESTLESS: ScenarioFile["chances"] = {
  ...DEFAULT_CHANCES,
  priceVolatilityPerYear: 0.2,
  priceJumpsPerYear: 1,
  priceJumpMeanLog: -0.1,
  priceJumpSdLog: 0.3,
  volumeSdPerMonth: 0.05,
  outagesPerYear: 6,
  outageMeanHours: 4,
  outageCommonCause: 0.3,
  exchangeRateSdPerYear: 0.08,
};
