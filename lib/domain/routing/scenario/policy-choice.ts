import { z } from "zod";

const Party = z.string().min(1).max(200);
/** More parties than there are offerings are a mistake. */
const MOST_PARTIES = 400;
/** Only proportions of weights count. */
const MOST_WEIGHT = 1e12;
/** A token for ten US dollars. */
const MOST_USD_PER_MTOK = 10_000_000;
/** More than any one answer costs. */
const MOST_USD_PER_REQUEST = 1_000;
const PerMtok = z.number().min(0).max(MOST_USD_PER_MTOK);
const Weight = z.number().min(0).max(MOST_WEIGHT);
const Part = z.number().min(0).max(1);
const Cap = z.strictObject({ id: Party, share: z.number().min(0).max(1) });

/** Ceilings on what one party may serve, as parts of all tokens. */
export const Caps = z.strictObject({
  /** On every cloud, lab, owner group and region that is not named below; null for none. */
  everyCloud: z.number().min(0).max(1).nullable(),
  everyLab: z.number().min(0).max(1).nullable(),
  everyOwner: z.number().min(0).max(1).nullable(),
  everyRegion: z.number().min(0).max(1).nullable(),
  clouds: z.array(Cap).max(MOST_PARTIES),
  labs: z.array(Cap).max(MOST_PARTIES),
  owners: z.array(Cap).max(MOST_PARTIES),
  regions: z.array(Cap).max(MOST_PARTIES),
});

/** How LiteLLM's router may choose between its deployments. */
export const LITELLM_STRATEGIES = [
  "simple-shuffle",
  "cost-based",
  "latency-based",
  "usage-based",
  "least-busy",
] as const;

/** A deployment as LiteLLM's configuration has it; what is absent is not set there. */
export const LitellmDeployment = z.strictObject({
  offeringId: Party,
  /** Requests and tokens a minute, which a simple shuffle takes for weights. */
  rpm: Weight.exactOptional(),
  tpm: Weight.exactOptional(),
  /** Prices set by hand, in US dollars per million tokens; the router takes 0 for not set. */
  inputUsdPerMtok: PerMtok.exactOptional(),
  outputUsdPerMtok: PerMtok.exactOptional(),
  /** Mean seconds to an answer; absent for what the terms of the offering say. */
  latencySeconds: z.number().positive().exactOptional(),
});

/** How often the sellers of a chain fail, and how much of it they do together. */
export const ChainFailures = z.strictObject({
  /** Part of the time a seller does not answer, where nothing else is said of it. */
  everySeller: Part,
  sellers: z.array(z.strictObject({ sellerId: Party, unavailable: Part })),
  /** Part of the failures that meets all who serve a lab's models, and all on one cloud or of one owner. */
  commonCauseLab: Part,
  commonCauseCloud: Part,
  /** Sellers that run on the cloud of another. */
  runsOn: z.array(z.strictObject({ sellerId: Party, operatorId: Party })),
  /** Where the numbers are from, in a sentence. */
  source: z.string().min(1),
});

/** A policy by name with what it needs to know. */
export const PolicyChoice = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("as-is") }),
  z.strictObject({ kind: z.literal("single-cloud"), operatorId: Party }),
  z.strictObject({ kind: z.literal("single-lab"), labId: Party }),
  z.strictObject({ kind: z.literal("cheapest") }),
  z.strictObject({ kind: z.literal("quality-floor") }),
  z.strictObject({
    kind: z.literal("weighted-split"),
    clouds: z
      .array(z.strictObject({ operatorId: Party, weight: z.number().positive().max(MOST_WEIGHT) }))
      .min(1)
      .max(MOST_PARTIES),
  }),
  z.strictObject({
    kind: z.literal("openrouter"),
    /** How input and output price combine, which its documents do not say: weight of the output price. */
    outputWeight: Weight,
    /** All to the cheapest or the quickest instead of a balance; absent for a balance. */
    sort: z.enum(["price", "throughput"]).exactOptional(),
    /** Sellers in the order they are asked, before any balance. */
    order: z.array(Party).exactOptional(),
    /** Sellers that may be asked, and that may not. */
    only: z.array(Party).exactOptional(),
    ignore: z.array(Party).exactOptional(),
    /** The most that a list price may be, in US dollars per million tokens; null for any. */
    maxPrice: z
      .strictObject({ input: PerMtok.nullable(), output: PerMtok.nullable() })
      .exactOptional(),
    /** Sellers that were down in the last 30 seconds: asked only where nobody else is left. */
    unstable: z.array(Party).exactOptional(),
    /** How quick an offering is, for the order by throughput. */
    tokensPerSecond: z
      .array(z.strictObject({ offeringId: Party, value: z.number().positive() }))
      .exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("litellm"),
    strategy: z.enum(LITELLM_STRATEGIES),
    weights: z.array(z.strictObject({ offeringId: Party, weight: Weight })).max(MOST_PARTIES),
    /** What its configuration says of a deployment beside the weight; absent for nothing. */
    deployments: z.array(LitellmDeployment).max(MOST_PARTIES).exactOptional(),
    /** By latency: how much slower than the fastest still counts as fast, 0.1 for a tenth; absent for 0. */
    latencyBuffer: z.number().min(0).max(10).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("provider-router"),
    operatorId: Party,
    /** Labs whose models it may choose; empty for any. */
    labIds: z.array(Party).max(MOST_PARTIES),
    surchargeUsdPerMtok: PerMtok,
  }),
  z.strictObject({
    kind: z.literal("cascade"),
    /** In order; the last always answers. */
    steps: z
      .array(z.strictObject({ offeringId: Party, acceptRate: z.number().min(0).max(1) }))
      .min(2)
      .max(8),
    judgeError: z.number().min(0).max(0.5),
    judgeUsdPerRequest: z.number().min(0).max(MOST_USD_PER_REQUEST),
  }),
  z.strictObject({
    kind: z.literal("failover"),
    offeringIds: z.array(Party).min(1).max(8),
    failures: ChainFailures.exactOptional(),
  }),
  z.strictObject({ kind: z.literal("exposure-capped"), caps: Caps }),
]);
export type PolicyChoice = z.infer<typeof PolicyChoice>;
export type ChainFailures = z.infer<typeof ChainFailures>;
export type LitellmDeployment = z.infer<typeof LitellmDeployment>;
export type Caps = z.infer<typeof Caps>;

/** No ceiling on anybody. */
export const NO_CAPS: Caps = {
  everyCloud: null,
  everyLab: null,
  everyOwner: null,
  everyRegion: null,
  clouds: [],
  labs: [],
  owners: [],
  regions: [],
};
