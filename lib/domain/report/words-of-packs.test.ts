import { beforeAll, describe, expect, it } from "vitest";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import { phraseText } from "../../format/phrase.ts";
import { bandInWords } from "../tables/heat-map-table.ts";
import type { BoardReport } from "./board-report.ts";
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
const composed = (choices: Partial<PackChoices>, part: Partial<PackInputs> = {}) =>
  composeReport({ ...inputs, ...part, choices: someChoices(choices) }, results);
const wordsOf = ({ sections }: BoardReport): string =>
  sections
    .flatMap(({ blocks }) => blocks.flatMap(phrasesOf))
    .map(phraseText)
    .join("\n");

describe("a pack says of what it speaks", () => {
  it("as a note about one vendor, of that vendor alone", () => {
    const words = wordsOf(composed({ template: "vendor", vendorId: "microsoft" }));
    expect(words).toContain("Capital Microsoft (Azure) has announced for ");
    const others = inputs.portfolio.contracts
      .filter(({ vendorId }) => vendorId !== "microsoft")
      .map(({ vendorName }) => vendorName);
    const asked = /whom to ask:\n([\s\S]*)/.exec(words)?.[1] ?? "";
    for (const other of others) expect(asked).not.toContain(`${other}:`);
  });

  it("as a board’s, of the vendors of the company by its name", () => {
    expect(wordsOf(composed({}))).toMatch(/Capital .+’s vendors have announced for /);
  });

  it("with what a template shows a part of among its filters", () => {
    expect(composed({}).filters).toContain("exposure by lab");
    const chosen = "of each scenario the policy chosen in detail";
    expect(composed({}).filters).toContain(chosen);
    expect(composed({ profile: "public" }).filters).not.toContain(chosen);
    const without = composeReport({ ...inputs, scenarios: [] }, { ...results, scenarios: [] });
    expect(without.filters).not.toContain(chosen);
    expect(composed({ template: "register" }).filters).toEqual([]);
    expect(composed({ template: "vendor", vendorId: "amazon" }).filters).toEqual([
      "vendor: Amazon (AWS)",
    ]);
  });

  it("with a number that is at least so much under a label that says so", () => {
    const { claims } = composed({});
    const capital = claims.find(({ id }) => id.startsWith("vendor-capital/"));
    expect(capital?.label).toMatch(/at least$/);
    expect(claims.filter(({ label }) => /\(.*undisclosed.*\)/.test(label))).not.toEqual([]);
  });

  it("with the words of people as quotations", () => {
    const obstacle = "A fact has a change waiting for review.";
    const words = wordsOf(composed({ overrides: [{ obstacle, reason: "Looked at by 3 of us" }] }));
    expect(words).toContain("1 thing, because: “Looked at by 3 of us”");
  });
});

describe("the manifest of a pack", () => {
  const rowsOf = (report: BoardReport) =>
    report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.kind === "table" && block.table.id === "manifest" ? block.table.rows : [],
      )
      .map(({ id, cells }) => [id, cells["which"]?.value]);

  it("names the versions and seeds of all it was made from", () => {
    const rows = Object.fromEntries(rowsOf(composed({})));
    expect(rows).toMatchObject({ method: inputs.methodVersion, data: inputs.dataVersion });
    expect(rows["scenario-one-cloud"]).toContain(results.scenarios[0]?.inputsHash);
  });

  it("names no scenario to readers who are shown none, and may leave", () => {
    const shown = composed({ profile: "public" });
    expect(rowsOf(shown).map(([id]) => id)).not.toContain("scenario-one-cloud");
    const notes = new Map(inputs.facts.map((note) => [note.fact.id, note]));
    expect(obstaclesOf(shown, notes, new Map())).toEqual([]);
  });
});

describe("what is typed in one line", () => {
  it.each(["two\nlines", "turned \u202Eround", "a\u2066b", "line\u2028end"])(
    "is not %j",
    (title) => {
      const read = PackChoices.safeParse({ ...someChoices({ title }), decisions: [] });
      expect(JSON.stringify(read.error?.issues)).toContain("type it in one line");
    },
  );

  it("may be in any script", () => {
    for (const title of ["من يملك خط الإمداد؟", "谁拥有 🚀"])
      expect(PackChoices.safeParse({ ...someChoices({ title }), decisions: [] }).success).toBe(
        true,
      );
  });
});

it("reads a value that crosses landmarks from one to the other", () => {
  const bands = [
    { from: 0, label: "low", reference: 0 },
    { from: 1, label: "high", reference: 0 },
  ];
  expect(bandInWords({ low: 0.5, point: null, high: 2 }, bands)).toBe("from “low” to “high”");
});
