import { assert, constantFrom, integer, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { exact } from "../quantity/estimate.ts";
import { PROFILES, TEMPLATES } from "./board-report.ts";
import { type Claim, claimOfFacts } from "./claim.ts";
import { composeReport } from "./compose-report.ts";
import { gatesOf } from "./gates-of.ts";
import type { PackResults } from "./material.ts";
import { obstaclesInWords, unclaimedFigures } from "./numbers-of-people.ts";
import type { PackInputs } from "./pack-inputs.ts";

const claim = (value: number, unit: Claim["unit"]): Claim => ({
  ...claimOfFacts(`${unit}/${value}`, "Stated", exact(value), unit, ["one"]),
  number: 1,
  notes: [],
});
const claims = [
  claim(4_200_000, "usd"),
  claim(0.75, "share"),
  claim(42, "days"),
  claim(1.8, "suppliers"),
];
const found = (words: string, names: string[] = []) => unclaimedFigures(words, names, claims);

let inputs: PackInputs;
let results: PackResults;
beforeAll(async () => {
  inputs = await demoPackInputs();
  results = await resultsOf(inputs);
});
const told = (choices: Partial<PackInputs["choices"]>, part: Partial<PackInputs> = {}) => {
  const asked = { ...inputs, ...part, choices: someChoices(choices) };
  return obstaclesInWords(composeReport(asked, results), asked);
};

describe("a number in what people wrote", () => {
  it.each([
    "We lose $4.3m a year",
    "Twelve million at stake",
    "Three quarters of our spend",
    "Half of it",
    "A third of the bill",
    "Save 43",
    "４３ vendors",
    "٤٢ days",
    "½ of it",
    "Article Ⅳ",
    "10⁶ tokens",
    "④ vendors",
    "forty-three",
    "XII per cent",
    "三百万",
    "💯",
    "43 % off",
    "seventy-six per cent",
    // As if a claim had it, and another number.
    "42 %",
    "$42",
    "75",
    "$4.2",
    "$4.2bn",
    "−42",
    "42²",
    "4\u03052",
    "4\u200b2",
    "42 000",
    "42’000",
    "42,5",
    "4,2",
    "42/7",
    "42×10",
    "42 million",
    "\u202E24\u202C 41",
    "1.84 suppliers",
  ])("is told in “%s”", (words) => {
    expect(found(words)).not.toEqual([]);
  });

  it.each([
    "Who owns our AI supply line?",
    "We lose $4.2m a year",
    "$4,200,000",
    "USD 4.2 million",
    "75 % of spend",
    "42 days",
    "1.8 independent suppliers, or 2",
    "Board pack, Q3 2026",
    "H1 2027 and FY26",
    "Budget for 2027",
    "By 1 March 2027",
    "as of 2026-11-22",
    "The 2nd edition, phase 2",
    "One of two options",
    "Ties of Hut 8 and GPT-5.4 mini",
    "B2B and gpt5",
    "Supply line f3a9bc",
  ])("is none, or a claim’s, in “%s”", (words) => {
    expect(found(words, ["Hut 8", "GPT-5.4 mini"])).toEqual([]);
  });

  it("is told whatever number it is, but for those of claims", () => {
    const stated = new Set([42, 2]);
    assert(
      property(
        integer({ min: 0, max: 1_000_000 }),
        constantFrom("Save ", "We have ", "“"),
        constantFrom(" of them", "", "”"),
        (number, before, after) => {
          expect(found(`${before}${number}${after}`).length > 0).toBe(
            !stated.has(number) && !(number >= 1900 && number <= 2099 && after !== " of them"),
          );
        },
      ),
    );
  });
});

describe("what keeps a pack back for its words", () => {
  it("is nothing in the packs of the demo, whoever reads them", () => {
    for (const template of keysOf(TEMPLATES))
      for (const profile of keysOf(PROFILES)) {
        if (template === "strategies" && (profile === "regulator" || profile === "public"))
          continue;
        const vendorId = template === "vendor" ? "amazon" : null;
        expect([template, profile, told({ template, profile, vendorId })]).toEqual([
          template,
          profile,
          [],
        ]);
      }
  });

  it.each(["We lose $4.3m and seventy-six per cent of it", "Save 43.21 %"])(
    "says where “%s” stands, whichever words they are",
    (words) => {
      const [decision] = someChoices().decisions;
      const [first, ...others] = inputs.scenarios;
      if (decision === undefined || first === undefined) throw new Error("there is one of each");
      const [answer, ...rest] = decision.options;
      if (answer === undefined) throw new Error("a decision has answers");
      const named = { ...first, name: words, file: { ...first.file, name: words } };
      const noted = { ...first, file: { ...first.file, note: words } };
      const places = [
        told({ title: words }),
        told({ confidentiality: words }),
        told({ decisions: [{ ...decision, question: words }] }),
        told({
          decisions: [
            { ...decision, recommended: null, options: [{ ...answer, name: words }, ...rest] },
          ],
        }),
        told({}, { scenarios: [named, ...others] }),
        told({}, { scenarios: [noted, ...others] }),
      ].map((obstacles) => {
        expect(
          obstacles.every((one) => one.mayBeOverridden && one.code === "number-in-words"),
        ).toBe(true);
        return obstacles[0]?.place;
      });
      expect(places).toEqual([
        "The title",
        "The line of confidentiality",
        "What is asked",
        "An answer to “Do we pay for a second source?”",
        "The name of a scenario",
        `The note of the scenario “${first.name}”`,
      ]);
    },
  );

  it("is let pass by a reason, which holds no number itself", () => {
    const title = "We lose $4.3m";
    const obstacles = told({ title });
    const overrides = (reason: string) =>
      obstacles.map(({ sentence }) => ({ obstacle: sentence, reason }));
    const closed = (reason: string) =>
      gatesOf(told({ title, overrides: overrides(reason) }), overrides(reason)).filter(
        (gate) => gate.reason === null,
      );
    expect(closed("As the invoice has it")).toEqual([]);
    expect(closed("As invoice 99 has it")).toMatchObject([
      { code: "number-in-words", mayBeOverridden: false, places: ["A reason that is printed"] },
    ]);
  });

  it("is a name on record that measures, and a sign that turns what follows", () => {
    const renamed = (name: string) =>
      told(
        {},
        {
          portfolio: {
            ...inputs.portfolio,
            contracts: inputs.portfolio.contracts.map((contract, i) =>
              i === 0 ? { ...contract, vendorName: name } : contract,
            ),
          },
        },
      );
    expect(renamed("Cloud 9")).toEqual([]);
    for (const name of ["Cloud (43.21 % off)", "Cloud of twelve million", "Cloud for $43"])
      expect(renamed(name)).toMatchObject([
        { code: "number-in-words", place: `The name “${name}”` },
      ]);
    expect(renamed("Cloud\u202E")).toMatchObject([
      { mayBeOverridden: false, place: "Behind “…Cloud”" },
    ]);
  });
});
