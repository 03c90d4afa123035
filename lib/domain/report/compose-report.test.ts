import { assert, constantFrom, integer, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { demoPackInputs, resultsOf, someChoices } from "@/tests/support/pack.ts";
import { shuffled } from "@/tests/support/shuffled.ts";
import { wrongTwins } from "@/tests/support/wrong-twins.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { type Estimate, exact } from "../quantity/estimate.ts";
import { isEstimate } from "../table/table.ts";
import { canonicalJson } from "../uncertainty/canonical-json.ts";
import { type Block, type BoardReport, PROFILES, TEMPLATES } from "./board-report.ts";
import { claimIdsOf } from "./claims-of-blocks.ts";
import { composeReport } from "./compose-report.ts";
import type { PackResults } from "./material.ts";
import { obstaclesOf } from "./obstacles.ts";
import type { PackChoices } from "./pack-choices.ts";
import type { PackInputs } from "./pack-inputs.ts";
import { isMoney, REDACTIONS } from "./redaction.ts";

let inputs: PackInputs;
let results: PackResults;
let report: BoardReport;
beforeAll(async () => {
  inputs = await demoPackInputs();
  results = await resultsOf(inputs);
  report = composeReport(inputs, results);
});

const notesOf = ({ facts }: PackInputs) => new Map(facts.map((note) => [note.fact.id, note]));
const obstacles = (of: BoardReport) => obstaclesOf(of, notesOf(inputs), new Map());
const composed = (choices: Partial<PackChoices>, part: Partial<PackInputs> = {}) =>
  composeReport({ ...inputs, ...part, choices: someChoices(choices) }, results);
const blocksOf = ({ sections }: BoardReport): Block[] => sections.flatMap(({ blocks }) => blocks);
const sameEnds = (a: Estimate | null | undefined, b: Estimate) =>
  a?.low === b.low && a.point === b.point && a.high === b.high;
const statedIn = (of: BoardReport) => new Set(blocksOf(of).flatMap(claimIdsOf));

/** Plans are nothing a regulator or the public is shown. */
const isForThem = ({ template, profile }: Pick<PackChoices, "template" | "profile">) =>
  template !== "strategies" || profile === "board" || profile === "internal";
/** Every profile of every template; the vendor note is about a vendor of the demo company. */
const all = keysOf(TEMPLATES)
  .flatMap((template) =>
    keysOf(PROFILES).map((profile) => ({ template, profile, vendorId: "amazon" })),
  )
  .filter(isForThem);

describe("the board's report of the demo company", () => {
  it("has its parts in the order a board reads them", () => {
    expect(report.sections.map(({ id }) => id)).toEqual([
      "summary",
      "exposure",
      "heat-map",
      "movement",
      "scenarios",
      "options",
      "register",
      "method",
      "manifest",
    ]);
  });

  it("opens with a finding, three sentences, four figures and what is asked", () => {
    const kinds = report.sections[0]?.blocks.map(({ kind }) => kind);
    expect(kinds).toEqual(["sentence", "list", "key-figures", "decisions", "sentence"]);
    const [, sentences, figures] = report.sections[0]?.blocks ?? [];
    expect(sentences?.kind === "list" ? sentences.items : []).toHaveLength(3);
    const shown = figures?.kind === "key-figures" ? figures.figures : [];
    expect(shown.map(({ claim }) => claim)).toEqual([
      "effective-suppliers",
      "independent-suppliers",
      "lock-in/azure",
      "conflict-of-interest",
    ]);
    expect(shown.map(({ appetite }) => appetite?.kept)).toEqual([
      undefined,
      "cannot-tell",
      undefined,
      "kept",
    ]);
  });

  it("shows every tie of its vendors, and every contract", () => {
    const ids = new Set(
      blocksOf(report).flatMap((block) =>
        block.kind === "table" ? block.table.rows.map(({ id }) => id) : [],
      ),
    );
    const vendors = inputs.portfolio.contracts.map(({ vendorId }) => vendorId);
    const ties = inputs.ties.filter(({ providerId }) => vendors.includes(providerId));
    expect(ties.length).toBeGreaterThan(20);
    expect(ties.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(inputs.portfolio.contracts.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it("rests every number that is not the company's own setting on facts on record", () => {
    const without = report.claims.filter(({ facts }) => facts.length === 0).map(({ id }) => id);
    expect(
      without.filter(
        (id) =>
          !/^(?:decisions\/|data-quality\/|draws$|scenarios\/.*\/months$|exposure-operational-figure-lab\/mark$)/.test(
            id,
          ),
      ),
    ).toEqual([]);
  });

  it("numbers claims and sources as a reader meets them, and lists every fact behind them", () => {
    expect(report.claims.map(({ number }) => number)).toEqual(report.claims.map((_, i) => i + 1));
    const cited = new Set(report.claims.flatMap(({ notes }) => notes));
    expect(report.notes.map(({ number }) => number).filter((number) => !cited.has(number))).toEqual(
      [],
    );
    expect(new Set(report.evidence.map(({ id }) => id))).toEqual(
      new Set(report.claims.flatMap(({ facts }) => facts)),
    );
  });

  it("is broken by the loss of any one claim", () => {
    assert(
      property(constantFrom(...all), (choices) => {
        const whole = composed(choices);
        for (const place of whole.claims.keys()) {
          const claims = whole.claims.filter((_, i) => i !== place);
          const found = obstacles({ ...whole, claims });
          expect(found.map(({ code }) => code)).toContain("number-without-claim");
          expect(found.every(({ mayBeOverridden }) => !mayBeOverridden)).toBe(true);
        }
      }),
      { numRuns: 1 },
    );
  });

  it("takes a long title and strange names as they are", () => {
    const title = "Who owns 北京 🚀 <b>our</b> =1+1 #panic() "
      .repeat(13)
      .slice(0, 500)
      .toWellFormed();
    const strange = composed({ title });
    expect(strange.title).toBe(title);
    expect(obstacles(strange)).toEqual([]);
  });
});

describe("any report", () => {
  it.each(all)("as $template for $profile has every number claimed", (choices) => {
    const found = composed(choices);
    expect(obstacles(found)).toEqual([]);
    expect(found.claims.length).toBeGreaterThan(5);
    // A number in a table is the one its claim states.
    const byId = new Map(found.claims.map((claim) => [claim.id, claim.value]));
    const wrong = blocksOf(found)
      .flatMap((block) => (block.kind === "table" ? [block] : []))
      .flatMap(({ table, claims }) =>
        table.rows.flatMap(({ id: row, cells }) =>
          table.columns.flatMap(({ id, unit }) => {
            const value = cells[id]?.value ?? null;
            const shown = isEstimate(value)
              ? value
              : typeof value === "number"
                ? exact(value)
                : null;
            const stated = byId.get(claims[row]?.[id] ?? "");
            return unit === null || shown === null || sameEnds(stated, shown)
              ? []
              : [`${table.id} ${row} ${id}`];
          }),
        ),
      );
    expect(wrong).toEqual([]);
    expect(wrongTwins(found)).toEqual([]);
  });

  it.each(all)("as $template for $profile holds no claim that it does not state", (choices) => {
    const found = composed(choices);
    const stated = statedIn(found);
    expect(found.claims.filter(({ id }) => !stated.has(id))).toEqual([]);
    expect(found.leftOut).toEqual(REDACTIONS[choices.profile].leftOut);
    const { untold } = REDACTIONS[choices.profile];
    const parts = found.sections.flatMap((section) => [
      section,
      ...section.blocks,
      ...section.blocks.flatMap((block) => (block.kind === "table" ? block.table.columns : [])),
    ]);
    expect(parts.filter(({ tells }) => tells !== undefined && untold.includes(tells))).toEqual([]);
  });

  it("is the same twice, whatever the order in which facts were read", () => {
    const once = canonicalJson(report);
    assert(
      property(integer(), constantFrom(...all), (seed, choices) => {
        const facts = shuffled(inputs.facts, seed);
        expect(canonicalJson(composed(choices, { facts }))).toBe(canonicalJson(composed(choices)));
      }),
      { numRuns: 8 },
    );
    expect(canonicalJson(composeReport(inputs, results))).toBe(once);
  });

  it("is worked out from inputs that are plain data: the same after a trip through a file", () => {
    const frozen = canonicalJson(inputs);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was written is what is read
    const thawed = JSON.parse(frozen) as PackInputs;
    expect(canonicalJson(composeReport(thawed, results))).toBe(canonicalJson(report));
  });

  it("is refused where its profile leaves nothing of it", () => {
    for (const profile of ["regulator", "public"] as const)
      expect(() => composed({ template: "strategies", profile })).toThrow(
        /leaves out all of “Strategy comparison”; choose another/,
      );
  });

  it("says whom it may be about where the vendor is none of the company's", () => {
    expect(() => composed({ template: "vendor", vendorId: "nvidia" })).toThrow(
      /no contract with NVIDIA; choose one of .*amazon/,
    );
  });
});

describe("what the public sees", () => {
  it("holds no money of the company, in no sentence, table, figure, claim or fact", () => {
    for (const template of ["board", "vendor", "register"] as const) {
      const found = composed({ template, profile: "public", vendorId: "amazon" });
      const inRegister = new Set(
        found.sections
          .filter(({ id }) => id === "register")
          .flatMap(({ blocks }) => blocks.flatMap(claimIdsOf)),
      );
      expect(found.claims.filter(({ id, unit }) => isMoney(unit) && !inRegister.has(id))).toEqual(
        [],
      );
      const own = found.evidence.filter(({ id }) =>
        /^(?:contract|workload|lab-link)\//.test(notesOf(inputs).get(id)?.fact.subject ?? ""),
      );
      expect(own).toEqual([]);
      expect(found.notes.filter(({ source }) => source.kind === "demo")).toEqual([]);
      expect(found.claims.flatMap(({ gaps }) => gaps)).toEqual([]);
    }
  });

  it("has less than the board does, and says what is missing", () => {
    const found = composed({ profile: "public" });
    expect(found.claims.length).toBeLessThan(report.claims.length);
    expect(found.leftOut.length).toBeGreaterThan(3);
    expect(blocksOf(found).some(({ kind }) => kind === "decisions")).toBe(false);
  });
});
