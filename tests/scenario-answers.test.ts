import { describe, expect, it } from "vitest";
import { NO_CAPS } from "../lib/domain/routing/scenario/policy-choice.ts";
import type { PolicyResult } from "../lib/domain/routing/scenario/scenario-result.ts";
import { first } from "./support/computed-scenarios.ts";
import { aClass, aPinned, aScenario } from "./support/made-up-scenario.ts";
import { aPrice } from "./support/routing.ts";
import { capped, lab, offerings } from "./support/three-clouds.ts";
import { useProgramSolver } from "./support/use-program-solver.ts";

/** What a scenario answers month by month, with the programs solved. */

const computed = useProgramSolver();
const source = "assumed";
const partsOf = (lines: PolicyResult["allocation"]) =>
  Object.fromEntries(lines.map(({ offeringId, share }) => [offeringId, Number(share.toFixed(6))]));

describe("answers of a scenario with shocks", () => {
  it("are told anew, duals too, where a shock begins and where it ends", async () => {
    const { base, shocked } = await computed(
      capped({
        shocks: [
          { kind: "outage", target: { of: "cloud", id: "south" }, days: 3, fromMonth: 2, source },
          { kind: "exclusivity", labId: "one", operatorId: "north", fromMonth: 4, source },
        ],
      }),
    );
    expect(first(base).turns).toEqual([]);
    const { turns = [], duals, allocation } = first(shocked);
    expect(turns.map(({ month, from, days, because }) => ({ month, from, days, because }))).toEqual(
      [
        { month: 2, from: "2026-12-22", days: 3, because: ["south is down"] },
        { month: 2, from: "2026-12-25", days: null, because: ["south is back"] },
        {
          month: 4,
          from: "2027-02-22",
          days: null,
          because: ["one leaves north"],
        },
      ],
    );
    const clouds = { "north--swift": 0.6, "south--deep": 0.4 };
    expect(partsOf(allocation)).toEqual(clouds);
    expect(turns.map((turn) => partsOf(turn.allocation))).toEqual([
      { "north--swift": 0.6, "west--late": 0.4 },
      clouds,
      { "south--deep": 0.6, "west--late": 0.4 },
    ]);
    // A million requests of a thousand tokens in and a hundred out: 1,200 on swift, 2,400 on deep, 4,800 on late.
    expect(duals.map(({ text }) => text)).toEqual([
      "One more percent of north is worth $12.00 a month near this optimum.",
    ]);
    expect(turns.map((turn) => turn.duals.map(({ text }) => text))).toEqual([
      ["One more percent of north is worth $36.00 a month near this optimum."],
      ["One more percent of north is worth $12.00 a month near this optimum."],
      ["One more percent of south is worth $24.00 a month near this optimum."],
    ]);
  });

  it("hold a seller’s offerings to its rate cap together, in the program as elsewhere", async () => {
    const two = [
      aPinned("north", "swift", [1, 2]),
      aPinned("north", "quick", [1.5, 3], { id: "north--quick" }),
      aPinned("south", "deep", [2, 4]),
    ];
    const { shocked } = await computed(
      capped({
        offerings: two,
        months: 1,
        policies: [{ kind: "exposure-capped", caps: NO_CAPS }, { kind: "cheapest" }],
        shocks: [
          {
            kind: "rate-cap",
            target: { of: "seller", id: "north" },
            share: 0.3,
            fromMonth: 1,
            source,
          },
        ],
      }),
    );
    const [program, greedy] = shocked ?? [];
    const divided = { "north--swift": 0.3, "south--deep": 0.7 };
    expect(partsOf(program?.allocation ?? [])).toEqual(divided);
    expect(partsOf(greedy?.allocation ?? [])).toEqual(divided);
    expect(program?.duals.map(({ text }) => text)).toEqual([
      "Room for one more percent of all tokens on north is worth $12.00 a month near this optimum.",
    ]);
  });

  it("list what to relax once, with the months it holds for", async () => {
    const narrow = aClass({
      id: "narrow",
      name: "Narrow",
      growthPerMonth: 0.5,
      requestsPerMonth: 500_000,
      acceptableModelIds: ["m-one"],
    });
    const { base } = await computed(capped({ months: 4, classes: [aClass(), narrow] }));
    const [line, ...others] = first(base).toRelax.filter((text) => text.startsWith("Raise"));
    expect(line).toBe("Raise the cap on north from 60% to 62.8% of all tokens. In month 4.");
    expect(others).toEqual([]);
  });

  it("say which months of the ledger rest on a price of another day", async () => {
    const ends = aPinned("north", "swift", [1, 2], {
      prices: [
        aPrice("input", 1, { effectiveTo: "2027-01-01" }),
        aPrice("output", 2, { effectiveTo: "2027-01-01" }),
      ],
    });
    const { base } = await computed(
      aScenario({ offerings: [ends], months: 4, policies: [{ kind: "cheapest" }] }),
    );
    expect(
      first(base).ledger.map(({ month, notes = [] }) => [month, notes.includes("outside-dates")]),
    ).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, true],
    ]);
  });
});

describe("what stays as it is", () => {
  const half = aClass({
    currentSplit: [
      { offeringId: "north--swift", share: 0.75 },
      { offeringId: "south--deep", share: 0.25 },
    ],
  });
  const ending = [
    aPinned("north", "swift", [1, 2], { ...lab("one"), retiresOn: "2027-01-10" }),
    aPinned("south", "deep", [2, 4], lab("two")),
  ];

  it("loses what has ended, says why, and goes on with the rest", async () => {
    const { base } = await computed(
      aScenario({ classes: [half], offerings: ending, months: 4, policies: [{ kind: "as-is" }] }),
    );
    const result = first(base);
    expect(result.usdByMonth.map((usd) => Math.round(usd))).toEqual([1500, 1500, 600, 600]);
    expect(result.servedShare).toBeCloseTo((2 + 2 * 0.25) / 4, 12);
    expect(result.broken).toEqual([
      {
        classId: "chat",
        month: 3,
        from: ["north, one"],
        reasons: ["north, one: north no longer serves it on 2027-01-22"],
      },
    ]);
  });

  it("loses what is withdrawn, from its day on, and no more", async () => {
    const { base, shocked } = await computed(
      aScenario({
        classes: [half],
        offerings: offerings.slice(0, 2),
        months: 3,
        policies: [{ kind: "as-is" }],
        shocks: [
          {
            kind: "withdrawal",
            target: { of: "offering", id: "south--deep" },
            fromMonth: 2,
            onDay: "2027-01-12",
            source,
          },
        ],
      }),
    );
    expect(first(base).usdByMonth.map((usd) => Math.round(usd))).toEqual([1500, 1500, 1500]);
    // Of the 31 days from 22 December ten are without it.
    const [one, two, three] = first(shocked).usdByMonth;
    expect(one).toBeCloseTo(1500, 9);
    expect(two).toBeCloseTo(900 + (600 * 21) / 31, 9);
    expect(three).toBeCloseTo(900, 9);
    expect(first(shocked).broken).toEqual([
      {
        classId: "chat",
        month: 2,
        from: ["south, two"],
        reasons: [
          "south, two is withdrawn from 2027-01-12",
          "south, two: south, two is withdrawn from 2027-01-12",
        ],
      },
    ]);
  });
});

describe("a cascade’s judge", () => {
  it("is not paid once the step it judges is withdrawn, in the month it is withdrawn by the day", async () => {
    const { shocked } = await computed(
      aScenario({
        offerings: offerings.slice(0, 2),
        months: 3,
        policies: [
          {
            kind: "cascade",
            steps: [
              { offeringId: "north--swift", acceptRate: 0.5 },
              { offeringId: "south--deep", acceptRate: 1 },
            ],
            judgeError: 0,
            judgeUsdPerRequest: 0.001,
          },
        ],
        shocks: [
          {
            kind: "withdrawal",
            target: { of: "offering", id: "north--swift" },
            fromMonth: 2,
            onDay: "2027-01-06",
            source,
          },
        ],
      }),
    );
    const [one, two, three] = first(shocked).usdByMonth;
    const [whole, after] = [1200 + 0.5 * 2400 + 1000, 2400];
    expect(one).toBeCloseTo(whole, 6);
    expect(two).toBeCloseTo((whole * 15 + after * 16) / 31, 6);
    expect(three).toBeCloseTo(after, 6);
  });
});
