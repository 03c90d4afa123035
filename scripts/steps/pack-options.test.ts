import { describe, expect, it } from "vitest";
import { packOptions } from "./pack-options.ts";

const TODAY = "2026-11-23";
const read = (...args: string[]) => packOptions(args, TODAY);
const ID = "11111111-1111-4111-8111-111111111111";

describe("what a pack is asked for", () => {
  it("is the board’s pack of today where nothing else is said", () => {
    expect(read("board", "--out", "pack.zip")).toMatchObject({
      out: "pack.zip",
      reason: null,
      scenarios: [],
      view: { asOf: TODAY, pinned: false, asKnown: null, basis: "announced" },
      choices: { template: "board", profile: "board", vendorId: null, title: "Board, quarterly" },
    });
  });

  it("takes days, a profile, a vendor and scenarios in versions", () => {
    const line = `vendor --vendor=amazon --out=a.zip --as-of=2026-06-30 --profile=public --scenario=${ID} --scenario=${ID}@3 --reason known`;
    const asked = read(...line.split(" "));
    expect(asked).toMatchObject({
      view: { asOf: "2026-06-30", pinned: true },
      scenarios: [{ id: ID }, { id: ID, version: 3 }],
      reason: "known",
      choices: { template: "vendor", profile: "public", vendorId: "amazon" },
    });
  });

  it.each([
    [["--out=a.zip"], "Name one template"],
    [["yearly", "--out=a.zip"], "Name one template"],
    [["board", "register", "--out=a.zip"], "Name one template"],
    [["board"], "--out"],
    [["board", "--out="], "--out"],
    [["board", "--out=a.zip", "--profile=press"], "--profile press is none of board, internal"],
    [["vendor", "--out=a.zip"], "name it with --vendor"],
    [["board", "--out=a.zip", "--vendor=amazon"], "--vendor belongs to a vendor note"],
    [["board", "--out=a.zip", "--as-of=2026-02-30"], "no day in the calendar"],
    [["board", "--out=a.zip", "--as-known=2027-01-01"], "lies ahead"],
    [["board", "--out=a.zip", "--scenario=mine"], "--scenario mine is no scenario"],
    [["board", "--out=a.zip", `--scenario=${ID}@0`], "is no scenario"],
    [["board", "--out=a.zip", "--colour"], "--colour"],
  ])("refuses %j and says why", (args, why) => {
    expect(() => read(...args)).toThrow(why);
  });
});
