import {
  array,
  assert,
  constantFrom,
  double,
  integer,
  property,
  record,
  shuffledSubarray,
  tuple,
} from "fast-check";
import { describe, expect, it } from "vitest";
import { aClass, aPinned, aScenario, madeUpScenario } from "@/tests/support/made-up-scenario.ts";
import { boardOf } from "../scenario/board-of.ts";
import type { Shock } from "../scenario/shock.ts";
import { applyShock } from "./apply-shock.ts";
import { unshocked } from "./market-state.ts";
import { monthParts } from "./month-parts.ts";
import { isMet } from "./shock-target.ts";

const nameOf = ({ id }: { readonly id: string }) => id;
const file = madeUpScenario({ classes: 4, offerings: 12 });
const { board } = boardOf(file, 1);
const source = "assumed";

const targets = array(constantFrom(...board.offerings), { minLength: 1, maxLength: 1 }).map(
  ([offering]) => ({ of: "cloud" as const, id: offering?.operatorId ?? "" }),
);
const shocks = record({
  kind: constantFrom("price", "withdrawal", "outage", "rate-cap", "currency", "law"),
  target: targets,
  change: double({ min: -0.9, max: 5, noNaN: true }),
  share: double({ min: 0, max: 1, noNaN: true }),
  days: integer({ min: 1, max: 300 }),
  fromMonth: integer({ min: 1, max: 12 }),
}).map(({ kind, target, change, share, days, fromMonth }): Shock => {
  const common = { fromMonth, source };
  switch (kind) {
    case "price":
      return { kind, target, change, ...common };
    case "outage":
      return { kind, target, days, ...common };
    case "rate-cap":
      return { kind, target, share, ...common };
    case "currency":
      return { kind, change, ...common };
    case "law":
      return { kind, name: "a law", switchingChargesEnd: true, ...common };
    case "withdrawal":
    default:
      return { kind: "withdrawal", target, ...common };
  }
});
/** Every bit of the numbers, so that NaN and minus zero are told apart too. */
const bits = (numbers: Float64Array): string =>
  [...new BigUint64Array(Float64Array.from(numbers).buffer)].join(" ");

describe("a shock", () => {
  it("leaves the board it met as it was, bit for bit", () => {
    const before = [bits(board.usdPerMonth), bits(board.quality), board.eligible.join("")];
    assert(
      property(array(shocks, { maxLength: 5 }), integer({ min: 1, max: 12 }), (all, month) => {
        monthParts(board, month, file.asOf, all, nameOf);
        expect([bits(board.usdPerMonth), bits(board.quality), board.eligible.join("")]).toEqual(
          before,
        );
      }),
    );
  });

  it("taken back gives the month it met, bit for bit", () => {
    assert(
      property(
        array(shocks, { maxLength: 4 }),
        shocks,
        integer({ min: 1, max: 12 }),
        (kept, one, month) => {
          const base = monthParts(board, month, file.asOf, kept, nameOf);
          monthParts(board, month, file.asOf, [...kept, one], nameOf);
          const again = monthParts(board, month, file.asOf, kept, nameOf);
          expect(again.map(({ part, state }) => [part, bits(state.board.usdPerMonth)])).toEqual(
            base.map(({ part, state }) => [part, bits(state.board.usdPerMonth)]),
          );
        },
      ),
    );
  });

  it("is not felt before its first month", () => {
    assert(
      property(shocks, (shock) => {
        for (let month = 1; month < shock.fromMonth; month += 1)
          expect(monthParts(board, month, file.asOf, [shock], nameOf)).toEqual([
            { part: 1, state: unshocked(board) },
          ]);
      }),
    );
  });

  it("cuts a month into parts that add up to it", () => {
    assert(
      property(array(shocks, { maxLength: 6 }), integer({ min: 1, max: 12 }), (all, month) => {
        const parts = monthParts(board, month, file.asOf, all, nameOf);
        expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 12);
        expect(parts.every(({ part }) => part > 0)).toBe(true);
      }),
    );
  });
});

/** All that a part of a month can differ in. */
const seen = (all: readonly Shock[], month: number) =>
  monthParts(board, month, file.asOf, all, nameOf).map(({ part, state }) => ({
    part,
    usd: bits(state.board.usdPerMonth),
    eligible: state.board.eligible.join(""),
    closed: [...state.closed].toSorted(([a], [b]) => a - b),
    limits: state.limits.toSorted((a, b) => (a.columns.join() < b.columns.join() ? -1 : 1)),
    usdFactor: state.usdFactor,
    switchingChargesEnd: state.switchingChargesEnd,
  }));

describe("shocks together", () => {
  it("come to the same in any order where they meet different offerings", () => {
    const clouds = [...new Set(board.offerings.map(({ operatorId }) => operatorId))];
    const others = clouds.map((id): Shock[] => {
      const common = { target: { of: "cloud" as const, id }, fromMonth: 2, source };
      return [
        { kind: "price", change: 0.3, ...common },
        { kind: "withdrawal", ...common, onDay: "2027-01-05" },
        { kind: "outage", days: 3, ...common },
        { kind: "rate-cap", share: 0.2, ...common },
      ];
    });
    const oneEach = tuple(...others.map((kinds) => constantFrom(...kinds)));
    const rate: Shock = { kind: "currency", change: 0.1, fromMonth: 1, source };
    const law: Shock = {
      kind: "law",
      name: "a law",
      switchingChargesEnd: true,
      fromMonth: 3,
      source,
    };
    assert(
      property(
        oneEach.chain((all) =>
          tuple(
            constantFrom([...all, rate, law]),
            shuffledSubarray([...all, rate, law], { minLength: all.length + 2 }),
          ),
        ),
        integer({ min: 1, max: 4 }),
        ([all, shuffled], month) => {
          expect(seen(shuffled, month)).toEqual(seen(all, month));
        },
      ),
    );
  });

  it("come to the same bill in any order where they meet the same ones, but for rounding", () => {
    assert(
      property(shocks, shocks, integer({ min: 1, max: 12 }), (a, b, month) => {
        const usdOf = (all: readonly Shock[]) =>
          monthParts(board, month, file.asOf, all, nameOf).flatMap(({ state }) =>
            [...state.board.usdPerMonth].map((usd) => usd * state.usdFactor),
          );
        const there = usdOf([a, b]);
        const apart = usdOf([b, a]).filter((usd, i) => {
          const other = there[i] ?? 0;
          const isGone = Number.isNaN(usd) && Number.isNaN(other);
          return !isGone && !(Math.abs(usd - other) <= 1e-12 * Math.abs(other));
        });
        expect(apart).toEqual([]);
      }),
    );
  });

  it("change nothing by coming twice, but for prices and currencies, which move again", () => {
    assert(
      property(shocks, integer({ min: 1, max: 12 }), (one, month) => {
        if (one.kind === "price" || one.kind === "currency") return;
        expect(seen([one, one], month)).toEqual(seen([one], month));
      }),
    );
    const rise: Shock = { kind: "currency", change: 0.1, fromMonth: 1, source };
    expect(seen([rise, rise], 1)[0]?.usdFactor).toBeCloseTo(1.21, 12);
  });
});

describe("an outage", () => {
  const target = { of: "cloud", id: board.offerings[0]?.operatorId ?? "" } as const;
  const down = (days: number, month: number) =>
    monthParts(
      board,
      month,
      file.asOf,
      [{ kind: "outage", target, days, fromMonth: 2, source }],
      nameOf,
    )
      .filter(({ state }) => state.closed.size > 0)
      .reduce((sum, { part }) => sum + part, 0);

  // From 22 December to 22 January are 31 days.
  it("lasts its days, over the end of a month too", () => {
    expect(down(3.1, 2)).toBeCloseTo(0.1, 12);
    expect(down(31, 2)).toBe(1);
    expect(down(31, 3)).toBe(0);
    expect(down(31 + 15.5, 3)).toBeCloseTo(0.5, 12);
  });

  it("takes down every offering of its target and no other", () => {
    const shock: Shock = { kind: "outage", target, days: 1, fromMonth: 1, source };
    const { closed } = applyShock(unshocked(board), shock, nameOf);
    for (const [o, offering] of board.offerings.entries())
      expect(closed.has(o)).toBe(isMet(offering, target));
  });
});

describe("a lab that leaves a cloud", () => {
  it("stays where else it is sold", () => {
    const lab = { model: { id: "m", name: "M", labId: "lab", openWeights: null, released: null } };
    const two = aScenario({
      classes: [aClass()],
      offerings: [aPinned("north", "m", [1, 2], lab), aPinned("south", "m", [2, 4], lab)],
    });
    const state = applyShock(
      unshocked(boardOf(two, 1).board),
      { kind: "exclusivity", labId: "lab", operatorId: "north", fromMonth: 1, source },
      nameOf,
    );
    expect([...state.board.eligible]).toEqual([0, 1]);
    expect([...state.closed.values()]).toEqual(["lab leaves north from month 1"]);
  });
});

describe("a rate cap", () => {
  const target = { of: "cloud", id: "cloud-0" } as const;
  const capped = (share: number, so = unshocked(board)) =>
    applyShock(so, { kind: "rate-cap", target, share, fromMonth: 1, source }, nameOf);

  it("holds its offerings together, and none of them alone", () => {
    const { limits, board: now } = capped(0.3);
    expect(limits).toEqual([
      {
        columns: [0, 6],
        share: 0.3,
        name: "cloud-0",
        reason: "cloud-0 serves at most 30 % of all tokens",
      },
    ]);
    expect(now.offerings).toEqual(board.offerings);
  });

  it("is the tighter of two on the same offerings", () => {
    expect(capped(0.2, capped(0.3)).limits).toEqual(capped(0.2).limits);
    expect(capped(0.4, capped(0.3)).limits).toEqual(capped(0.3).limits);
  });
});
