import { describe, expect, it } from "vitest";
import { aContract, known } from "@/tests/support/build.ts";
import { demoPortfolio } from "@/tests/support/demo.ts";
import { mixRings } from "./mix-rings.ts";

const router = (id: string, to: string, share: number) =>
  aContract(id, { routerMix: [{ labId: to, share: known(share) }] });

describe("mixes that pass money on to each other", () => {
  it("are not in the demo company", () => {
    expect(mixRings(demoPortfolio().contracts, (id) => id)).toEqual([]);
  });

  it("are named, with their contracts, where nothing ever ends", () => {
    const [ring] = mixRings([router("a", "b", 1), router("b", "a", 1)], (id) => id.toUpperCase());
    expect(ring?.contractIds).toEqual(["a", "b"]);
    expect(ring?.sentence).toContain("A and B pass on to each other all they receive");
    expect(mixRings([router("a", "a", 1)], (id) => id)[0]?.sentence).toContain(
      "a passes on to itself",
    );
  });

  it("are each named, one beside the other", () => {
    const contracts = ["a b", "b a", "c d", "d c"].map((pair) => {
      const [from = "", to = ""] = pair.split(" ");
      return router(from, to, 1);
    });
    expect(mixRings(contracts, (id) => id).map(({ contractIds }) => contractIds)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("are none where something stays on the way", () => {
    expect(mixRings([router("a", "b", 1), router("b", "a", 0.9)], (id) => id)).toEqual([]);
    expect(mixRings([router("a", "lab", 1)], (id) => id)).toEqual([]);
  });
});
