import { describe, expect, it } from "vitest";
import { aScenario } from "@/tests/support/scenarios.ts";
import { NO_STACK } from "../../stack/stack.ts";
import { usageOf } from "../../catalog/usage.ts";
import { quoteRequest } from "../quote.ts";
import { ASSUMED_REQUEST, scenarioFromStack } from "./scenario-from-stack.ts";
import { ScenarioFile } from "./scenario-file.ts";

describe("a scenario of one's own stack", () => {
  it("has as many requests as the spend buys, and is a file", async () => {
    const file = await aScenario();
    const stack = {
      ...NO_STACK,
      vendors: ["microsoft", "oracle"],
      models: [{ vendor: "microsoft", model: "gpt-5-4" }],
      spend: [{ vendor: "microsoft", usdPerMonth: 12_000 }],
    };
    const own = scenarioFromStack(stack, file);
    expect(ScenarioFile.parse(own)).toEqual(own);
    const [work] = own?.classes ?? [];
    const offering = file.offerings.find(({ id }) => id === work?.currentSplit[0]?.offeringId);
    if (offering === undefined || work === undefined) throw new Error("the work runs somewhere");
    const quote = quoteRequest(offering, usageOf({ ...ASSUMED_REQUEST }), { day: file.asOf });
    if (quote.kind !== "quoted") throw new Error("it has a price");
    expect(work.requestsPerMonth * quote.usd).toBeCloseTo(12_000, 6);
    expect(own?.note).toContain("Oracle");
    expect(own?.demo).toBe(false);
  });

  it("is none without spend or models", async () => {
    expect(scenarioFromStack(NO_STACK, await aScenario())).toBeUndefined();
  });
});
