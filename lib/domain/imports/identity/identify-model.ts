import type { Scope } from "../../catalog/offering.ts";
import { labOf } from "./labs.ts";
import { canonicalModelId } from "./model-identity.ts";
import { parseSellerName } from "./seller-names.ts";

/** What a seller's name for a model says of it. */
export type IdentifiedModel = {
  readonly id: string;
  readonly labId: string | null;
  readonly scope: Scope;
  readonly scopeName: string | null;
  /** A variant that is a price, not a model. */
  readonly variant: "batch" | "free" | null;
};

/**
 * Which model a seller means, and where it serves it, by the seller's own way of naming.
 *
 * @example
 * identifyModel("amazon-bedrock", "eu.anthropic.claude-opus-4-8-v1:0")
 * // => { id: "claude-opus-4-8", labId: "anthropic", scope: "geo", scopeName: "eu", variant: null }
 */
export function identifyModel(sellerId: string, sellerModelId: string): IdentifiedModel {
  const ofSeller = SEEN.get(sellerId);
  const known = ofSeller?.get(sellerModelId);
  if (known !== undefined) return known;
  const model = identified(sellerId, sellerModelId);
  if (seen < MOST_SEEN) {
    seen += 1;
    if (ofSeller === undefined) SEEN.set(sellerId, new Map([[sellerModelId, model]]));
    else ofSeller.set(sellerModelId, model);
  }
  return model;
}

/** A file names a model for each region and each size of it, and is read again to be published: each name is taken apart once. */
const SEEN = new Map<string, Map<string, IdentifiedModel>>();
/** A file that makes names up does not fill the memory. */
const MOST_SEEN = 10_000;
let seen = 0;

function identified(sellerId: string, sellerModelId: string): IdentifiedModel {
  const name = parseSellerName(sellerId, sellerModelId);
  const id = canonicalModelId(name);
  const { scope, scopeName, variant } = name;
  return { id, labId: labOf(id, name.maker), scope, scopeName, variant };
}
