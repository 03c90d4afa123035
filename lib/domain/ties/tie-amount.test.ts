import { assert, integer, option, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { anAmount, aTie } from "@/tests/support/build.ts";
import { seedTies } from "@/tests/support/register.ts";
import { BASES } from "./basis.ts";
import { amountOn, committedAmount } from "./tie-amount.ts";

const announced = (usd: number | null) => ({ announcedUsd: anAmount("tie.announced-usd", usd) });
const conditional = (usd: number | null) => ({
  conditionalUsd: anAmount("tie.conditional-usd", usd),
});
const committed = (usd: number | null) => ({ committedUsd: anAmount("tie.committed-usd", usd) });

describe("what is committed", () => {
  // Amazon's 10-Q for 2026-06-30: $25.0 B more for Anthropic, $15.0 B of it still to be drawn.
  it("is what was announced less what is still conditional", () => {
    const tie = seedTies("2026-11-22").find(({ id }) => id === "amazon-anthropic-2026-04");
    if (tie === undefined) throw new RangeError("the seed has the tie");
    expect(committedAmount(tie)).toMatchObject({ usd: 10e9, derived: true });
    expect(committedAmount(tie)?.facts).toHaveLength(2);
  });

  it("is what is stated, where somebody states it", () => {
    const tie = aTie({ ...announced(50e9), ...conditional(35e9), ...committed(20e9) });
    expect(committedAmount(tie)).toMatchObject({ usd: 20e9, derived: false, note: null });
    expect(committedAmount(aTie({ ...announced(50e9), ...committed(null) }))?.usd).toBeNull();
  });

  it.each([
    ["nothing is said of a condition", aTie(announced(5e9)), "no conditional part on record"],
    [
      "the condition is not disclosed",
      aTie({ ...announced(5e9), ...conditional(null) }),
      "conditional part not disclosed",
    ],
    [
      "the ceiling is not disclosed",
      aTie({ ...announced(null), ...conditional(1e9) }),
      "not disclosed",
    ],
    [
      "the two contradict each other",
      aTie({ ...announced(1e9), ...conditional(2e9) }),
      "more is conditional than was announced",
    ],
  ])("is not known, and not zero, where %s", (_, tie, note) => {
    expect(committedAmount(tie)?.usd).toBeNull();
    expect(committedAmount(tie)?.note).toContain(note);
  });

  it("is none where neither is on record", () => {
    expect(committedAmount(aTie(conditional(1e9)))).toBeUndefined();
  });
});

describe("the amount a basis counts", () => {
  const usd = option(
    integer({ min: 0, max: 100 }).map((n) => n * 1e9),
    { nil: undefined },
  );
  const amount = record({ announced: usd, conditional: usd, paid: usd });

  it("is never another in its place, and never made up", () => {
    assert(
      property(amount, (of) => {
        const tie = aTie({
          ...(of.announced === undefined ? {} : announced(of.announced)),
          ...(of.conditional === undefined ? {} : conditional(of.conditional)),
          ...(of.paid === undefined ? {} : { paidUsd: anAmount("tie.paid-usd", of.paid) }),
        });
        const [ceiling, bound, paid] = BASES.map((basis) => amountOn(tie, basis)?.usd);
        expect([ceiling, paid]).toEqual([of.announced, of.paid]);
        const follows = (of.announced ?? -1) - (of.conditional ?? Number.NaN);
        expect(bound ?? null).toBe(follows >= 0 ? follows : null);
      }),
    );
  });
});
