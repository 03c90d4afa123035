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
    ["digitalocean", "deepseek-3.2", "deepseek-3-2", "deepseek"],
    ["digitalocean", "mistral-7b-instruct-v0.3", "mistral-7b-v0-3", "mistral"],
    ["cloudflare-workers-ai", "@cf/openai/gpt-oss-120b", "gpt-oss-120b", "openai"],
    ["cerebras", "zai-glm-4.7", "glm-4-7", "zhipu"],
    ["vercel", "alibaba/qwen-3-32b", "qwen3-32b", "alibaba-qwen"],
    ["a-host-nobody-knows", "meta-llama/Llama-3.3-70B-Instruct", "llama-3-3-70b", "meta-ai"],
  ])("%s, %s is %s", (seller, name, model, lab) => {
    expect(identifyModel(seller, name)).toMatchObject({ id: model, labId: lab });
  });

  it.each([
    ["sap-ai-core", "anthropic--claude-3-opus", "claude-3-opus", "anthropic"],
    ["sap-ai-core", "anthropic--claude-4.5-opus", "claude-opus-4-5", "anthropic"],
    ["sap-ai-core", "anthropic--claude-4-sonnet", "claude-sonnet-4", "anthropic"],
    ["synthetic", "hf:moonshotai/Kimi-K2.6", "kimi-k2-6", "moonshot"],
    ["nano-gpt", "TEE/glm-4.7", "glm-4-7", "zhipu"],
    ["nano-gpt", "azure-gpt-4o-mini", "gpt-4o-mini", "openai"],
    ["poe", "novita/glm-4.7-flash", "glm-4-7-flash", "zhipu"],
    ["poe", "cerebras/gpt-oss-120b-cs", "gpt-oss-120b", "openai"],
    ["poe", "fireworks-ai/kimi-k2.5-fw", "kimi-k2-5", "moonshot"],
    ["routing-run", "route/deepseek-v3.2", "deepseek-v3-2", "deepseek"],
    ["pinstripes", "ps/glm-4.5-air", "glm-4-5-air", "zhipu"],
    ["drun", "public/deepseek-r1", "deepseek-r1", "deepseek"],
    ["siliconflow-cn", "Pro/zai-org/GLM-5.1", "glm-5-1", "zhipu"],
    ["aihubmix", "alicloud-glm-5.1", "glm-5-1", "zhipu"],
    ["aihubmix", "deep-deepseek-v4-pro", "deepseek-v4-pro", "deepseek"],
    ["clarifai", "moonshotai/chat-completion/models/Kimi-K2_6", "kimi-k2-6", "moonshot"],
    ["orcarouter", "grok/grok-4.3", "grok-4-3", "xai"],
    ["venice", "openai-gpt-52-codex", "gpt-5-2-codex", "openai"],
    ["venice", "openai-gpt-4o-2024-11-20", "gpt-4o", "openai"],
    ["venice", "zai-org-glm-4.7", "glm-4-7", "zhipu"],
    ["venice", "minimax-m25", "minimax-m2-5", "minimax"],
    ["amazon-bedrock", "claude-sonnet-4-5-20250929-v1:0", "claude-sonnet-4-5", "anthropic"],
    ["cortecs", "claude-opus4-5", "claude-opus-4-5", "anthropic"],
    ["poe", "Claude-Haiku-3.5", "claude-3-5-haiku", "anthropic"],
  ])("%s, %s is %s: who serves it is no part of its name", (seller, name, model, lab) => {
    expect(identifyModel(seller, name)).toMatchObject({ id: model, labId: lab });
  });

  it("is left alone where what stands before it may be who made it", () => {
    const own = (seller: string, name: string) => identifyModel(seller, name).id;
    expect(own("stackit", "neuralmagic/Mistral-Nemo-Instruct-2407-FP8")).toContain("neuralmagic");
    expect(own("venice", "olafangensan-glm-4.7-flash-heretic")).toContain("olafangensan");
    expect(own("nano-gpt", "TEE/gemma-4-26b-a4b-uncensored")).toBe("gemma-4-26b-a4b-uncensored");
    expect(own("a-host", "claude-3-5-sonnet")).toBe("claude-3-5-sonnet");
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
