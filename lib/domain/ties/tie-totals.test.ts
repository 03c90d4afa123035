import { array, assert, boolean, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { anAmount, aTie } from "@/tests/support/build.ts";
import { seedTies } from "@/tests/support/register.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { counts, type Tie } from "./tie.ts";
import { tieTotals } from "./tie-totals.ts";
import { CAPITAL_KINDS, COMPUTE_KINDS, TIE_KINDS, TIE_STATUSES } from "./tie-words.ts";

const between = (provider: string, lab: string, day: string) =>
  seedTies(day).filter(
    ({ providerId, counterpartyId }) => providerId === provider && counterpartyId === lab,
  );

/** The three amounts in billions of dollars. */
function capital(provider: string, lab: string, day: string) {
  const { announced, conditional, paid } = tieTotals(between(provider, lab, day), CAPITAL_KINDS);
  return [announced, conditional, paid].map(({ usd }) => usd / 1e9);
}

const NOT_COUNTED = ["superseded", "terminated", "talks", "declined", "not_confirmed"];

const billions = integer({ min: 0, max: 100 }).map((n) => n * 1e9);
const someTies = array(
  record({
    kind: constantFrom(...keysOf(TIE_KINDS)),
    status: constantFrom(...TIE_STATUSES, null),
    rollup: boolean(),
    announced: constantFrom(undefined, null, 0, 1),
    conditional: constantFrom(undefined, null, 0, 1),
    paid: constantFrom(undefined, null, 0, 1),
    usd: billions,
  }),
  { maxLength: 20 },
).map((rows) =>
  rows.map(({ kind, status, rollup, announced, conditional, paid, usd }, i): Tie => {
    const times = (by: null | number) => (by === null ? null : by * usd);
    return aTie({
      id: `tie-${i}`,
      kind,
      status,
      rollup,
      announcedUsd:
        announced === undefined ? undefined : anAmount("tie.announced-usd", times(announced)),
      conditionalUsd:
        conditional === undefined ? undefined : anAmount("tie.conditional-usd", times(conditional)),
      paidUsd: paid === undefined ? undefined : anAmount("tie.paid-usd", times(paid)),
    });
  }),
);

describe("totals over ties", () => {
  // Amazon, form 10-Q for 2026-06-30: $8.0 B of convertible notes and $10.0 B of preferred paid to
  // Anthropic, $15.0 B of the facility still to be drawn; announced in all $33 B.
  it("agree with Amazon's filing on Anthropic", () => {
    expect(capital("amazon", "anthropic", "2026-11-22")).toEqual([33, 15, 18]);
  });

  // The same filing: $15.0 B in Q1 2026 and $13.7 B in Q2 of a $50.0 B commitment; the remaining
  // $21.3 B was paid between 1 July and the filing of 2026-07-31.
  it.each([
    ["2026-03-31", [50, 35, 15]],
    ["2026-07-15", [50, 21.3, 28.7]],
    ["2026-11-22", [50, 0, 50]],
  ])("agree with Amazon's filing on OpenAI as of %s", (day, amounts) => {
    expect(capital("amazon", "openai", day)).toEqual(amounts);
  });

  it("know nothing of a deal before it was announced", () => {
    expect(between("amazon", "openai", "2025-11-02")).toEqual([]);
    expect(capital("amazon", "openai", "2026-02-26")).toEqual([0, 0, 0]);
  });

  // Amazon's 10-Q: the existing $38.0 B commitment was expanded by $100.0 B over eight years.
  it("keep what a lab owes for compute apart from what was put into it", () => {
    const ties = between("amazon", "openai", "2026-11-22");
    expect(tieTotals(ties, COMPUTE_KINDS).announced.usd).toBe(138e9);
    expect(tieTotals(ties, CAPITAL_KINDS).announced.usd).toBe(50e9);
  });

  it.each(NOT_COUNTED)("never count a deal that is %s", (status) => {
    const tie = aTie({
      status: TIE_STATUSES.find((each) => each === status) ?? null,
      announcedUsd: anAmount("tie.announced-usd", 1e9),
    });
    expect(counts(tie)).toBe(false);
    expect(tieTotals([tie], CAPITAL_KINDS)).toMatchObject({
      ties: 0,
      announced: { usd: 0, ties: 0 },
    });
  });

  it("count every other state, but not a state that is not known", () => {
    const counted = TIE_STATUSES.filter((status) => counts(aTie({ status })));
    expect(counted).toEqual(TIE_STATUSES.filter((status) => !NOT_COUNTED.includes(status)));
    expect(counts(aTie({ status: null }))).toBe(false);
  });

  it("set a rollup beside the total and never add it", () => {
    const deal = aTie({ announcedUsd: anAmount("tie.announced-usd", 4e9) });
    const rollup = aTie({ rollup: true, announcedUsd: anAmount("tie.announced-usd", 9e9) });
    const gone = aTie({ ...rollup, status: "superseded" });
    expect(tieTotals([deal, rollup, gone], CAPITAL_KINDS).announced).toMatchObject({
      usd: 4e9,
      ties: 1,
      stated: [{ providerId: "acme", counterpartyId: "lab", usd: 9e9 }],
    });
  });

  it("say how many amounts they leave out, so that the sum reads as at least", () => {
    const ties = [
      aTie({ announcedUsd: anAmount("tie.announced-usd", 4e9) }),
      aTie({ announcedUsd: anAmount("tie.announced-usd", null) }),
      aTie(),
    ];
    const { announced, conditional, paid } = tieTotals(ties, CAPITAL_KINDS);
    expect(announced).toMatchObject({ usd: 4e9, ties: 3, undisclosed: 2 });
    expect(paid).toMatchObject({ usd: 0, ties: 3, undisclosed: 3 });
    // A deal without a conditional part has none; nothing is undisclosed about it.
    expect(conditional).toMatchObject({ usd: 0, ties: 0, undisclosed: 0 });
  });

  it("tell a conditional part that is undisclosed from one there is not", () => {
    const tie = aTie({ conditionalUsd: anAmount("tie.conditional-usd", null) });
    expect(tieTotals([tie], CAPITAL_KINDS).conditional).toMatchObject({ ties: 1, undisclosed: 1 });
  });

  // NVIDIA and Anthropic, November 2025: up to $10 B, partially funded; nobody says how much is paid.
  it("count a promise as open where nobody says what was paid or what it hangs on", () => {
    const { announced, conditional } = tieTotals(
      between("nvidia", "anthropic", "2026-11-22"),
      CAPITAL_KINDS,
    );
    expect(announced.usd).toBe(10e9);
    expect(conditional).toMatchObject({ usd: 0, ties: 1, undisclosed: 1 });
  });

  it("count nothing as open where the paid part is known, or the deal is closed", () => {
    const open = (part: Partial<Tie>) =>
      tieTotals([aTie({ status: "announced", ...part })], CAPITAL_KINDS).conditional.undisclosed;
    expect(open({})).toBe(1);
    expect(open({ paidUsd: anAmount("tie.paid-usd", null) })).toBe(1);
    expect(open({ paidUsd: anAmount("tie.paid-usd", 0) })).toBe(0);
    expect(open({ conditionalUsd: anAmount("tie.conditional-usd", 1e9) })).toBe(0);
    expect(open({ status: "closed" })).toBe(0);
    expect(open({ kind: "compute_commitment" })).toBe(0);
  });

  it("never mix the three amounts: a change to one leaves the others as they were", () => {
    assert(
      property(someTies, billions, (ties, more) => {
        const paidMore = ties.map((tie) => ({
          ...tie,
          paidUsd: anAmount("tie.paid-usd", more),
        }));
        const [before, after] = [ties, paidMore].map((each) => tieTotals(each, CAPITAL_KINDS));
        expect(after?.announced).toEqual(before?.announced);
        // What is paid may settle whether anything is still open; it never moves a dollar.
        expect(after?.conditional.usd).toEqual(before?.conditional.usd);
      }),
    );
  });

  it("are the same without the ties that may not be counted", () => {
    assert(
      property(someTies, (ties) => {
        const amounts = (some: readonly Tie[]) => {
          const { announced, conditional, paid } = tieTotals(some, CAPITAL_KINDS);
          return [announced, conditional, paid].map(({ usd, undisclosed }) => [usd, undisclosed]);
        };
        const countable = ties.filter((tie) => counts(tie) && CAPITAL_KINDS.includes(tie.kind));
        expect(amounts(ties)).toEqual(amounts(countable));
      }),
    );
  });

  it("add up over any way of dividing the ties", () => {
    assert(
      property(someTies, integer({ min: 0, max: 20 }), (ties, at) => {
        const [all, left, right] = [ties, ties.slice(0, at), ties.slice(at)].map((some) =>
          tieTotals(some, CAPITAL_KINDS),
        );
        for (const amount of ["announced", "conditional", "paid"] as const)
          for (const field of ["usd", "ties", "undisclosed"] as const)
            expect((left?.[amount][field] ?? 0) + (right?.[amount][field] ?? 0)).toBe(
              all?.[amount][field],
            );
      }),
    );
  });

  it("name the facts they rest on, those that say it is not disclosed among them", () => {
    const ties = [
      aTie({ paidUsd: anAmount("tie.paid-usd", 4e9) }),
      aTie({ paidUsd: anAmount("tie.paid-usd", null) }),
    ];
    expect(tieTotals(ties, CAPITAL_KINDS).paid.facts).toEqual([
      "tie.paid-usd-4000000000",
      "tie.paid-usd-null",
    ]);
  });
});
