import type { Scope } from "../../catalog/offering.ts";

/** A key of LiteLLM's map, taken apart. */
export type LitellmKey = {
  /** The seller's own name for the model. */
  readonly sellerModelId: string;
  /** That name without what only sets a price apart: a commitment, a size, a quality. */
  readonly modelName: string;
  /** Where the key itself says it; null where the model's name has to. */
  readonly scope: { readonly scope: Scope; readonly scopeName: string | null } | null;
  /** What a picture has in pixels, where the key names its size. */
  readonly pixels: number | null;
};

const REGION = /^[a-z]{2}(-gov)?-[a-z]+-\d$/;
const AZURE_ZONES: Readonly<Record<string, { scope: Scope; scopeName: string | null }>> = {
  us: { scope: "data-zone", scopeName: "us" },
  eu: { scope: "data-zone", scopeName: "eu" },
  global: { scope: "global", scopeName: null },
  "global-standard": { scope: "global", scopeName: null },
};
const ZONES = new Map(Object.entries(AZURE_ZONES));

/** Parts of a key that set a price apart and are no part of the model's name. */
const PRICE_PART =
  /^(\d+-month-commitment|(\d+|max)-x-(\d+|max)|(\d+|max)-steps|hd|standard|low|medium|high)$/;
const SIZE = /^(\d+)-x-(\d+)$/;

/** First parts of keys that name the way to a seller, not the model. */
const ROUTES = new Set([
  "bedrock",
  "bedrock_mantle",
  "azure",
  "azure_ai",
  "gemini",
  "amazon-nova",
  "fireworks_ai",
]);

/** Parts that say how or where a model is asked for, and never name one. */
const NO_NAMES = new Set([...ROUTES, "invoke", "*"]);

/**
 * What a key says: who is asked for what, and where.
 *
 * @param provider its `litellm_provider`
 *
 * @example
 * parseLitellmKey("bedrock/us-gov-west-1/amazon.nova-pro-v1:0", "bedrock").scope
 * // => { scope: "gov", scopeName: "us-gov-west-1" }
 */
export function parseLitellmKey(key: string, provider: string): LitellmKey {
  const way = key.indexOf("/");
  if (way === -1) return modelOf(key, null);
  const rest = isWay(key.slice(0, way), provider) ? key.slice(way + 1) : key;
  // Nearly always that is the model's name and no more.
  if (!rest.includes("/") && !NO_NAMES.has(rest)) return modelOf(rest, null);
  const parts = rest.split("/");
  const scope = provider.startsWith("bedrock") ? takeRegion(parts) : takeZone(parts, provider);
  // A size may stand before the way: 1024-x-1024/50-steps/bedrock/….
  const own = parts.filter((part) => !ROUTES.has(part));
  const [only] = own;
  if (only !== undefined && own.length === 1) return modelOf(only, scope);
  const named = own.findIndex((part) => !PRICE_PART.test(part));
  return {
    sellerModelId: own.join("/"),
    modelName: own.slice(Math.max(named, 0)).join("/"),
    scope,
    pixels: named > 0 ? pixelsOf(own) : null,
  };
}

/** A key of which nothing but the model's name is left. */
const modelOf = (name: string, scope: LitellmKey["scope"]): LitellmKey => ({
  sellerModelId: name,
  modelName: name,
  scope,
  pixels: null,
});

const isWay = (first: string, provider: string): boolean =>
  first === provider ||
  ROUTES.has(first) ||
  (first === "vertex_ai" && provider.startsWith("vertex_ai"));

/** `bedrock/<region>/…`; a star stands for every region. */
function takeRegion(parts: string[]): LitellmKey["scope"] {
  const [first = ""] = parts;
  if (first === "invoke") parts.shift();
  if (first === "*") {
    parts.shift();
    return { scope: "unknown", scopeName: null };
  }
  const match = REGION.exec(first);
  if (match === null || parts.length === 1) return null;
  parts.shift();
  return { scope: match[1] === undefined ? "region" : "gov", scopeName: first };
}

/** `azure/<zone>/…`: what is not in a zone runs where its deployment does, which the key does not say. */
function takeZone(parts: string[], provider: string): LitellmKey["scope"] {
  const [first = ""] = parts;
  const zone = provider.startsWith("azure") && parts.length > 1 ? ZONES.get(first) : undefined;
  if (zone === undefined) return null;
  parts.shift();
  return zone;
}

function pixelsOf(parts: readonly string[]): number | null {
  for (const part of parts) {
    const [, width, height] = SIZE.exec(part) ?? [];
    if (width !== undefined && height !== undefined) return Number(width) * Number(height);
  }
  return null;
}
