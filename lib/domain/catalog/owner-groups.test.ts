import { describe, expect, it } from "vitest";
import { anOwnership, aParty, parties } from "@/tests/support/build.ts";
import { anOffering, DAY } from "@/tests/support/routing.ts";
import { ownerGroups, ultimateOwner } from "./owner-groups.ts";

// SpaceX took over xAI in February 2026; Google DeepMind is Alphabet's; Amazon holds a minority of Anthropic.
const PARTIES = parties(
  aParty("spacex", { name: "SpaceX" }),
  aParty("xai", { parentId: "spacex" }),
  aParty("google"),
  aParty("amazon"),
  aParty("anthropic"),
  aParty("holding"),
  aParty("openrouter"),
);
const register = { parties: PARTIES, ownerships: [] };
const asked = { ...register, day: DAY, resellerIds: ["openrouter"] };

describe("who owns a party in the end", () => {
  it("is the one at the top of its parents", () => {
    expect(ultimateOwner("xai", register)).toBe("spacex");
    expect(ultimateOwner("google", register)).toBe("google");
  });

  it("is whoever surely holds more than half", () => {
    const held = (share: number) => ({
      ...register,
      ownerships: [anOwnership("holding", "google", share)],
    });
    expect(ultimateOwner("google", held(0.51))).toBe("holding");
    expect(ultimateOwner("google", held(0.5))).toBe("google");
  });

  it("comes to an end where companies hold each other", () => {
    const ring = {
      ...register,
      ownerships: [anOwnership("google", "amazon", 0.6), anOwnership("amazon", "google", 0.6)],
    };
    expect(["google", "amazon"]).toContain(ultimateOwner("google", ring));
  });
});

describe("sellers by owner", () => {
  it("counts two shops of one owner once", () => {
    const groups = ownerGroups(
      [anOffering("xai"), anOffering("spacex"), anOffering("anthropic")],
      asked,
    );
    expect(groups.map(({ owner, offerings }) => [owner, offerings.length])).toEqual([
      ["spacex", 2],
      ["anthropic", 1],
    ]);
  });

  it("puts a router last, and counts it as nobody’s independent supplier", () => {
    const groups = ownerGroups([anOffering("openrouter"), anOffering("amazon")], asked);
    expect(groups.map(({ owner, independent }) => [owner, independent])).toEqual([
      ["amazon", true],
      ["openrouter", false],
    ]);
  });

  it("leaves out what is retired on the day, and keeps sellers nobody knows apart", () => {
    const unknown = (id: string) =>
      anOffering(id, { id, seller: { id, name: id, operatorId: null } });
    const groups = ownerGroups(
      [unknown("together"), unknown("fireworks"), anOffering("amazon", { retiresOn: DAY })],
      asked,
    );
    expect(groups.map(({ owner }) => owner)).toEqual(["seller:fireworks", "seller:together"]);
  });
});
