import { describe, expect, it } from "vitest";
import { seedTies } from "@/tests/support/register.ts";
import { datesOutOfOrder } from "./date-order.ts";

const of = (announced: string | null, endsOn: string | null) =>
  datesOutOfOrder({ id: "a-tie", announced, endsOn });

describe("the dates of a tie", () => {
  it("are in order in the seed", () => {
    const ties = seedTies();
    expect(ties.filter(({ endsOn }) => endsOn !== null).length).toBeGreaterThan(10);
    expect(ties.flatMap(datesOutOfOrder)).toEqual([]);
  });

  it.each([
    ["2026-04-20", "2025"],
    ["2026-04-20", "2026-03"],
    ["2026-04", "2026-03-31"],
    ["2026-04-20", "2026-04-19"],
  ])("announced %s and ending %s contradict each other, and are named", (announced, endsOn) => {
    const [odd] = of(announced, endsOn);
    expect(odd?.sentence).toContain(endsOn);
    expect(odd?.sentence).toContain(announced);
  });

  it.each([
    ["2026-04-20", "2026"],
    ["2026-04-20", "2026-04"],
    ["2026", "2026-01-01"],
    [null, "2020"],
    ["2026-04-20", null],
  ])("announced %s and ending %s do not", (announced, endsOn) => {
    expect(of(announced, endsOn)).toEqual([]);
  });
});
