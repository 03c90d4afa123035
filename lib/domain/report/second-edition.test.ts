import { beforeAll, describe, expect, it } from "vitest";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import type { Block, BoardReport } from "./board-report.ts";
import { phrasesOf } from "./claims-of-blocks.ts";
import { composeReport } from "./compose-report.ts";
import type { PackResults } from "./material.ts";
import { obstaclesOf } from "./obstacles.ts";
import type { PackChoices } from "./pack-choices.ts";
import type { PackInputs } from "./pack-inputs.ts";

let inputs: PackInputs;
let results: PackResults;
let report: BoardReport;
beforeAll(async () => {
  inputs = await demoPackInputs();
  results = await resultsOf(inputs);
  report = composeReport(inputs, results);
});

const obstacles = (of: BoardReport) =>
  obstaclesOf(of, new Map(inputs.facts.map((note) => [note.fact.id, note])), new Map());
const composed = (choices: Partial<PackChoices>, part: Partial<PackInputs> = {}) =>
  composeReport({ ...inputs, ...part, choices: someChoices(choices) }, results);
const blocksOf = ({ sections }: BoardReport): Block[] => sections.flatMap(({ blocks }) => blocks);

describe("a second edition", () => {
  const second = (part: Partial<NonNullable<PackInputs["previous"]>> = {}) =>
    composed(
      {},
      {
        previous: {
          edition: "First pack",
          asOf: "2026-08-22",
          methodVersion: inputs.methodVersion,
          claims: report.claims,
          corrected: [],
          ...part,
        },
      },
    );
  const movementOf = ({ sections }: BoardReport) =>
    sections.find(({ id }) => id === "movement")?.blocks ?? [];

  it("of the same facts has moved nowhere", () => {
    const same = second();
    expect(movementOf(same).map(({ kind }) => kind)).toEqual(["sentence", "sentence"]);
    expect(obstacles(same)).toEqual([]);
  });

  it("says what was corrected, what it was and what it is", () => {
    const claim = report.claims.find(({ id }) => id === "independent-suppliers");
    const fact = claim?.facts[0] ?? "";
    const was = { low: 3, point: 3, high: 3 };
    const corrected = second({
      claims: report.claims.map((one) => (one.id === claim?.id ? { ...one, value: was } : one)),
      corrected: [{ was: fact, is: "a-later-fact" }],
    });
    expect(obstacles(corrected)).toEqual([]);
    const [table] = movementOf(corrected).flatMap((block) =>
      block.kind === "table" ? [block] : [],
    );
    expect(table?.table.rows).toMatchObject([
      {
        id: "independent-suppliers",
        cells: {
          was: { value: was },
          moved: { value: "lower" },
          why: { value: "a fact was corrected" },
        },
      },
    ]);
    const list = movementOf(corrected).find(({ kind }) => kind === "list");
    const touched = report.claims.filter(({ facts }) => facts.includes(fact));
    expect(list === undefined ? 0 : phrasesOf(list).length).toBe(touched.length);
    const [, , figures] = corrected.sections[0]?.blocks ?? [];
    expect(figures?.kind === "key-figures" && figures.figures[1]?.since).toEqual({
      edition: "First pack",
      was,
      moved: "down",
      claim: "was/independent-suppliers",
    });
  });

  it("opens a decision again whose trigger fires", () => {
    const decided = [
      {
        id: "one-more",
        question: "Do we need one more supplier?",
        chosen: "Not now",
        decidedBy: "The board",
        decidedOn: "2026-06-30",
        trigger: { claim: "independent-suppliers", side: "below" as const, at: 5 },
        reviewOn: null,
      },
    ];
    const opened = composed({}, { decided });
    expect(opened.sections[0]?.blocks.map(({ kind }) => kind)).toContain("list");
    expect(opened.claims.map(({ id }) => id)).toContain("decided/one-more/trigger");
    expect(obstacles(opened)).toEqual([]);
    for (const profile of ["internal", "regulator", "public"] as const)
      expect(composed({ profile }, { decided }).claims.map(({ id }) => id)).not.toContain(
        "decided/one-more/trigger",
      );
    const late = decided.map((one) => ({ ...one, trigger: null, reviewOn: inputs.asOf }));
    for (const choices of [{}, { template: "vendor", vendorId: "amazon" }] as const) {
      const due = composed(choices, { decided: late });
      const spoken = JSON.stringify(blocksOf(due).flatMap(phrasesOf));
      expect(spoken).toContain("Its review was due on ");
      expect(obstacles(due)).toEqual([]);
    }
    const ahead = late.map((one) => ({ ...one, reviewOn: "2099-01-01" }));
    expect(JSON.stringify(composed({}, { decided: ahead }))).not.toContain("Its review was due");
    const quiet = decided.map((one) => ({ ...one, trigger: { ...one.trigger, at: 1 } }));
    expect(composed({}, { decided: quiet }).claims.map(({ id }) => id)).not.toContain(
      "decided/one-more/trigger",
    );
  });
});
