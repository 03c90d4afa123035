import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { anOwnership } from "@/tests/support/build.ts";
import { seedOwnerships, seedParties } from "@/tests/support/register.ts";
import { bounds } from "../quantity/estimate.ts";
import { overOwned } from "./stake-total.ts";

const name = (id: string) => seedParties.get(id)?.name ?? id;

describe("the stakes in one party", () => {
  it("leave in the seed no party owned more than once", () => {
    expect(overOwned(seedOwnerships(), name)).toEqual([]);
  });

  it("over the whole are named one by one", () => {
    const [found] = overOwned(
      [anOwnership("acme", "lab", 0.7), anOwnership("initech", "lab", 0.4)],
      (id) => id,
    );
    expect(found?.sentence).toBe(
      "The stakes in lab add up to 110 %, more than the whole: acme 70 %, initech 40 %.",
    );
    expect(found?.stakeIds).toEqual(["acme--lab", "initech--lab"]);
  });

  it("count with no more than what is claimed at least", () => {
    const open = { ...anOwnership("initech", "lab", 0), share: bounds(0.1, 0.9) };
    expect(overOwned([anOwnership("acme", "lab", 0.9), open], name)).toEqual([]);
    expect(overOwned([anOwnership("acme", "lab", 0.91), open], name)).toHaveLength(1);
  });

  it("are found exactly where they add up to more than one", () => {
    const shares = array(double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
    assert(
      property(shares, (all) => {
        const sum = all.reduce((total, share) => total + share, 0);
        const found = overOwned(
          all.map((share, i) => anOwnership(`holder-${i}`, "lab", share)),
          name,
        );
        expect(found).toHaveLength(sum > 1 + 1e-9 ? 1 : 0);
      }),
    );
  });
});
