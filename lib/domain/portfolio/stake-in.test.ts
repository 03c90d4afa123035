import { describe, expect, it } from "vitest";
import { bounds, estimate, type Estimate, exact } from "../quantity/estimate.ts";
import type { Ownership } from "../ties/ownership.ts";
import { stakesThroughChains } from "./stake-in.ts";

const stake = (holderId: string, targetId: string, share: Estimate): Ownership => ({
  id: `${holderId}--${targetId}`,
  holderId,
  targetId,
  share,
  basis: "as given",
  claims: [{ factId: `${holderId}-${targetId}`, basis: "as given" }],
});
const stakes = (...of: Ownership[]) => stakesThroughChains(of, (id) => id);

describe("a stake through all chains of holdings", () => {
  // Baldone et al.: 80 % of a company that holds 60 % of another is 48 % of the latter.
  it("multiplies along a chain, and names every fact on the way", () => {
    const { value, facts } = stakes(stake("a", "b", exact(0.8)), stake("b", "c", exact(0.6)))("a")(
      "c",
    );
    expect(value.point).toBeCloseTo(0.48, 12);
    expect(facts).toEqual(["a-b", "b-c"]);
  });

  it("does not fail where the highest claims cannot all be true together", () => {
    const of = stakes(stake("a", "c", bounds(0, 1)), stake("b", "c", estimate(0.04, 0.05, 0.06)));
    expect(of("a")("c").value.high).toBeCloseTo(0.96, 12);
    expect(of("b")("c").value.low).toBeCloseTo(0.04, 12);
    expect(of("b")("c").value.high).toBeCloseTo(0.06, 12);
  });

  it("says that none is on record, and asks", () => {
    const { value, facts, missing } = stakes(stake("a", "b", exact(0.1)))("a")("z");
    expect(value).toEqual(exact(0));
    expect(facts).toEqual([]);
    expect(missing).toMatch(/none is on record/i);
  });

  it("explains companies that would own each other fully, and keeps to what is held directly", () => {
    const of = stakes(stake("a", "b", exact(1)), stake("b", "a", exact(1)));
    const { value, missing } = of("a")("b");
    expect(value).toEqual({ low: 1, point: null, high: 1 });
    expect(missing).toContain("a and b own each other fully");
  });

  it("takes wide claims that close a ring only at their high ends for what they are: wide", () => {
    const { value, missing } = stakes(
      stake("a", "b", estimate(0.1, 0.2, 1)),
      stake("b", "a", estimate(0, 0.1, 1)),
    )("a")("b");
    expect(value.low).toBeCloseTo(0.1, 12);
    expect(value.point).toBeCloseTo(0.2 / 0.98, 12);
    expect(value.high).toBe(1);
    expect(missing).toBeUndefined();
  });
});
