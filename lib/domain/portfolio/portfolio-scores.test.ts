import { array, assert, constantFrom, double, property, shuffledSubarray } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aContract,
  aListing,
  aMarket,
  anOwnership,
  aParty,
  known,
  parties,
  unknown,
} from "@/tests/support/build.ts";
import type { Market } from "./hosting.ts";
import type { Portfolio, PortfolioContract } from "./portfolio.ts";
import { portfolioScores, type PortfolioScores } from "./portfolio-scores.ts";

const LABS = ["anthropic", "openai", "mistral"] as const;
const VENDORS = ["amazon", "microsoft", "google", "oracle"] as const;

/** Vendors of one lab's model each; which lab it is differs from run to run. */
const someContracts = array(
  double({ min: 1, max: 1e7, noNaN: true }).chain((usd) =>
    constantFrom(...LABS).map((lab) => ({ usd, lab })),
  ),
  { minLength: 1, maxLength: VENDORS.length },
).map((bought) =>
  bought.map(({ usd, lab }, i) => {
    const vendor = VENDORS[i] ?? "amazon";
    return {
      listing: aListing(vendor, lab),
      contract: aContract(vendor, { spendUsdPerYear: known(usd, `spend-${vendor}`) }),
    };
  }),
);

const stakes = [
  anOwnership("amazon", "anthropic", 0.17),
  anOwnership("google", "anthropic", 0.14),
  anOwnership("microsoft", "openai", 0.27),
  anOwnership("amazon", "openai", 0.06),
];
const register = parties(
  ...LABS.map((id) => aParty(id)),
  ...VENDORS.map((id) => aParty(id, { kind: "cloud_provider" })),
);
const company = (contracts: readonly PortfolioContract[]): Portfolio => ({
  organisation: { id: "acme", name: "Acme", isDemo: false, note: null },
  contracts,
  labLinks: [],
  withoutSpend: [],
});
const scoresOf = (
  bought: readonly { contract: PortfolioContract; listing: Market["offerings"][number] }[],
) =>
  portfolioScores(
    company(bought.map(({ contract }) => contract)),
    stakes,
    aMarket({ offerings: bought.map(({ listing }) => listing), parties: register }),
  );

/** Every number over the whole portfolio, for comparing two positions. */
const wholeOf = ({ vendors, labs, independent, conflict, spendUsdPerYear }: PortfolioScores) => ({
  spendUsdPerYear,
  concentration: vendors.concentration.value,
  effective: vendors.effective.value,
  largest: vendors.largest.value,
  diversity: vendors.diversity.value,
  labs: labs.score.value,
  effectiveLabs: labs.effective.value,
  independent: independent.value,
  conflict: conflict.score.value,
  recipients: labs.recipients
    .map(({ recipient, usd, share }) => ({ recipient, usd, share }))
    .toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1)),
});

/** The same with every number cut to nine digits, so that the order of a sum does not matter. */
const roughly = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === "number" ? Number(part.toPrecision(9)) : part,
    ),
  );

describe("the scores of a portfolio", () => {
  // DOJ, Herfindahl-Hirschman Index: shares of 30, 30, 20 and 20 per cent give 2,600.
  it("agree with the DOJ's worked example over vendors", () => {
    const bought = [30, 30, 20, 20].map((usd, i) => ({
      contract: aContract(VENDORS[i] ?? "", { spendUsdPerYear: known(usd) }),
      listing: aListing(VENDORS[i] ?? "", "anthropic"),
    }));
    const { vendors, labs } = scoresOf(bought);
    expect((vendors.concentration.value.point ?? 0) * 10_000).toBeCloseTo(2_600, 9);
    // All four sell the same lab's model: looked through, it is one supplier.
    expect(labs.effective.value.point).toBeCloseTo(1, 9);
  });

  it("never count more suppliers than there are contracts, nor fewer than one", () => {
    assert(
      property(someContracts, (bought) => {
        const { contracts, vendors } = scoresOf(bought);
        expect(contracts).toBe(bought.length);
        expect(vendors.effective.value.high).toBeLessThanOrEqual(contracts + 1e-9);
        expect(vendors.effective.value.low).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
    );
  });

  it("never find more independent suppliers than effective labs, whoever owns the rest", () => {
    assert(
      property(someContracts, (bought) => {
        const { independent, labs } = scoresOf(bought);
        const scenarios = independent.explanation.inputs.filter(({ label }) =>
          label.startsWith("With ownership"),
        );
        expect(scenarios).toHaveLength(7);
        for (const { value } of scenarios) {
          expect(value.low).toBeLessThanOrEqual(labs.effective.value.low + 1e-9);
          expect(value.high).toBeLessThanOrEqual(labs.effective.value.high + 1e-9);
          expect(value.low).toBeGreaterThanOrEqual(1 - 1e-9);
        }
      }),
    );
  });

  it("do not depend on the order of the contracts", () => {
    const shuffled = someContracts.chain((bought) =>
      shuffledSubarray(bought, { minLength: bought.length }).map((other) => ({ bought, other })),
    );
    assert(
      property(shuffled, ({ bought, other }) => {
        const [before, after] = [scoresOf(bought), scoresOf(other)];
        expect(roughly(wholeOf(after))).toEqual(roughly(wholeOf(before)));
        for (const { contract, lockIn, conflict } of before.byVendor) {
          const same = after.byVendor.find((each) => each.contract.id === contract.id);
          expect(same?.lockIn.score.value).toEqual(lockIn.score.value);
          expect(same?.conflict.conflict.score.value).toEqual(conflict.conflict.score.value);
        }
      }),
    );
  });

  it("do not change when a contract is billed on two invoices", () => {
    const part = double({ min: 0.01, max: 0.99, noNaN: true });
    assert(
      property(someContracts, part, (bought, share) => {
        const [first, ...rest] = bought;
        if (first === undefined) return;
        const billed = (by: number, id: string) => ({
          ...first,
          contract: {
            ...first.contract,
            id,
            spendUsdPerYear: known((first.contract.spendUsdPerYear.value.point ?? 0) * by),
          },
        });
        const split = [billed(share, "one"), billed(1 - share, "two"), ...rest];
        expect(roughly(wholeOf(scoresOf(split)))).toEqual(roughly(wholeOf(scoresOf(bought))));
      }),
    );
  });

  it("do not change when all of the spend is multiplied, as in another currency", () => {
    assert(
      property(someContracts, double({ min: 0.1, max: 10, noNaN: true }), (bought, rate) => {
        const dearer = bought.map(({ contract, listing }) => ({
          listing,
          contract: {
            ...contract,
            spendUsdPerYear: known((contract.spendUsdPerYear.value.point ?? 0) * rate),
          },
        }));
        const [before, after] = [wholeOf(scoresOf(bought)), wholeOf(scoresOf(dearer))];
        for (const index of [
          "concentration",
          "effective",
          "labs",
          "independent",
          "conflict",
        ] as const)
          expect(roughly(after[index])).toEqual(roughly(before[index]));
      }),
    );
  });

  it("send what cannot be followed to nobody, and say so", () => {
    const bought = ["amazon", "openrouter"].map((vendor) => ({
      contract: aContract(vendor),
      listing: aListing(vendor, "anthropic"),
    }));
    const [seen, opaque] = bought;
    if (seen === undefined || opaque === undefined) throw new Error("two contracts");
    const { labs } = scoresOf([seen, { ...opaque, listing: aListing("stranger", "openai") }]);
    expect(labs.undisclosed.value).toEqual({ low: 120_000, point: 120_000, high: 120_000 });
    expect(labs.recipients.map(({ recipient, share }) => [recipient, share])).toEqual([
      ["anthropic", { low: 0.5, point: null, high: 1 }],
    ]);
  });

  it("refuse a company that spends nothing", () => {
    expect(() => scoresOf([])).toThrow("concentration requires some spend");
  });

  it("say what to ask where a number is unknown", () => {
    const unknownNotice = company([aContract("amazon", { noticeDays: unknown(0, 270) })]);
    const [vendor] = portfolioScores(
      unknownNotice,
      [],
      aMarket({ offerings: [aListing("amazon", "anthropic")], parties: register }),
    ).byVendor;
    expect(vendor?.lockIn.score.value.point).toBeNull();
    expect(JSON.stringify(vendor?.lockIn.score.explanation)).toContain("How much is it?");
  });
});
