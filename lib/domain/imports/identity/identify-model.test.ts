import { describe, expect, it } from "vitest";
import { sellerNamed, sellerOf } from "./feed-sellers.ts";
import { identifyModel } from "./identify-model.ts";

describe("a seller's name for a model", () => {
  it.each([
    ["amazon-bedrock", "eu.anthropic.claude-opus-4-8-v1:0", "claude-opus-4-8", "anthropic"],
    ["google-vertex", "claude-opus-4-8@default", "claude-opus-4-8", "anthropic"],
    ["azure", "gpt-4.1-2025-04-14", "gpt-4-1", "openai"],
    ["digitalocean", "anthropic-claude-opus-4.8", "claude-opus-4-8", "anthropic"],
    ["digitalocean", "openai-gpt-oss-120b", "gpt-oss-120b", "openai"],
    ["cloudflare-workers-ai", "@cf/openai/gpt-oss-120b", "gpt-oss-120b", "openai"],
    ["cerebras", "zai-glm-4.7", "glm-4-7", "zhipu"],
    ["vercel", "alibaba/qwen-3-32b", "qwen3-32b", "alibaba-qwen"],
    ["a-host-nobody-knows", "meta-llama/Llama-3.3-70B-Instruct", "llama-3-3-70b", "meta-ai"],
  ])("%s, %s is %s", (seller, name, model, lab) => {
    expect(identifyModel(seller, name)).toMatchObject({ id: model, labId: lab });
  });

  it("keeps another maker's name in the model's, so that a tuned one never passes for the original", () => {
    expect(identifyModel("a-host", "made-up-tuners/llama-3.3-70b-instruct")).toMatchObject({
      id: "made-up-tuners-llama-3-3-70b",
      labId: null,
    });
  });
});

describe("a feed's name for a seller", () => {
  it("is one seller, whichever feed says it", () => {
    for (const [litellm, modelsDev, id] of [
      ["bedrock_converse", "amazon-bedrock", "amazon-bedrock"],
      ["azure_ai", "azure-cognitive-services", "azure"],
      ["vertex_ai-anthropic_models", "google-vertex-anthropic", "google-vertex"],
      ["gemini", "google", "google"],
      ["together_ai", "togetherai", "together"],
      ["novita", "novita-ai", "novita"],
      ["zai", "zai", "zhipu"],
    ] as const) {
      expect(sellerOf("litellm", litellm, null).id).toBe(id);
      expect(sellerOf("models-dev", modelsDev, null).id).toBe(id);
    }
  });

  it("makes one of a name nobody knows", () => {
    const made = { id: "made-up-cloud", name: "Made-up Cloud", kind: "host" };
    expect(sellerOf("models-dev", "made_up.cloud", "Made-up Cloud")).toEqual(made);
    expect(sellerNamed("Made-up Cloud")).toEqual(made);
  });

  it("is never the platform's a plan is sold under", () => {
    expect(sellerOf("models-dev", "alibaba-cn", null).id).not.toBe("alibaba");
    expect(sellerOf("models-dev", "moonshotai-cn", null).id).not.toBe("moonshot");
  });
});
