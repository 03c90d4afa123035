import { beforeAll, describe, expect, it } from "vitest";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import { phraseText } from "../../format/phrase.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { type BoardReport, TEMPLATES } from "./board-report.ts";
import { phrasesOf } from "./claims-of-blocks.ts";
import { composeReport } from "./compose-report.ts";
import type { PackResults } from "./material.ts";
import { isAboutUs } from "./movement.ts";
import { obstaclesOf } from "./obstacles.ts";
import { PackChoices } from "./pack-choices.ts";
import type { PackInputs } from "./pack-inputs.ts";

let inputs: PackInputs;
let results: PackResults;
beforeAll(async () => {
  inputs = await demoPackInputs();
  results = await resultsOf(inputs);
});
const composed = (choices: Partial<PackChoices>) =>
  composeReport({ ...inputs, choices: someChoices(choices) }, results);

const stale = (about: string) =>
  `“${about}” has not been looked at for longer than it may go. Look at its source again, or give a reason that is printed.`;
const some = (many: number, reason: string, from = 0) =>
  Array.from({ length: many }, (_, i) => ({ obstacle: stale(`Deal ${from + i}`), reason }));

const templates = keysOf(TEMPLATES).map((template) => ({
  template,
  vendorId: template === "vendor" ? "amazon" : null,
}));
const inFront = ({ sections }: BoardReport): string[] => {
  const behind = sections.findIndex(({ id }) => id === "method");
  return sections
    .slice(0, behind)
    .flatMap(({ blocks }) => blocks.flatMap(phrasesOf))
    .map(phraseText)
    .filter((words) => /let pass with a reason|because: |for other reasons|Deal \d/i.test(words));
};
const listed = ({ sections }: BoardReport) =>
  sections
    .filter(({ id }) => id === "method")
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === "table" && block.table.id === "let-pass" ? block.table.rows : [],
    )
    .map(({ cells }) => [cells["what"]?.value, cells["reason"]?.value]);

describe("what was let pass", () => {
  it.each(templates)("stands in a $template pack as one line, and is listed whole", (choices) => {
    const found = composed({ ...choices, overrides: some(221, "The review is under way by 3") });
    expect(inFront(found)).toEqual([
      "Let pass with a reason, though it would have kept this pack back; all of it is listed under Method and limits:",
      "221 things, because: “The review is under way by 3”",
    ]);
    expect(listed(found)).toHaveLength(221);
    expect(listed(found)[220]).toEqual([
      "“Deal 220” has not been looked at for longer than it may go.",
      "The review is under way by 3",
    ]);
    const notes = new Map(inputs.facts.map((note) => [note.fact.id, note]));
    expect(obstaclesOf(found, notes, new Map())).toEqual([]);
    expect(found.claims.filter(({ id }) => id.startsWith("let-pass/")).some(isAboutUs)).toBe(false);
  });

  it("is counted by its reasons, the most frequent first, in as few lines as a page has room for", () => {
    const overrides = [
      ...some(1, "First", 0),
      ...some(3, "Second", 1),
      ...some(2, "He said “later”", 4),
      ...some(1, "Fourth", 6),
      ...some(1, "Fifth", 7),
    ];
    expect(inFront(composed({ overrides })).slice(1)).toEqual([
      "3 things, because: “Second”",
      "2 things, because: He said “later”",
      "1 thing, because: “First”",
      "2 things, for other reasons",
    ]);
  });

  it("is nothing where nothing was, and each thing once with the reason that was given last", () => {
    expect([inFront(composed({})), listed(composed({}))]).toEqual([[], []]);
    const overrides = [...some(1, "Before"), ...some(1, "Now")];
    expect(listed(composed({ overrides })).map(([, reason]) => reason)).toEqual(["Now"]);
  });

  it("names nothing that the profile keeps back, whoever it was let pass for", () => {
    const [contract] = inputs.portfolio.contracts;
    const [work] = contract?.workloads ?? [];
    const own = inputs.facts.find(({ fact }) => fact.subject.startsWith("workload/"));
    const overrides = [contract?.name, work?.name, own?.about, "Some deal"].map((about) => ({
      obstacle: stale(about ?? ""),
      reason: "In review",
    }));
    expect(new Set(overrides.map(({ obstacle }) => obstacle)).size).toBe(4);
    const whats = listed(composed({ profile: "public", overrides })).map(([what]) => what);
    const unnamed = "Something that this profile keeps back.";
    expect(whats).toEqual([
      unnamed,
      unnamed,
      unnamed,
      "“Some deal” has not been looked at for longer than it may go.",
    ]);
    expect(listed(composed({ overrides })).map(([what]) => what)).not.toContain(unnamed);
  });

  it("may be each row of a register of five thousand, under names of any length", () => {
    const read = (overrides: PackChoices["overrides"]) =>
      PackChoices.safeParse({ ...someChoices({ overrides }), decisions: [] }).success;
    expect(read([...some(5_000, "Stale"), ...some(5_000, "Under review", 5_000)])).toBe(true);
    expect(read([{ obstacle: stale("A deal ".repeat(200)), reason: "Stale" }])).toBe(true);
    expect(read(some(10_001, "Stale"))).toBe(false);
  });
});
