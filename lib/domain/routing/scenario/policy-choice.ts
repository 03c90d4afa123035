import { z } from "zod";

const Party = z.string().min(1).max(200);
/** More parties than there are offerings are a mistake. */
const MOST_PARTIES = 400;
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
      .array(z.strictObject({ operatorId: Party, weight: z.number().positive() }))
      .min(1)
      .max(MOST_PARTIES),
  }),
  z.strictObject({
    kind: z.literal("openrouter"),
    /** How input and output price combine, which its documents do not say: weight of the output price. */
    outputWeight: z.number().min(0),
  }),
  z.strictObject({
    kind: z.literal("litellm"),
    strategy: z.enum(["simple-shuffle", "cost-based"]),
    weights: z
      .array(z.strictObject({ offeringId: Party, weight: z.number().min(0) }))
      .max(MOST_PARTIES),
  }),
  z.strictObject({
    kind: z.literal("provider-router"),
    operatorId: Party,
    /** Labs whose models it may choose; empty for any. */
    labIds: z.array(Party).max(MOST_PARTIES),
    surchargeUsdPerMtok: z.number().min(0),
  }),
  z.strictObject({
    kind: z.literal("cascade"),
    /** In order; the last always answers. */
    steps: z
      .array(z.strictObject({ offeringId: Party, acceptRate: z.number().min(0).max(1) }))
      .min(2)
      .max(8),
    judgeError: z.number().min(0).max(0.5),
    judgeUsdPerRequest: z.number().min(0),
  }),
  z.strictObject({ kind: z.literal("failover"), offeringIds: z.array(Party).min(1).max(8) }),
  z.strictObject({ kind: z.literal("exposure-capped"), caps: Caps }),
]);
export type PolicyChoice = z.infer<typeof PolicyChoice>;
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
