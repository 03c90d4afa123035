import { describe, expect, it } from "vitest";
import { anOwnership } from "@/tests/support/build.ts";
import { seedOwnerships, seedParties } from "@/tests/support/register.ts";
import { bounds } from "../quantity/estimate.ts";
import { ownershipRings } from "./ownership-rings.ts";

const name = (id: string) => seedParties.get(id)?.name ?? id;

describe("rings of owners", () => {
  // OpenAI holds warrants on AMD, and AMD sells to OpenAI: a loop of business, no ring of owners.
  it("are not in the seed", () => {
    expect(ownershipRings(seedOwnerships(), name)).toEqual([]);
  });

  it("are named with the stakes that make them", () => {
    const [ring] = ownershipRings(
      [anOwnership("acme", "lab", 1), anOwnership("lab", "acme", 1), anOwnership("x", "y", 0.5)],
      (id) => id,
    );
    expect(ring).toEqual({
      partyIds: ["acme", "lab"],
      stakeIds: ["acme--lab", "lab--acme"],
      sentence:
        "acme and lab own each other fully, so nobody outside owns any of them; correct one of the stakes.",
    });
  });

  it("are each named, one beside the other", () => {
    const two = ["a b", "b a", "c d", "d c"].map((pair) => {
      const [holder = "", target = ""] = pair.split(" ");
      return anOwnership(holder, target, 1);
    });
    const rings = ownershipRings([...two, anOwnership("e", "e", 1)], (id) => id);
    expect(rings.map(({ partyIds }) => partyIds)).toEqual([["a", "b"], ["c", "d"], ["e"]]);
    expect(rings.map(({ stakeIds }) => stakeIds.length)).toEqual([2, 2, 1]);
  });

  it("are none where one of them has any other owner, or might have", () => {
    expect(
      ownershipRings([anOwnership("acme", "lab", 1), anOwnership("lab", "acme", 0.99)], name),
    ).toEqual([]);
    const open = { ...anOwnership("lab", "acme", 1), share: bounds(0.2, 1) };
    expect(ownershipRings([anOwnership("acme", "lab", 1), open], name)).toEqual([]);
  });
});
