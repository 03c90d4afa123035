import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { readRouterLog } from "./read-router-log.ts";
import type { Decision, Relation } from "./router-log.ts";
import { type PreferenceLine, selfPreference } from "./self-preference.ts";

const relations = new Map<string, Relation>([
  ["own", "own"],
  ["kin", "affiliated"],
  ["other", "independent"],
]);

const decision = (part: Partial<Decision>): Decision => ({
  candidates: ["own", "other"],
  chosen: "own",
  usd: [1, 1],
  quality: [0.5, 0.9],
  ...part,
});
const times = (count: number, part: Partial<Decision>) =>
  Array.from({ length: count }, () => decision(part));

const lineOf = (found: ReturnType<typeof selfPreference>, relation: Relation) =>
  found.kind === "tested" ? found.lines.find((line) => line.relation === relation) : undefined;

describe("the self-preference audit", () => {
  it("finds what a router takes beyond what its owner's models earn", () => {
    // Own models win on merit in 300 of 1,000 and are chosen in 420.
    const log = [
      ...times(300, { quality: [0.9, 0.5] }),
      ...times(120, {}),
      ...times(580, { chosen: "other" }),
    ];
    const found = selfPreference(log, { relations });
    expect(found).toMatchObject({ kind: "tested", decisions: 1000 });
    expect(lineOf(found, "own")).toMatchObject({
      chosen: 420,
      neutralShare: 0.3,
      difference: {
        low: expect.closeTo(0.0897, 3),
        point: expect.closeTo(0.12, 12),
        high: expect.closeTo(0.1508, 3),
      },
    });
    expect(lineOf(found, "independent")?.difference.point).toBeCloseTo(-0.12, 12);
    expect(found.kind === "tested" && found.lift?.score.value.point).toBeCloseTo(1.4, 12);
    expect(found.kind === "tested" && found.lift?.flag).toBe(true);
  });

  it("finds nothing in a router whose choices nobody beats", () => {
    const log = [
      ...times(50, { quality: [0.9, 0.5] }),
      ...times(50, { chosen: "other" }),
      // Another is better, but dearer: taking the cheaper is a trade, no preference.
      ...times(50, { usd: [1, 2] }),
    ];
    const found = selfPreference(log, { relations });
    for (const relation of ["own", "affiliated", "independent"] as const)
      expect(lineOf(found, relation)?.difference.point).toBeCloseTo(0, 12);
    expect(found.kind === "tested" && found.lift?.flag).toBe(false);
  });

  const costOf = (found: ReturnType<typeof selfPreference>, relation: Relation) =>
    lineOf(found, relation)?.cost;

  it("finds a dearer model of its owner's that is no better, and what it cost", () => {
    const found = selfPreference(
      [...times(40, { usd: [3, 1], quality: [0.8, 0.9] }), ...times(60, { chosen: "other" })],
      { relations },
    );
    expect(lineOf(found, "own")?.neutralShare).toBe(0);
    expect(lineOf(found, "own")?.difference.low).toBeGreaterThan(0.3);
    expect(costOf(found, "own")).toMatchObject({
      usd: 120,
      paidMoreUsd: 80,
      meanBelowBest: expect.closeTo(0.1, 12),
    });
    expect(costOf(found, "independent")).toMatchObject({ paidMoreUsd: 0, meanBelowBest: 0 });
  });

  it("finds a worse model of its owner's at the same cost", () => {
    const found = selfPreference(times(30, { quality: [0.5, 0.9] }), { relations });
    expect(lineOf(found, "own")?.neutralShare).toBe(0);
    expect(costOf(found, "own")).toMatchObject({ paidMoreUsd: 0 });
    expect(costOf(found, "own")?.meanBelowBest).toBeCloseTo(0.4, 12);
  });

  it("shows what was paid for a model that is dearer and hardly better", () => {
    const log = times(20, { usd: [5, 1], quality: [0.91, 0.9] });
    const strict = selfPreference(log, { relations });
    // Nobody can call a better model wrong, but its price is said.
    expect(lineOf(strict, "own")?.difference.point).toBeCloseTo(0, 12);
    expect(costOf(strict, "own")).toMatchObject({ paidMoreUsd: 0, aboveCheapestUsd: 80 });
    const lenient = selfPreference(log, { relations, tolerance: 0.02 });
    expect(lineOf(lenient, "own")?.neutralShare).toBe(0);
    expect(costOf(lenient, "own")).toMatchObject({ paidMoreUsd: 80 });
  });

  it("never pays less than the neutral choice, and the shares add up", () => {
    const one = record({
      chosen: constantFrom("own", "kin", "other"),
      usd: array(integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
      quality: array(integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
    });
    assert(
      property(
        array(one, { minLength: 1, maxLength: 20 }),
        constantFrom(0, 1),
        (log, tolerance) => {
          const candidates = ["own", "kin", "other"];
          const found = selfPreference(
            log.map((part) => decision({ ...part, candidates })),
            { relations, tolerance },
          );
          if (found.kind !== "tested") throw new Error("every field is there");
          const { lines } = found;
          const sum = (of: (line: PreferenceLine) => number) =>
            lines.reduce((total, line) => total + of(line), 0);
          expect(sum(({ neutralShare }) => neutralShare)).toBeCloseTo(1, 12);
          expect(sum(({ difference }) => difference.point)).toBeCloseTo(0, 12);
          for (const { cost } of found.lines) {
            expect(cost.paidMoreUsd).toBeGreaterThanOrEqual(0);
            expect(cost.aboveCheapestUsd).toBeGreaterThanOrEqual(cost.paidMoreUsd);
          }
          // What is chosen is neutral unless another is as good and cheaper, or better at the same cost.
          const isBeaten = ({ chosen, usd, quality }: (typeof log)[number]) => {
            const at = candidates.indexOf(chosen);
            return candidates.some(
              (_, i) =>
                (usd[i] ?? 0) <= (usd[at] ?? 0) &&
                (quality[i] ?? 0) >= (quality[at] ?? 0) &&
                ((usd[i] ?? 0) < (usd[at] ?? 0) || (quality[i] ?? 0) > (quality[at] ?? 0)),
            );
          };
          const isNeutral = tolerance === 0 && !log.some(isBeaten);
          expect(isNeutral && sum(({ cost }) => cost.paidMoreUsd) > 0).toBe(false);
        },
      ),
    );
  });

  it("divides evenly what is equal in quality and cost", () => {
    const found = selfPreference(times(10, { quality: [0.9, 0.9] }), { relations });
    expect(lineOf(found, "own")?.neutralShare).toBeCloseTo(0.5, 12);
  });

  it("takes the company's own evaluation where the log does not say", () => {
    const evaluated = new Map([
      ["own", { usd: 1, quality: 0.5 }],
      ["other", { usd: 1, quality: 0.9 }],
    ]);
    const log = times(10, { usd: null, quality: null });
    expect(lineOf(selfPreference(log, { relations, evaluated }), "own")?.neutralShare).toBe(0);
    expect(selfPreference(log, { relations })).toMatchObject({
      kind: "not-testable",
      missing: ["cost of each candidate", "quality of each candidate"],
    });
  });

  it("names what is missing, and models that nobody has placed", () => {
    const bare = times(3, { candidates: null, usd: null, quality: null });
    expect(selfPreference(bare, { relations })).toMatchObject({
      kind: "not-testable",
      missing: ["candidates", "cost of each candidate", "quality of each candidate"],
      leftOut: { withoutCandidates: 3 },
    });
    const strange = selfPreference(times(2, { candidates: ["own", "gpt-9"] }), { relations });
    expect(strange).toMatchObject({ kind: "not-testable", leftOut: { withUnknownModel: 2 } });
    expect([...strange.leftOut.unknownModels]).toEqual([["gpt-9", 2]]);
    expect(strange.kind === "not-testable" && strange.why).toContain("gpt-9");
  });

  it("cannot test a router that has nothing else to choose", () => {
    const own = new Map<string, Relation>([...relations, ["own-2", "own"]]);
    const log = times(5, { candidates: ["own", "own-2"] });
    expect(selfPreference(log, { relations: own })).toMatchObject({
      kind: "not-testable",
      missing: [],
      why: expect.stringContaining("cannot prefer"),
    });
    expect(selfPreference([], { relations })).toMatchObject({ why: "The log holds no decision." });
  });

  it("leaves out, and counts, what was no choice", () => {
    const log = [
      ...times(4, {}),
      decision({ candidates: ["own"], usd: [1], quality: [1] }),
      decision({ candidates: ["other", "kin"] }),
      decision({ quality: [0.5, Number.NaN] }),
    ];
    const found = selfPreference(log, { relations });
    expect(found).toMatchObject({
      decisions: 4,
      leftOut: { withoutChoice: 1, chosenElsewhere: 1, withoutComparison: 1 },
    });
  });
});

describe("a router's log", () => {
  const HEADERS = ["candidates", "chosen", "cost", "quality"];
  const read = (rows: readonly (readonly string[])[], headers: readonly string[] = HEADERS) =>
    readRouterLog({ headers, rows: rows.map((cells, i) => ({ number: i + 2, cells })) });

  it("is read with its lists in the order of the candidates", () => {
    expect(
      read([
        ["own|other", "own", "0.01|0.02", "0.8;0.9"],
        ["", "", "", ""],
      ]),
    ).toEqual({
      decisions: [
        {
          candidates: ["own", "other"],
          chosen: "own",
          usd: [0.01, 0.02],
          quality: [0.8, 0.9],
          row: 2,
        },
      ],
      remarks: [],
    });
  });

  it("names the rows with a gap, and where a model nobody has placed first stands", () => {
    const log = read([
      ["own|other", "own", "0.01|nan", "0.8|0.9"],
      ["own|gpt-9", "own", "0.01|0.02", "0.8|0.9"],
    ]);
    expect(log).toMatchObject({
      remarks: [expect.stringContaining("Row 2: a cost or a quality is missing")],
    });
    const decisions = "decisions" in log ? log.decisions : [];
    expect([...selfPreference(decisions, { relations }).leftOut.unknownRows]).toEqual([
      ["gpt-9", 3],
    ]);
  });

  it("does not take the chosen one's cost for everyone's", () => {
    const log = read([["own|other", "own", "0.01", ""]]);
    expect(log).toMatchObject({
      decisions: [{ usd: null, quality: null }],
      remarks: [expect.stringContaining("1 cells give one number for several candidates")],
    });
    expect(read([["own"]], ["model"])).toMatchObject({ decisions: [{ candidates: null }] });
  });

  it.each([
    [["own|other", "", "", ""], "Row 2, column chosen: it names no model."],
    [["own|own", "own", "", ""], "Row 2, column candidates: a candidate is named twice."],
    [["own|other", "own", "1|x", ""], "Row 2, column cost: “x” is no number of zero or more."],
    [["own|other", "own", "", "1|2|3"], "Row 2, column quality: 3 numbers for 2 candidates."],
  ])("is refused with %j", (row, fault) => {
    const log = read([row]);
    expect("faults" in log && log.faults[0]).toContain(fault);
  });

  it("is refused without the column that says what was chosen, and without rows", () => {
    expect(read([], ["candidates"])).toMatchObject({
      faults: [expect.stringContaining("There is no column chosen")],
    });
    expect(read([])).toEqual({ faults: ["There is no decision in the file."] });
  });
});
