import type { Scope } from "../../catalog/offering.ts";
import { resoldName } from "./resold-name.ts";

/** A seller's name for a model, taken apart. */
export type SellerName = {
  /** The model's own part of the name, still in the seller's spelling. */
  readonly model: string;
  /** The maker, where the name says it. */
  readonly maker: string | null;
  readonly scope: Scope;
  readonly scopeName: string | null;
  /** A variant that is a price, not a model. */
  readonly variant: "batch" | "free" | null;
};

const BEDROCK_GEOS = ["us", "eu", "jp", "au", "apac", "ca", "in"];

const plain = (model: string, maker: string | null = null): SellerName => ({
  model,
  maker,
  scope: "unknown",
  scopeName: null,
  variant: null,
});

/** Takes a seller's model id apart by that seller's own way of naming. */
export function parseSellerName(sellerId: string, sellerModelId: string): SellerName {
  const stated = sellerModelId.toLowerCase();
  const resold = resoldName(sellerId, stated);
  if (resold !== null && resold.maker !== null) return plain(resold.model, resold.maker);
  const id = resold?.model ?? stated;
  switch (sellerId) {
    case "amazon-bedrock":
      return bedrock(id);
    case "google-vertex": {
      const [name = id] = id.split("@");
      return behindSlash(name.replace(/-maas$/, ""));
    }
    case "oci": {
      const dot = id.indexOf(".");
      return plain(id.slice(dot + 1), id.slice(0, dot));
    }
    case "databricks":
      return plain(id.replace(/^databricks-/, ""));
    case "snowflake":
      return plain(id.replace(/^(openai|snowflake)-/, ""));
    case "azure":
      return plain(id.replace(/^cohere-(?=command)/, "").replace(/^meta-(?=llama)/, ""));
    case "fireworks": {
      const name = id.split("/").at(-1) ?? id;
      const served = id.includes("/routers/") ? name.replace(/-fast$/, "") : name;
      return plain(served.replace(/(\d)p(\d)/g, "$1.$2"));
    }
    case "groq":
      return behindSlash(id.replace(/-(versatile|instant)$/, ""));
    case "together":
      return behindSlash(id.replace(/-(turbo|tput|lite)$/, ""));
    case "mistral": {
      const foreign = id.startsWith("zai-");
      return plain(id.replace(/^(zai|labs)-/, ""), foreign ? "zai" : null);
    }
    case "cerebras":
      return id.startsWith("zai-") ? plain(id.slice("zai-".length), "zai") : behindSlash(id);
    case "cloudflare-workers-ai":
      return behindSlash(id.replace(/^@(cf|hf)\//, ""));
    case "digitalocean": {
      // Only before a family of its own: of “deepseek-3.2” the maker's name is the family's.
      const [, maker = null, model = id] =
        /^(alibaba|anthropic|openai)-((?:qwen|claude|gpt|o\d).*)$/.exec(id) ?? [];
      return maker === null ? behindSlash(id) : plain(model, maker);
    }
    case "minimax":
    case "moonshot":
      return plain(id.replace(/-highspeed$/, ""));
    case "openrouter": {
      const [name = id, variant] = id.split(":");
      const known = variant === "batch" || variant === "free" ? variant : null;
      return { ...behindSlash(name), variant: known };
    }
    default:
      return behindSlash(id);
  }
}

function behindSlash(id: string): SellerName {
  const slash = id.lastIndexOf("/");
  return slash === -1 ? plain(id) : plain(id.slice(slash + 1), id.slice(0, slash));
}

function bedrock(id: string): SellerName {
  const [first = "", ...rest] = id.split(".");
  // A name without its maker, as one list has it.
  if (rest.length === 0) return { ...plain(withoutVersion(id)), scope: "bare" };
  const prefixed = first === "global" || first === "us-gov" || BEDROCK_GEOS.includes(first);
  const [maker = "", ...name] = prefixed ? rest : [first, ...rest];
  const model = withoutVersion(name.join("."));
  const base = { model, maker, variant: null };
  if (first === "global") return { ...base, scope: "global", scopeName: null };
  if (first === "us-gov") return { ...base, scope: "gov", scopeName: "us" };
  if (prefixed) return { ...base, scope: "geo", scopeName: first };
  return { ...base, scope: "bare", scopeName: null };
}

const withoutVersion = (name: string): string => name.replace(/-v?\d+:\d+$/, "");
