import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpScenario } from "@/tests/support/made-up-scenario.ts";
import { boardOf } from "../scenario/board-of.ts";
import { firstDayOf } from "../scenario/class-volume.ts";
import type { Shock } from "../scenario/shock.ts";
import { monthParts } from "./month-parts.ts";
import { monthOfDay } from "./shock-begin.ts";

const nameOf = ({ id }: { readonly id: string }) => id;
const file = madeUpScenario({ classes: 4, offerings: 12 });
const { board } = boardOf(file, 1);
const source = "assumed";

describe("a shock on a day", () => {
  const withdrawn = (onDay: string): Shock => ({
    kind: "withdrawal",
    target: { of: "cloud", id: board.offerings[0]?.operatorId ?? "" },
    fromMonth: 1,
    onDay,
    source,
  });
  const openOf = (shock: Shock, month: number) =>
    monthParts(board, month, file.asOf, [shock], nameOf)
      .filter(({ state }) => state.closed.size === 0)
      .reduce((sum, { part }) => sum + part, 0);

  // Months begin on the 22nd: the fourth is from 22 February to 22 March 2027, 28 days.
  it("divides its month by days", () => {
    const shock = withdrawn("2027-03-15");
    expect([1, 2, 3].map((month) => openOf(shock, month))).toEqual([1, 1, 1]);
    expect(openOf(shock, 4)).toBeCloseTo(21 / 28, 12);
    expect(openOf(shock, 5)).toBe(0);
  });

  it.each([
    ["the first day of a month", "2027-02-22", 4, 0],
    ["the last day of a month", "2027-03-21", 4, 27 / 28],
    ["the first day of all", "2026-11-22", 1, 0],
    ["a day before the scenario’s", "2026-11-01", 1, 0],
    ["a day after the month", "2027-03-22", 4, 1],
  ])("of %s", (_, onDay, month, open) => {
    expect(openOf(withdrawn(onDay), month)).toBeCloseTo(open, 12);
  });

  it("is the same as one from the month that begins on that day", () => {
    assert(
      property(integer({ min: 1, max: 11 }), integer({ min: 1, max: 12 }), (fromMonth, month) => {
        const { onDay: _, ...byMonth } = { ...withdrawn("2026-11-22"), fromMonth };
        const parts = (shock: Shock) =>
          monthParts(board, month, file.asOf, [shock], nameOf).map(({ part, state }) => [
            part,
            [...state.closed.keys()],
            state.board,
          ]);
        const byDay = { ...byMonth, onDay: firstDayOf(file.asOf, fromMonth) };
        expect(parts(byDay)).toEqual(parts(byMonth));
      }),
    );
  });

  it("lets a dollar cost the mean of its month", () => {
    const shock: Shock = {
      kind: "currency",
      change: 0.1,
      fromMonth: 1,
      onDay: "2026-12-07",
      source,
    };
    const parts = monthParts(board, 1, file.asOf, [shock], nameOf);
    expect(parts.map(({ state }) => state.usdFactor)).toEqual([1.05, 1.05]);
  });

  it.each([
    ["2026-11-21", undefined],
    ["2026-11-22", 1],
    ["2026-12-21", 1],
    ["2026-12-22", 2],
    ["2029-11-21", 36],
    ["2029-11-22", undefined],
  ])("%s falls in month %s", (day, month) => {
    expect(monthOfDay(file.asOf, day)).toBe(month);
  });
});
