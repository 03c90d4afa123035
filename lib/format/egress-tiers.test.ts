import { describe, expect, it } from "vitest";
import { aFact } from "@/tests/support/build.ts";
import { factValue } from "./fact-value.ts";

const said = (value: unknown) => factValue(aFact({ property: "terms.egress-tiers", value }));

describe("egress tiers", () => {
  it("read as volumes and prices: AWS to the internet", () => {
    const aws = [
      [100, 0],
      [10_240, 0.09],
      [40_960, 0.085],
      [102_400, 0.07],
      [null, 0.05],
    ];
    expect(said(aws)).toBe(
      "100 GB at $0, 10,240 GB at $0.0900, 40,960 GB at $0.0850, 102,400 GB at $0.0700, the rest at $0.0500 per GB",
    );
  });

  it("read as one price where there is one: Alibaba from mainland China", () => {
    expect(said([[null, 0.123]])).toBe("all at $0.123 per GB");
  });
});
