import { describe, expect, it } from "vitest";
import { frozenLook, HouseLook, PLAIN_HOUSE_LOOK, PLAIN_PACK_LOOK } from "./pack-look.ts";

const faultOf = (part: object): string | undefined =>
  HouseLook.safeParse({ ...PLAIN_HOUSE_LOOK, ...part }).error?.issues[0]?.message;

describe("a company's look", () => {
  it("is plain until somebody says otherwise, and the plain one may be kept", () => {
    expect(HouseLook.parse(PLAIN_HOUSE_LOOK)).toEqual(PLAIN_HOUSE_LOOK);
  });

  it("refuses a colour in which words cannot be read, with how far it is off", () => {
    expect(faultOf({ accent: "#ff0000" })).toContain("3.99 to 1");
    // 4.478: what is not enough is not rounded up to what would be.
    expect(faultOf({ accent: "#777777" })).toContain("4.47 to 1");
    expect(faultOf({ accent: "#767676" })).toBeUndefined();
  });

  it.each(["red", "#fff", "#FFFFFFF", 'x"; #panic()'])("refuses %j for a colour", (accent) => {
    expect(faultOf({ accent })).toContain("#rrggbb");
  });

  it("refuses a footer for which there is no room, and an empty one", () => {
    expect(faultOf({ footer: "x".repeat(201) })).toContain("200 characters");
    expect(faultOf({ footer: "   " })).toBeDefined();
  });

  it("takes files by their hash alone", () => {
    expect(faultOf({ logo: "../../etc/passwd" })).toBeDefined();
    expect(faultOf({ master: "a".repeat(64) })).toBeUndefined();
  });

  it("is frozen without the words that belong to each pack, on the pack's own paper", () => {
    expect(frozenLook(PLAIN_HOUSE_LOOK, undefined)).toEqual(PLAIN_PACK_LOOK);
    expect(frozenLook(PLAIN_HOUSE_LOOK, "us-letter").paper).toBe("us-letter");
  });
});
