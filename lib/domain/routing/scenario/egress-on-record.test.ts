import { describe, expect, it } from "vitest";
import { AWS_EGRESS } from "@/tests/support/aws-egress.ts";
import { computed, first } from "@/tests/support/computed-scenarios.ts";
import { aClass, aPinned, aScenario } from "@/tests/support/made-up-scenario.ts";
import { egressOnRecord } from "./egress-on-record.ts";

const onRecord = egressOnRecord(new Map([["amazon", AWS_EGRESS]]), () => "Amazon Web Services");

describe("egress prices on record", () => {
  // 250,000 GB at these tiers: $16,386.20.
  it("bill a month as the list does", async () => {
    const { ledger } = first(
      (
        await computed(
          aScenario({
            months: 1,
            classes: [
              aClass({
                requestsPerMonth: 1e9,
                inputTokens: 62_500,
                currentSplit: [{ offeringId: "south--deep", share: 1 }],
              }),
            ],
            offerings: [aPinned("south", "deep", [0, 0])],
            policies: [{ kind: "as-is" }],
            egress: {
              bytesPerToken: 4,
              gbPerTb: 1000,
              source: "made up",
              prices: onRecord,
              homes: [{ classId: "chat", operatorId: "amazon" }],
            },
          }),
        )
      ).base,
    );
    expect(ledger.find(({ kind }) => kind === "egress")?.usd).toBeCloseTo(16_386.2, 4);
  });

  it("name the fact they were read from", () => {
    expect(onRecord.map(({ source }) => source)).toEqual([
      "The register’s list prices of Amazon Web Services, fact aws-egress",
    ]);
  });

  it("hold nothing of a cloud that has none", () => {
    expect(onRecord.map(({ operatorId }) => operatorId)).toEqual(["amazon"]);
  });
});
