import { describe, expect, it } from "vitest";
import { modelNames, type NamedModel } from "./model-names.ts";

const OPUS: NamedModel = {
  id: "claude-opus-4-5",
  names: ["Claude Opus 4.5"],
  labId: "anthropic",
  soldBy: ["amazon", "anthropic"],
};
const find = (models: readonly NamedModel[], text: string, vendorId: string | null = null) =>
  modelNames(models).find(text, true, vendorId);

describe("a name that several models bear", () => {
  it("is of the model that the line's vendor sells", () => {
    const own = { ...OPUS, id: "opus-of-initech", soldBy: ["initech"] };
    for (const models of [
      [OPUS, own],
      [own, OPUS],
    ]) {
      expect(find(models, "Claude Opus 4.5 input", "initech")).toBe("opus-of-initech");
      expect(find(models, "Claude Opus 4.5 input", "amazon")).toBe("claude-opus-4-5");
    }
  });

  it("is of the model that its maker's lab made, where the vendor sells neither, or both", () => {
    const tuned = { ...OPUS, id: "a-tuned-opus", labId: null };
    expect(find([tuned, OPUS], "Claude Opus 4.5 input")).toBe("claude-opus-4-5");
    expect(find([tuned, OPUS], "Claude Opus 4.5 input", "amazon")).toBe("claude-opus-4-5");
    const squeezed = { ...OPUS, id: "a-squeezed-opus", labId: "nvidia" };
    expect(find([squeezed, OPUS], "Claude Opus 4.5 input")).toBe("claude-opus-4-5");
  });

  it("is of the model that no import brought, of two of one lab", () => {
    const other = { ...OPUS, id: "claude-4-5-opus", isImported: true };
    expect(find([other, OPUS], "Claude Opus 4.5 input")).toBe("claude-opus-4-5");
  });

  it("is nobody's where nothing tells them apart", () => {
    const [one, other] = [
      { ...OPUS, id: "an-opus" },
      { ...OPUS, id: "another-opus" },
    ];
    expect(find([one, other], "Claude Opus 4.5 input", "amazon")).toBeNull();
  });

  it("looks like AI all the same", () => {
    const [one, other] = [
      { ...OPUS, id: "an-opus" },
      { ...OPUS, id: "another-opus" },
    ];
    const names = modelNames([one, other]);
    expect(names.mentions("Claude Opus 4.5 input", false)).toBe(true);
    expect(names.mentions("Hours of m5.large", false)).toBe(false);
  });
});

describe("a name that only a reseller's list has", () => {
  const standard: NamedModel = {
    id: "text-standard",
    names: ["Text Standard"],
    labId: null,
    isImported: true,
    soldBy: ["initech"],
  };
  const meter = "Speech to text standard";

  it("is a model's on that seller's bill alone", () => {
    expect(find([standard], meter, "initech")).toBe("text-standard");
    expect(find([standard], meter, "microsoft")).toBeNull();
    expect(find([standard], meter)).toBeNull();
  });

  it("makes no row of another service look like AI", () => {
    expect(modelNames([standard]).mentions(meter, false)).toBe(false);
  });

  it("is nobody's where it begins with a number", () => {
    const numbered = { ...OPUS, id: "3-2", names: ["3.2"], labId: "deepseek" };
    expect(find([numbered], "Content Safety, api-version 3.2 requests")).toBeNull();
  });
});

describe("how a name is written", () => {
  const models = [
    { id: "command-r", names: ["Command R"] },
    { id: "command-r-plus", names: ["Command R+"] },
    { id: "llama-3-3-70b", names: ["Llama 3.3 70B"] },
    { id: "gpt-3-5-turbo", names: ["GPT-3.5 Turbo"] },
    { id: "gpt-3-5-turbo-instruct", names: ["GPT-3.5 Turbo Instruct"] },
  ];

  it.each([
    ["Command R tokens", "command-r"],
    ["Command R+ tokens", "command-r-plus"],
    ["Llama 3.3 70B Instruct tokens", "llama-3-3-70b"],
    ["gpt-3.5-turbo-instruct tokens", "gpt-3-5-turbo-instruct"],
    ["gpt-3.5-turbo tokens", "gpt-3-5-turbo"],
  ])("%s is %s", (text, id) => {
    expect(find(models, text)).toBe(id);
  });
});

describe("a text that names several models", () => {
  const models = [
    OPUS,
    { id: "claude-sonnet-4-5", names: ["Claude Sonnet 4.5"], labId: "anthropic" },
    { id: "gpt-5", names: ["GPT-5"], labId: "openai" },
  ];

  it("is not guessed", () => {
    expect(find(models, "Claude Opus 4.5 and Claude Sonnet 4.5")).toBeNull();
    expect(find(models, "Claude Opus 4.5 and GPT-5")).toBeNull();
  });

  it("is read where it says one of them twice", () => {
    expect(find(models, "Claude Opus 4.5, as claude-opus-4-5-20251101")).toBe("claude-opus-4-5");
  });
});

describe("names that begin alike", () => {
  const sizes = Array.from({ length: 200 }, (_, n) => n + 1);
  const models = sizes.map((n) => ({ id: `gpt-${n}-turbo`, names: [`GPT-${n} Turbo`] }));

  it("are each found by all of their words, and by no fewer", () => {
    for (const n of sizes) {
      expect(find(models, `GPT-${n} Turbo tokens`)).toBe(`gpt-${n}-turbo`);
      expect(find(models, `GPT-${n} tokens`)).toBeNull();
    }
    expect(find(models, "tokens of gpt")).toBeNull();
  });
});
