import { z } from "zod";
import { FEED_IDS } from "../../catalog/feed.ts";
import { SCOPES } from "../../catalog/offering.ts";
import { SERVICE_TIERS, TIER_RULES, TOKEN_UNITS } from "../../catalog/price.ts";
import { SELLER_KINDS } from "../../catalog/seller-kind.ts";
import { OfferingTerms } from "./offering-terms.ts";
import { PolicyChoice } from "./policy-choice.ts";
import { PriceCurrency } from "./price-currency.ts";
import { ProvisionedThroughput } from "./provisioned-throughput.ts";
import { MOST_TOKENS_OF_A_REQUEST, RequestClass } from "./request-class.ts";
import { ScenarioEgress } from "./scenario-egress.ts";
import { Shock } from "./shock.ts";

export const SCENARIO_FORMAT = "stakeline-scenario/1";

/** More rows than any price list has for one model at one seller: units × tiers × thresholds × hours × days. */
const MOST_PRICES = 1_000;
/** A token for ten US dollars. */
const MOST_USD_PER_MTOK = 10_000_000;
/** More than anybody promises a cloud or pays to leave it: beyond it sums are no longer exact. */
const MOST_USD = 1_000_000_000_000;
/** As many as there are offerings to name. */
const MOST_NAMED = 2_000;

const Day = z.iso.date();
const Id = z.string().min(1).max(200);

/** A price as it was when the scenario was saved, with where it was read. */
const PinnedPrice = z.strictObject({
  unit: z.enum(TOKEN_UNITS),
  serviceTier: z.enum(SERVICE_TIERS),
  usdPerMtok: z.number().min(0).max(MOST_USD_PER_MTOK),
  minPromptTokens: z.number().min(0).max(MOST_TOKENS_OF_A_REQUEST),
  tierRule: z.enum(TIER_RULES),
  timeWindow: z.strictObject({ startUtc: z.string(), endUtc: z.string() }).nullable(),
  effectiveFrom: Day.nullable(),
  effectiveTo: Day.nullable(),
  observedAt: Day,
  seenAt: Day.exactOptional(),
  feedId: z.enum(FEED_IDS),
  sourceId: Id,
  derived: z.boolean(),
});

/** An offering as it was when the scenario was saved. */
export const PinnedOffering = z.strictObject({
  id: Id,
  model: z.strictObject({
    id: Id,
    name: z.string(),
    labId: Id.nullable(),
    openWeights: z.boolean().nullable(),
    released: z.string().nullable(),
  }),
  seller: z.strictObject({
    id: Id,
    name: z.string(),
    operatorId: Id.nullable(),
    kind: z.enum(SELLER_KINDS).exactOptional(),
  }),
  sellerModelId: z.string(),
  scope: z.enum(SCOPES),
  scopeName: z.string().nullable(),
  contextTokens: z.number().nullable(),
  lifecycle: z.enum(["preview", "active", "deprecated", "retired"]).nullable(),
  retiresOn: Day.nullable(),
  prices: z.array(PinnedPrice).max(MOST_PRICES),
  /** Where its prices are agreed in another currency; they stand in US dollars at its rate. Absent for dollars. */
  priceCurrency: PriceCurrency.exactOptional(),
});

/** What the company has promised a cloud to spend, and what it gets for it. */
export const ScenarioCommitment = z.strictObject({
  operatorId: Id,
  usdPerMonth: z.number().positive().max(MOST_USD),
  /** Off list prices once committed, 0.15 for fifteen per cent. */
  discount: z.number().min(0).lt(1),
  /** Levels of spending above it, lowest first, each with a larger discount; absent for none. */
  tiers: z
    .array(
      z.strictObject({
        usdPerMonth: z.number().positive().max(MOST_USD),
        discount: z.number().min(0).lt(1),
      }),
    )
    .max(8)
    .exactOptional(),
  source: z.string().min(1),
});

const Between = z
  .strictObject({
    low: z.number().min(0).max(MOST_USD),
    point: z.number().min(0).max(MOST_USD).nullable(),
    high: z.number().min(0).max(MOST_USD),
  })
  .refine(({ low, point, high }) => low <= (point ?? low) && (point ?? low) <= high, {
    error: "runs from the lowest to the highest, with the best value between them",
  });

/** What leaving a cloud for good would cost, in the parts the lock-in index adds up. */
export const CloudExit = z.strictObject({
  operatorId: Id,
  /** Re-engineering, evaluation, running both, training. */
  technicalUsd: Between,
  /** Moving the data out: nothing once switching charges have ended by law. */
  egressUsd: Between,
  switchingChargeUsd: Between,
  earlyTerminationUsd: Between,
  /** A customer in the European Union, whom the Data Act covers; null where nobody has said. */
  isEuCustomer: z.boolean().nullable(),
  source: z.string().min(1),
});

/** How the months ahead may differ from today. */
export const Chances = z.strictObject({
  /** d ln P a year, for one fixed model: 0 for prices that stand. */
  priceDriftPerYear: z.number().min(-5).max(5),
  priceVolatilityPerYear: z.number().min(0).max(3),
  /** Jumps a year of each seller's prices, and their size as a lognormal. */
  priceJumpsPerYear: z.number().min(0).max(12),
  priceJumpMeanLog: z.number().min(-3).max(3),
  priceJumpSdLog: z.number().min(0).max(3),
  volumeSdPerMonth: z.number().min(0).max(2),
  /** Outages a year of each seller, mean hours of one, and the part that meets all who serve a lab's models. */
  outagesPerYear: z.number().min(0).max(365),
  outageMeanHours: z.number().min(0).max(720),
  outageCommonCause: z.number().min(0).max(1),
  exchangeRateSdPerYear: z.number().min(0).max(2),
  /** Where each of the numbers is from, by its name; one without a source stands at 0. */
  sources: z.record(z.string(), z.string()),
});

/** All a scenario needs to be computed again, anywhere, to the same numbers. */
export const ScenarioFile = z.strictObject({
  format: z.literal(SCENARIO_FORMAT),
  name: z.string().trim().min(1).max(200),
  note: z.string().max(2_000),
  /** Rests on the made-up company. */
  demo: z.boolean(),
  asOf: Day,
  asKnown: Day.nullable(),
  methodVersion: z.string(),
  /** Decides every draw; the same seed gives the same ledger. */
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  months: z.number().int().min(1).max(36),
  draws: z.number().int().min(0).max(100_000),
  classes: z.array(RequestClass).min(1).max(400),
  offerings: z.array(PinnedOffering).max(400),
  /** Names of the parties that appear, and the parent group of those that have one. */
  parties: z
    .array(z.strictObject({ id: Id, name: z.string(), ownerId: Id.nullable() }))
    .max(MOST_NAMED),
  quality: z
    .strictObject({
      benchmark: z.string(),
      snapshot: Day,
      /** The best possible, to bring scores to 0 to 1. */
      top: z.number().positive(),
      scores: z
        .array(
          z.strictObject({
            modelId: Id,
            category: z.string().nullable(),
            score: z.number(),
            sourceId: Id,
          }),
        )
        .max(20_000),
    })
    .nullable(),
  terms: z.array(OfferingTerms).max(400),
  commitments: z.array(ScenarioCommitment).max(400),
  /** Offerings bought as throughput by the hour; absent for none. */
  provisioned: z.array(ProvisionedThroughput).max(50).exactOptional(),
  /** What moving prompts between clouds costs; absent where nobody counts it. */
  egress: ScenarioEgress.exactOptional(),
  exits: z.array(CloudExit).max(400),
  /** One to four; the first is the one the result opens on. What is today is always computed beside them. */
  policies: z.array(PolicyChoice).min(1).max(4),
  shocks: z.array(Shock).max(20),
  chances: Chances,
});
export type ScenarioFile = z.infer<typeof ScenarioFile>;
export type Chances = z.infer<typeof Chances>;
export type CloudExit = z.infer<typeof CloudExit>;
