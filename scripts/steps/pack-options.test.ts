import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { firstChoices } from "@/lib/domain/report/first-choices.ts";
import { aLogo } from "@/tests/support/a-logo.ts";
import { aMaster } from "@/tests/support/slide-masters.ts";
import { fingerprintOf } from "@/lib/server/fingerprint-of.ts";
import { packOptions } from "./pack-options.ts";

const TODAY = "2026-11-23";
const read = (...args: string[]) => packOptions(args, TODAY);
const folder = mkdtempSync(join(tmpdir(), "choices-"));
afterAll(() => rmSync(folder, { recursive: true }));
/** A file that holds this. */
function aFile(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}
const DECISION = {
  id: "22222222-2222-4222-8222-222222222222",
  question: "Do we pay for a second source?",
  options: [
    { name: "Pay", usdPerYear: 240_000 },
    { name: "Wait", usdPerYear: null },
  ],
  recommended: "Pay",
  by: "2027-01-31",
};
const ID = "11111111-1111-4111-8111-111111111111";

describe("what a pack is asked for", () => {
  it("is the board’s pack of today where nothing else is said", () => {
    expect(read("board", "--out", "pack.zip")).toMatchObject({
      out: "pack.zip",
      reason: null,
      scenarios: [],
      view: { asOf: TODAY, pinned: false, asKnown: null, basis: "announced" },
      choices: {
        template: "board",
        profile: "board",
        vendorId: null,
        title: "Who owns our AI supply line?",
      },
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

describe("how a pack looks", () => {
  const asked = (look: unknown, ...more: string[]) =>
    read("board", "--out=a.zip", "--look", aFile("look.json", look), ...more);

  it("is the company’s where nothing is said, its word of confidentiality included", () => {
    expect(read("board", "--out=a.zip")).toMatchObject({ look: null, saysConfidentiality: false });
    expect(read("board", "--out=a.zip", "--confidentiality=Secret")).toMatchObject({
      saysConfidentiality: true,
      choices: { confidentiality: "Secret" },
    });
    const choices = aFile("said.json", { confidentiality: "Secret" });
    expect(read("board", "--out=a.zip", "--choices", choices).saysConfidentiality).toBe(true);
  });

  it("is what a file states, with the files beside it", () => {
    const [logo, master] = [aLogo(8, 4), aMaster()];
    writeFileSync(join(folder, "logo.png"), logo);
    writeFileSync(join(folder, "slides.potx"), master);
    const { look } = asked({ accent: "#102030", logo: "logo.png", master: "slides.potx" });
    expect(look?.settings).toMatchObject({ accent: "#102030", logo: fingerprintOf(logo) });
    const kept = look?.files.get(look.settings.master ?? "");
    // Of a master only what slides are set by, as of one that is uploaded.
    expect(fingerprintOf(kept ?? logo)).toBe(look?.settings.master);
    expect(look?.settings.paper).toBeUndefined();
  });

  it("is that of another pack by its look.json: files of it are those that were uploaded", () => {
    const kept = { paper: "us-letter", accent: "#102030", footer: null, logo: "a".repeat(64) };
    const { look } = asked({ ...kept, master: null });
    expect(look).toEqual({ settings: { ...kept, master: null }, files: new Map() });
  });

  it.each([
    [{ colour: "#102030" }, "colour"],
    [{ accent: "#ffee00" }, "accent: #ffee00 stands"],
    [{ paper: "a3" }, "paper"],
    [{ confidentiality: "" }, "confidentiality"],
    [{ logo: "" }, "logo"],
  ])("refuses %j, naming what is wrong", (look, why) => {
    expect(() => asked(look)).toThrow(
      expect.objectContaining({ details: expect.stringContaining(why) }),
    );
  });

  it("refuses a file that is no logo, no master, or not there", () => {
    writeFileSync(join(folder, "logo.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    expect(() => asked({ logo: "logo.svg" })).toThrow("neither a PNG nor a JPEG");
    expect(() => asked({ master: "logo.svg" })).toThrow("The master of --look");
    expect(() => asked({ logo: "nowhere.png" })).toThrow("can’t be read");
    expect(() => asked([])).toThrow("is no look");
  });
});

describe("choices from a file", () => {
  const kept = {
    ...firstChoices("vendor"),
    vendorId: "amazon",
    title: "One vendor",
    decisions: [DECISION],
    previous: "a".repeat(64),
    scenarios: [{ id: ID, version: 2 }],
  };
  const file = aFile("choices.json", kept);

  it("are those of the page, whole, and name the template", () => {
    const { choices, previous, scenarios } = read("--choices", file, "--out=a.zip");
    expect(choices).toEqual(kept);
    expect(previous).toEqual({ id: kept.previous });
    expect(scenarios).toEqual(kept.scenarios);
  });

  it("yield to what is said beside them", () => {
    const line = `--title Another --vendor microsoft --profile regulator --no-highlight --previous last.zip --appetite independent-suppliers>=2 --appetite conflict<=40.5 --scenario ${ID}`;
    const asked = read("--choices", file, "--out=a.zip", ...line.split(" "));
    expect(asked).toMatchObject({
      previous: { file: "last.zip" },
      scenarios: [{ id: ID }],
      choices: {
        title: "Another",
        vendorId: "microsoft",
        profile: "regulator",
        highlight: false,
        decisions: [DECISION],
        appetite: [
          { claim: "independent-suppliers", side: "at-least", at: 2 },
          { claim: "conflict", side: "at-most", at: 40.5 },
        ],
      },
    });
    const board = read("board", "--choices", file, "--out=a.zip");
    expect(board.choices).toMatchObject({ template: "board", vendorId: null });
  });

  it.each(["a\nb", "x".repeat(501), "\u202Eb"])(
    "refuse a reason that no page can print: %j",
    (reason) => {
      expect(() => read("board", "--out=a.zip", "--reason", reason)).toThrow(
        /--reason (is longer|holds)/,
      );
    },
  );

  it("may be decisions alone", () => {
    for (const decisions of [[DECISION], { decisions: [DECISION] }])
      expect(
        read("board", "--decisions", aFile("asked.json", decisions), "--out=a.zip").choices
          .decisions,
      ).toEqual([DECISION]);
  });

  it.each([
    [["board", "--choices", "/nowhere.json"], "--choices /nowhere.json can’t be read"],
    [["board", "--choices", folder], "is no file"],
    [["board", "--choices", aFile("half.json", "{")], "is no JSON"],
    [["board", "--choices", aFile("list.json", [])], "holds no choices"],
    [["board", "--choices", aFile("long.json", "x".repeat(1_000_001))], "larger than any choices"],
    [["board", "--choices", aFile("other.json", { colour: "red" })], "makes no pack"],
    [["board", "--choices", aFile("title.json", { title: "x".repeat(500) })], "makes no pack"],
    [["board", "--decisions", aFile("none.json", [{ ...DECISION, options: [] }])], "makes no pack"],
    [["board", "--appetite", "independent-suppliers"], "is no line"],
    [["board", "--appetite", "independent-suppliers>=two"], "is no line"],
    [["board", "--appetite", "independent-suppliers>= "], "is no line"],
    [["strategies"], "makes no pack"],
  ])("refuses %j and says why", (args, why) => {
    expect(() => read(...args, "--out=a.zip")).toThrow(why);
  });
});
