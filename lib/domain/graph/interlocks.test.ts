import { array, assert, constantFrom, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { anOwnership, aTie } from "@/tests/support/build.ts";
import { seedOwnerships, seedTies } from "@/tests/support/register.ts";
import { heldInterests, holdersOfBoth, interlocksOf } from "./interlocks.ts";

const NAMES = ["a", "b", "c", "d"];
const someHeld = array(tuple(constantFrom(...NAMES), constantFrom(...NAMES, "e")), {
  maxLength: 12,
}).map((pairs) =>
  heldInterests({
    ties: [],
    ownerships: pairs.map(([holder, target]) => anOwnership(holder, target, 0.1)),
    commonInvestors: [],
  }),
);

describe("interlocks", () => {
  // methodology.md, section 9: Amazon, Microsoft and NVIDIA have shares in both labs.
  it("tie OpenAI and Anthropic by the clouds and the chip maker that hold both", () => {
    const held = heldInterests({
      ties: seedTies(),
      ownerships: seedOwnerships(),
      commonInvestors: [],
    });
    expect(holdersOfBoth(held, "openai", "anthropic")).toEqual(["amazon", "microsoft", "nvidia"]);
  });

  it("are the same whichever party is named first", () => {
    assert(
      property(someHeld, constantFrom(...NAMES), constantFrom(...NAMES), (held, a, b) => {
        expect(holdersOfBoth(held, a, b)).toEqual(holdersOfBoth(held, b, a));
      }),
    );
  });

  it("list every two parties with a holder in common once, with those who hold both", () => {
    assert(
      property(someHeld, (held) => {
        const listed = new Map(
          interlocksOf(held).map(({ a, b, holders }) => [`${a}${b}`, holders]),
        );
        const targets = [...NAMES, "e"];
        for (const a of targets)
          for (const b of targets.filter((one) => one > a)) {
            const both = holdersOfBoth(held, a, b);
            expect(listed.get(`${a}${b}`) ?? []).toEqual(both);
          }
      }),
    );
  });

  it("count the shares a lab takes of its supplier, and an investor that is named alone", () => {
    const held = heldInterests({
      ties: [
        aTie({ kind: "equity_in_supplier", providerId: "chips", counterpartyId: "lab" }),
        aTie({ id: "over", providerId: "fund", counterpartyId: "lab", status: "terminated" }),
      ],
      ownerships: [],
      commonInvestors: [
        { id: "a-fund", name: "A fund", partyId: null, labIds: ["lab", "other"], factId: "f" },
      ],
    });
    expect(held.map(({ holderId, targetId }) => [holderId, targetId])).toEqual([
      ["common-investor/a-fund", "lab"],
      ["common-investor/a-fund", "other"],
      ["lab", "chips"],
    ]);
    expect(interlocksOf(held)).toEqual([
      { a: "lab", b: "other", holders: ["common-investor/a-fund"] },
    ]);
  });
});
