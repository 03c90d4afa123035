import { describe, expect, it } from "vitest";
import { keysOf } from "../quantity/closed-set.ts";
import { isPropertyOf } from "../fact/property.ts";
import type { Identities } from "../fact/identity.ts";
import { SUBJECT_KINDS } from "../fact/subject.ts";
import { aFact } from "@/tests/support/build.ts";
import {
  COVERAGE_STATES,
  type CoverageState,
  coverageOf,
  coverageState,
  coverageTotal,
  EXPECTED,
} from "./coverage.ts";

const TODAY = "2026-01-10";
const tie = (kind: Identities["tie"]["kind"]) => ({
  id: "tie/a",
  name: "A – B",
  parties: ["a", "b"],
  identity: { kind, provider: "a", counterparty: "b", counterpartyKind: "ai_lab", rollup: false },
});
const expected = (kind: Identities["tie"]["kind"]) => [
  ...(coverageOf("tie", [tie(kind)], () => [], TODAY)[0]?.states.keys() ?? []),
];

describe("what ought to be known", () => {
  it.each(keysOf(SUBJECT_KINDS))("is stated for a %s, of properties it has", (kind) => {
    expect(EXPECTED[kind].length).toBeGreaterThan(0);
    expect(EXPECTED[kind].filter(({ property }) => !isPropertyOf(property, kind))).toEqual([]);
  });

  it("is an amount where capital or compute is promised, and none for a board seat", () => {
    expect(expected("equity_investment")).toEqual([
      "tie.summary",
      "tie.status",
      "tie.announced-usd",
      "tie.paid-usd",
    ]);
    expect(expected("compute_commitment")).toContain("tie.announced-usd");
    expect(expected("board_or_observer_seat")).toEqual(["tie.summary", "tie.status"]);
  });

  it("is a valuation of a lab, and nothing of an investor", () => {
    const party = (kind: Identities["party"]["kind"]) => ({
      id: "party/x",
      name: "X",
      parties: ["x"],
      identity: { name: "X", kind },
    });
    const rows = coverageOf("party", [party("ai_lab"), party("investor")], () => [], TODAY);
    expect(rows.map(({ states }) => [...states])).toEqual([[["party.valuation-usd", "missing"]]]);
  });
});

describe("how well it is known", () => {
  const unspecified = (reason: "not-disclosed" | "not-collected") =>
    aFact({ value: null, unspecified: { reason } });
  it.each([
    ["known", [aFact()], "2026-01-10"],
    ["stale", [aFact()], "2026-11-22"],
    ["missing", [], "2026-01-10"],
    ["missing", [aFact()], "2025-12-31"],
    ["missing", [aFact(), aFact({ id: "w", corrects: "fact-1", withdrawn: true })], "2026-01-10"],
    ["not-disclosed", [unspecified("not-disclosed")], "2026-11-22"],
    ["not-collected", [unspecified("not-collected")], "2026-01-10"],
  ] as const)("is %s", (state, facts, day) => expect(coverageState(facts, day)).toBe(state));

  it("is not asked of what is no longer in the register", () => {
    const retired = aFact({ subject: "tie/a", property: "subject.retired", value: "a duplicate" });
    expect(coverageOf("tie", [tie("convertible")], () => [retired], TODAY)).toEqual([]);
  });

  it("adds up: each cell is counted once", () => {
    const states: CoverageState[] = ["known", "known", "missing", "stale"];
    const total = coverageTotal(states);
    expect(total).toMatchObject({ expected: 4, known: 2, missing: 1, stale: 1 });
    const sum = keysOf(COVERAGE_STATES).reduce((all, state) => all + total[state], 0);
    expect(sum).toBe(total.expected);
  });
});
