import { describe, expect, it } from "vitest";
import { aScenarioResult } from "@/tests/support/scenario-results.ts";
import type { FrontierPoint } from "../domain/routing/scenario/frontier.ts";
import {
  frontierCount,
  frontierFinding,
  ownMixesInWords,
  standingOf,
  supplierPriceInWords,
} from "./frontier-finding.ts";

const point = (part: Partial<FrontierPoint>): FrontierPoint => ({
  name: "Cheapest",
  usdPerMonth: 100,
  quality: 0.6,
  effectiveClouds: 1,
  servedShare: 1,
  dominated: false,
  mark: "other",
  toRelax: [],
  ...part,
});
const frontier = [
  point({}),
  point({ name: "Best", usdPerMonth: 180, quality: 0.9 }),
  point({ name: "Spread", usdPerMonth: 130, effectiveClouds: 2, quality: 0.5 }),
  point({ name: "As it is", mark: "current", dominated: true, beatenBy: "Cheapest" }),
];
const result = aScenarioResult({ frontier, usdPerSupplier: 30 });

describe("what a frontier finds", () => {
  it("is the price of one more independent supplier", () => {
    expect(frontierFinding(result, "cost-independence").title).toBe(
      "One more independent supplier costs about $30.00 a month",
    );
    expect(supplierPriceInWords(null)).toBe("No mix here buys more independence for money");
    expect(supplierPriceInWords(0)).toContain("costs nothing more");
  });

  it("is what quality costs, or gives up, along the other axes", () => {
    expect(frontierFinding(result, "cost-quality").title).toBe(
      "Going from a mean quality of 0.60 to 0.90 costs $80.00 a month",
    );
    expect(frontierFinding(result, "quality-independence").title).toBe(
      "The best mix (0.90) acts like 1.0 clouds, the most independent (0.50) like 2.0",
    );
    const unmeasured = aScenarioResult({ frontier: [point({ quality: null })] });
    expect(frontierFinding(unmeasured, "cost-quality").title).toContain("Nobody has measured");
    const one = aScenarioResult({ frontier: [point({})] });
    expect(frontierFinding(one, "cost-quality").title).toBe(
      "“Cheapest” is both the best and the cheapest",
    );
  });

  it("says of each of one's own mixes how it stands", () => {
    expect(ownMixesInWords(frontier)).toEqual([
      "Today’s mix is beaten by “Cheapest”, which is no worse in cost, quality and independence ($100 a month, like 1.0 clouds, quality 0.60).",
    ]);
    expect(standingOf(point({ dominated: true, servedShare: 0.9 }))).toBe(
      "leaves 10.0 % of the requests unserved",
    );
    expect(standingOf(point({ toRelax: ["no cloud above 20 %"] }))).toContain(
      "cannot keep all of its rules: no cloud above 20 %",
    );
    expect(frontierCount(frontier)).toContain("3 of 4 mixes are beaten by none");
  });
});
