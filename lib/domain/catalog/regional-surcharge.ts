import type { Model, Offering, Scope, Seller } from "./offering.ts";

/** Sellers that charge a tenth more for an endpoint that keeps requests in a region, and where they say so. */
export const REGIONAL_SURCHARGES = [
  {
    sellerId: "amazon-bedrock",
    labId: "anthropic",
    scopes: ["geo", "region"],
    scopeName: null,
    what: "Claude’s regional endpoints on Amazon Bedrock",
    source: "https://platform.claude.com/docs/en/about-claude/pricing",
  },
  {
    sellerId: "openai",
    labId: null,
    scopes: ["geo", "region"],
    scopeName: null,
    what: "OpenAI’s regional processing",
    source: "https://developers.openai.com/api/docs/pricing",
  },
  {
    sellerId: "azure",
    labId: null,
    scopes: ["data-zone"],
    scopeName: null,
    what: "Azure’s data zones",
    source: "https://prices.azure.com/api/retail/prices",
  },
  {
    sellerId: "xai",
    labId: null,
    scopes: ["geo", "region"],
    scopeName: "us",
    what: "xAI’s endpoint in the United States",
    source: "https://docs.x.ai/developers/pricing",
  },
] as const satisfies readonly {
  readonly sellerId: string;
  /** Null where it is for every model of the seller. */
  readonly labId: string | null;
  readonly scopes: readonly Scope[];
  /** Null where it is for every region. */
  readonly scopeName: string | null;
  readonly what: string;
  readonly source: string;
}[];
export type RegionalSurcharge = (typeof REGIONAL_SURCHARGES)[number];

/** Regional price over global price at these sellers. */
export const REGIONAL_MULTIPLIER = 1.1;

type Sold = Pick<Offering, "scope" | "scopeName"> & {
  readonly seller: Pick<Seller, "id">;
  readonly model: Pick<Model, "labId">;
};

/** The rule by which an offering costs a tenth more than the global one, where its seller has such a rule. */
export const regionalSurchargeOf = ({
  seller,
  model,
  scope,
  scopeName,
}: Sold): RegionalSurcharge | undefined =>
  REGIONAL_SURCHARGES.find(
    (rule) =>
      rule.sellerId === seller.id &&
      (rule.labId === null || rule.labId === model.labId) &&
      rule.scopes.some((one) => one === scope) &&
      (rule.scopeName === null || (scopeName ?? "").startsWith(rule.scopeName)),
  );
