import { z } from "zod";
import { LIFECYCLES, SCOPES } from "../../catalog/offering.ts";
import { COUNTED_UNITS, SERVICE_TIERS, TIER_RULES, TOKEN_UNITS } from "../../catalog/price.ts";
import { SELLER_KINDS } from "../../catalog/seller-kind.ts";
import type { PricePayload } from "./price-plan.ts";

const PlainDay = z.iso.date().nullable();
const amount = z.number().nonnegative();

const commonParts = {
  serviceTier: z.enum(SERVICE_TIERS),
  minPromptTokens: z.number().int().nonnegative(),
  tierRule: z.enum(TIER_RULES),
  timeWindow: z.strictObject({ startUtc: z.string(), endUtc: z.string() }).nullable(),
  effectiveFrom: PlainDay,
  effectiveTo: PlainDay,
  derived: z.boolean(),
};

const Price = z.union([
  z.strictObject({ ...commonParts, unit: z.enum(TOKEN_UNITS), usdPerMtok: amount }),
  z.strictObject({ ...commonParts, unit: z.enum(COUNTED_UNITS), usdEach: amount }),
]);

const facts = {
  contextTokens: z.number().int().nullable(),
  lifecycle: z.enum(LIFECYCLES).nullable(),
  announcedOn: PlainDay,
  deprecatedOn: PlainDay,
  retiresOn: PlainDay,
  replacedBy: z.string().nullable(),
};
const Facts = z.strictObject(facts);

const Listing = z.strictObject({
  place: z.string(),
  seller: z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(SELLER_KINDS) }),
  sellerModelId: z.string(),
  model: z.strictObject({
    id: z.string(),
    name: z.string(),
    labId: z.string().nullable(),
    family: z.string().nullable(),
    openWeights: z.boolean().nullable(),
    released: z.string().nullable(),
  }),
  scope: z.enum(SCOPES),
  scopeName: z.string().nullable(),
  ...facts,
  prices: z.array(Price),
  sourceUrl: z.string().nullable(),
  notes: z.array(z.string()),
  zeros: z.array(z.enum(TOKEN_UNITS)).optional(),
});

/** A row of a price file as it is kept with its batch. */
export const PricePayloadForm: z.ZodType<PricePayload> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("listing"),
    listing: Listing,
    facts: z.strictObject({ before: Facts, after: Facts }).nullable(),
  }),
  z.strictObject({
    kind: z.literal("alias"),
    alias: z.strictObject({
      sellerId: z.string(),
      alias: z.string(),
      sellerModelId: z.string().nullable(),
    }),
  }),
]);
