import { beforeAll, describe, expect, it } from "vitest";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import { phraseText } from "../../format/phrase.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { type BoardReport, TEMPLATES } from "./board-report.ts";
import { phrasesOf } from "./claims-of-blocks.ts";
import { composeReport } from "./compose-report.ts";
import type { PackResults } from "./material.ts";
import { obstaclesOf } from "./obstacles.ts";
import { PackChoices } from "./pack-choices.ts";
import type { PackInputs } from "./pack-inputs.ts";

let inputs: PackInputs;
let results: PackResults;
beforeAll(async () => {
  inputs = await demoPackInputs();
  results = await resultsOf(inputs);
});

const composed = (choices: Partial<PackChoices>, decided: PackInputs["decided"] = []) =>
  composeReport({ ...inputs, decided, choices: someChoices(choices) }, results);
const wordsOf = ({ sections }: BoardReport): string[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(phrasesOf)).map(phraseText);
const obstacles = (of: BoardReport) =>
  obstaclesOf(of, new Map(inputs.facts.map((note) => [note.fact.id, note])), new Map());
const templates = keysOf(TEMPLATES).map((template) => ({
  template,
  vendorId: template === "vendor" ? "amazon" : null,
}));

describe("a line of appetite", () => {
  const appetite = (
    [
      ["lock-in/azure", 50],
      ["lock-in/aws", 50],
      ["conflict-of-interest", 100],
      ["exit-days/aws", 1],
    ] as const
  ).map(([claim, at]) => ({ claim, side: "at-most" as const, at }));

  it.each(templates)("is printed in a $template pack, whichever number it is for", (choices) => {
    const found = composed({ ...choices, appetite });
    const shown = found.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "key-figures" ? block.figures : []))
      .filter((figure) => figure.appetite !== null)
      .map(({ claim }) => claim);
    const said = wordsOf(found).filter((words) => /line of at most/.test(words));
    expect(shown.length + said.length).toBe(appetite.length);
    expect(obstacles(found)).toEqual([]);
  });

  it.each(templates)(
    "keeps a $template pack from leaving where it is for no number of it, and names none there",
    (choices) => {
      const gone = { claim: "lock-in/gone", side: "at-most" as const, at: 0.2 };
      for (const profile of ["board", "internal"] as const) {
        const found = composed({ ...choices, profile, appetite: [...appetite, gone] });
        expect(obstacles(found)).toMatchObject([
          {
            code: "line-without-number",
            mayBeOverridden: false,
            sentence:
              "A line of appetite is drawn for “lock-in/gone”, which is no number of this report. Take the line out, or draw it for another number.",
          },
        ]);
        expect(wordsOf(found).join("\n")).not.toContain("lock-in/gone");
      }
    },
  );

  it("says the number, and on which side of the line it lies", () => {
    const words = wordsOf(composed({ appetite }));
    expect(words.filter((text) => text.startsWith("Days to leave"))).toMatchObject([
      expect.stringMatching(/^Days to leave .*: .* days.*, outside the line of at most 1 day\.$/),
    ]);
  });

  it("is one for each number", () => {
    const twice = [appetite[0], { ...appetite[0], side: "at-least" }];
    const read = PackChoices.safeParse({ ...someChoices(), decisions: [], appetite: twice });
    expect(JSON.stringify(read.error?.issues)).toContain("two lines are drawn for one number");
    expect(
      PackChoices.safeParse({ ...someChoices(), decisions: [], appetite: appetite.slice(1) })
        .success,
    ).toBe(true);
  });
});

describe("a decision whose number is watched", () => {
  const decided = (claim: string, at: number) => [
    {
      id: claim,
      question: "Do we need 1 more supplier?",
      chosen: "Not now",
      decidedBy: "The board",
      decidedOn: "2026-06-30",
      trigger: { claim, side: "below" as const, at },
      reviewOn: null,
    },
  ];

  it.each(templates)("is open again in a $template pack once it fires", (choices) => {
    const found = composed({ ...choices, appetite: [] }, decided("independent-suppliers", 5));
    expect(wordsOf(found).join("\n")).toMatch(
      /“Do we need 1 more supplier\?” Decided on 30 June 2026: “Not now”\. Independent suppliers is below 5\.0, at /,
    );
    expect(obstacles(found)).toEqual([]);
    const quiet = composed({ ...choices, appetite: [] }, decided("independent-suppliers", 1));
    expect(wordsOf(quiet).join("\n")).not.toContain("Decided on");
    expect(quiet.sections.map(({ id }) => id)).not.toContain("watched");
  });

  it("is told once where its day has come, too, and in a line of its own where its day alone has", () => {
    const again = (at: number) =>
      wordsOf(
        composed(
          {},
          decided("independent-suppliers", at).map((one) => ({ ...one, reviewOn: "2026-11-01" })),
        ),
      ).filter((words) => /Do we need|were to be looked at|open again/.test(words));
    expect(again(5)).toEqual([
      "Decisions that are open again:",
      expect.stringMatching(
        /Independent suppliers is below 5\.0, at .*\. Its review was due on 1 November 2026\.$/,
      ),
    ]);
    expect(again(1)).toEqual([
      "Decisions that were to be looked at again by now:",
      expect.stringMatching(/Decided on 30 June 2026: “Not now”\. Its review was due on/),
    ]);
  });

  it("cannot be told of where the number is no longer stated", () => {
    const found = composed({}, decided("lock-in/gone", 2));
    expect(wordsOf(found).join("\n")).toMatch(
      /Whether “lock-in\/gone” is below the line drawn then cannot be told: that number is no longer stated/,
    );
    expect(obstacles(found)).toEqual([]);
  });
});
