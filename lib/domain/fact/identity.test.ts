import { describe, expect, it } from "vitest";
import { IDENTITIES } from "./identity.ts";

describe("a party", () => {
  const isParty = (website: string) =>
    IDENTITIES.party.safeParse({ name: "Nebius", kind: "neocloud", website }).success;

  it("has a website that a browser opens", () => {
    expect(isParty("https://nebius.com")).toBe(true);
    expect(isParty("http://nebius.com/about")).toBe(true);
  });

  it.each(["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "ftp://nebius.com"])(
    "has none such as %s, which would run or lead elsewhere",
    (website) => expect(isParty(website)).toBe(false),
  );
});
