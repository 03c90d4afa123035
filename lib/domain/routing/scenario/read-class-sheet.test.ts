import Papa from "papaparse";
import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sheet } from "@/lib/domain/curation/sheets/sheet.ts";
import { aScenario } from "@/tests/support/made-up-scenario.ts";
import { CLASS_COLUMNS, exampleClassSheet, guessedClassMapping } from "./class-columns.ts";
import { readClassSheet } from "./read-class-sheet.ts";
import { scenarioChoices } from "./scenario-choices.ts";

const CHOICES = scenarioChoices(aScenario());

function sheetOf(text: string): Sheet {
  const [headers = [], ...rows] = Papa.parse<string[]>(text.trimEnd()).data;
  return { headers, rows: rows.map((cells, i) => ({ number: i + 2, cells })) };
}
const read = (text: string, taken: readonly string[] = []) => {
  const sheet = sheetOf(text);
  return readClassSheet(sheet, guessedClassMapping(sheet.headers), CHOICES, {
    taken: new Set(taken),
    fileName: "work.csv",
  });
};
const faultsOf = (text: string) => {
  const found = read(text);
  return "faults" in found ? found.faults : [];
};
const HEAD = "name,requests,input_tokens,output_tokens";

describe("a sheet of classes", () => {
  it("takes its own example whole, whatever the columns are called in it", () => {
    const found = read(exampleClassSheet());
    expect("classes" in found ? found.classes : found.faults).toMatchObject([
      {
        name: "Support chat",
        requestsPerMonth: 1_200_000,
        inputTokens: 1800,
        outputTokens: 320,
        cacheReadShare: 0.4,
        cacheWriteShare: 0.1,
        turns: 4,
        growthPerMonth: 0.03,
        contextTokens: 32_000,
        critical: true,
        source: "our gateway, October (work.csv, row 2)",
      },
    ]);
    const { headers } = sheetOf(exampleClassSheet());
    expect(Object.keys(guessedClassMapping(headers))).toHaveLength(CLASS_COLUMNS.length);
  });

  it("reads units off its headers, and takes a sign of per cent at its word", () => {
    const found = read(
      "workload,requests per day,prompt_tokens,completion_tokens,cache_hit_rate,latency_ms\nChat,1000,2,1,0.25,1500\nMail,1000,2,1,30%,\n",
    );
    if ("faults" in found) throw new Error(found.faults.join());
    expect(found.classes[0]?.requestsPerMonth).toBeCloseTo(30_436.875, 6);
    expect(found.classes.map(({ cacheReadShare }) => cacheReadShare)).toEqual([0.25, 0.3]);
    expect(found.classes.map(({ maxLatencySeconds }) => maxLatencySeconds)).toEqual([1.5, null]);
  });

  it("takes commas, spaces and underscores out of thousands set apart, and out of nothing else", () => {
    const found = read(
      `${HEAD},growth\nChat,"1,234,567","1,200.5",1 200,\nMail,12_000,2,3,1.5 %\n`,
    );
    expect("classes" in found ? found.classes : found.faults).toMatchObject([
      { requestsPerMonth: 1_234_567, inputTokens: 1200.5, outputTokens: 1200 },
      { requestsPerMonth: 12_000, growthPerMonth: 0.015 },
    ]);
  });

  it("finds what it names by id or name, and gives ids nobody has", () => {
    const found = read(
      `${HEAD},models,labs_excluded,runs_on,no_training\nChat,1,2,3,swift; DEEP,lab-of-deep,swift at north = 60; south--deep = 40,yes\n`,
      ["csv-chat"],
    );
    expect("classes" in found ? found.classes[0] : found.faults).toMatchObject({
      id: "csv-chat-2",
      acceptableModelIds: ["swift", "deep"],
      excludedLabIds: ["lab-of-deep"],
      currentSplit: [
        { offeringId: "north--swift", share: 0.6 },
        { offeringId: "south--deep", share: 0.4 },
      ],
      dataPolicies: ["no-training"],
    });
  });

  it.each([
    [`${HEAD}\nChat,many,2,3\n`, /^Row 2, column requests: “many” is no number/],
    [`${HEAD}\nGood,1,2,3\nChat,-1,2,3\n`, /^Row 3, class|^Row 3, requests per month/],
    [`${HEAD}\nChat,1,2,\n`, /^Row 2, column output_tokens: a number is needed/],
    [`${HEAD}\nChat,1,1000000000,3\n`, /^Row 2, input tokens/],
    [`${HEAD}\n,1,2,3\n`, /^Row 2, name/],
    [`${HEAD}\nChat,"1,2345",2,3\n`, /^Row 2, column requests: “1,2345” is no number/],
    [`${HEAD}\nChat,1,"0,125",3\n`, /^Row 2, column input_tokens: “0,125” is no number/],
    [`${HEAD}\nChat,1,"1,2,345",3\n`, /^Row 2, column input_tokens: “1,2,345” is no number/],
    [`${HEAD}\nGood,1,2,3\nChat,1,50%,3\n`, /^Row 3, column input_tokens: “50%” is a percentage/],
    [`${HEAD},turns\nChat,1,2,3,4 %\n`, /^Row 2, column turns: “4 %” is a percentage/],
    [`${HEAD},models\nChat,1,2,3,swiff\n`, /“swiff” is not among .* Write swift/],
    [`${HEAD},runs_on\nChat,1,2,3,swift at north = 60\n`, /add up to 60 %/],
    [`${HEAD},critical\nChat,1,2,3,perhaps\n`, /neither yes nor no/],
    ["name,requests\nChat,1\n", /Say which column is “Prompt tokens of a request”/],
    [`${HEAD}\n`, /only its header/],
  ])("names the row, the column and the way out (%#)", (text, words) => {
    const faults = faultsOf(text);
    expect(faults.join("\n")).toMatch(words);
  });

  it("takes all of a file or nothing", () => {
    const cell = constantFrom("1", "2.5", "", "x", "-4", "1e99", "30%", "1,200");
    assert(
      property(cell, cell, cell, string({ maxLength: 12 }), (requests, input, output, name) => {
        const sheet: Sheet = {
          headers: HEAD.split(","),
          rows: [
            { number: 2, cells: ["Good", "1", "2", "3"] },
            { number: 3, cells: [name, requests, input, output] },
          ],
        };
        const found = readClassSheet(sheet, guessedClassMapping(sheet.headers), CHOICES, {
          taken: new Set(),
          fileName: "f",
        });
        // A row in which nothing stands is none.
        const isBlank = [name, requests, input, output].every((text) => text.trim() === "");
        const isWhole =
          "classes" in found
            ? found.classes.length === (isBlank ? 1 : 2)
            : found.faults.every((words) => words.startsWith("Row 3,"));
        expect(isWhole).toBe(true);
      }),
      { examples: [["", "", "", ""]] },
    );
  });
});
