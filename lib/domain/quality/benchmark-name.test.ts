import { describe, expect, it } from "vitest";
import { benchmarkNames, type NamedEntry } from "./benchmark-name.ts";

const entry = (statedName: string, modelId: string | null = null): NamedEntry => ({
  namespace: "livebench",
  statedName,
  modelId,
  by: modelId === null ? null : "name",
});

describe("names to be looked at", () => {
  it("are one for all effort levels, those without a model first", () => {
    const names = benchmarkNames(
      [entry("alpha-high", "alpha"), entry("zebra-low"), entry("zebra-high"), entry("yak-xhigh")],
      new Map(),
    );
    expect(names.map(({ name, statedNames }) => [name, statedNames])).toEqual([
      ["yak-xhigh", ["yak-xhigh"]],
      ["zebra", ["zebra-high", "zebra-low"]],
      ["alpha-high", ["alpha-high"]],
    ]);
  });

  it("carry what somebody said of them, under the name it was said of", () => {
    const said: Parameters<typeof benchmarkNames>[1] = new Map([
      ["livebench", new Map([["zebra", { modelId: "zebra-1", by: "Ana" }]])],
      [
        "bill",
        new Map<string, { modelId: string; by: string | null }>([
          ["prod-llm", { modelId: "alpha", by: null }],
        ]),
      ],
    ]);
    const names = benchmarkNames([entry("zebra-high", "zebra-1")], said);
    expect(names).toMatchObject([
      { namespace: "bill", name: "prod-llm", statedNames: [], modelId: "alpha" },
      { namespace: "livebench", name: "zebra", said: { modelId: "zebra-1", by: "Ana" } },
    ]);
  });
});
