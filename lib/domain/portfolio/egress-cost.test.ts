import { describe, expect, it } from "vitest";
import { AWS_EGRESS } from "../../../tests/support/aws-egress.ts";
import { aContract, aMarket, known } from "../../../tests/support/build.ts";
import { egressCost } from "./egress-cost.ts";

const terabytes = 250_000 / 1024;
const cost = (
  isEuCustomer: boolean | null,
  day: string,
  egress = new Map([["amazon", AWS_EGRESS]]),
) =>
  egressCost(
    aContract("amazon", { isEuCustomer, dataTerabytes: known(terabytes) }),
    aMarket({ day, egress }),
  );

describe("what moving the data out costs", () => {
  // 250,000 GB at these tiers: $16,386.20.
  it("is the list price outside the EU", () => {
    const { value, facts } = cost(false, "2027-06-01");
    expect(value.point).toBeCloseTo(16_386.2, 6);
    expect(value.low).toBe(value.high);
    expect(facts).toContain("aws-egress");
  });

  // Regulation (EU) 2023/2854, Article 29: no charge from 12 January 2027, at most cost until then.
  it("is nothing in the EU from 12 January 2027, and anything up to the list price before", () => {
    expect(cost(true, "2027-01-12").value).toEqual({ low: 0, point: 0, high: 0 });
    const before = cost(true, "2027-01-11").value;
    expect(before.low).toBe(0);
    expect(before.high).toBeCloseTo(16_386.2, 6);
    expect(cost(null, "2027-06-01").value.low).toBe(0);
    expect(cost(null, "2027-06-01").value.high).toBeCloseTo(16_386.2, 6);
  });

  it("is not zero where the vendor's price is not on record, and says what to ask", () => {
    const { value, missing } = cost(false, "2026-11-22", new Map([["other", AWS_EGRESS]]));
    expect(value.low).toBe(0);
    expect(value.point).toBeNull();
    expect(value.high).toBeCloseTo(16_386.2, 6);
    expect(missing).toMatch(/charge for data that leaves/);
  });
});
