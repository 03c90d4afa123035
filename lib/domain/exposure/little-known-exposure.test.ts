import { describe, expect, it } from "vitest";
import {
  aContract,
  aFact,
  aListing,
  aMarket,
  aParty,
  aPortfolioWorkload,
  aTie,
  known,
  parties,
} from "@/tests/support/build.ts";
import type { Portfolio } from "../portfolio/portfolio.ts";
import { keysOf } from "../quantity/closed-set.ts";
import { bounds, exact } from "../quantity/estimate.ts";
import { phraseText } from "../../format/phrase.ts";
import type { Router } from "../ties/router.ts";
import { type Dimension, DIMENSIONS } from "./dimension.ts";
import { exposureOf } from "./exposure.ts";
import { exposureFindings } from "./exposure-findings.ts";

const dimensions = keysOf(DIMENSIONS);
const company = (contracts: Portfolio["contracts"]): Portfolio => ({
  organisation: { id: "acme", name: "Acme", isDemo: false, note: null },
  contracts,
  labLinks: [],
  withoutSpend: [],
});
const register = parties(
  aParty("cloud", { kind: "cloud_provider", hqCountry: "US" }),
  aParty("lab", { hqCountry: "FR" }),
);
const small = (portfolio: Portfolio, dimension: Dimension) =>
  exposureOf(
    {
      portfolio,
      market: aMarket({ offerings: [aListing("cloud", "lab")], parties: register }),
      ties: [],
      ownerships: [],
      routers: [],
    },
    dimension,
    "announced",
  );

describe("the exposure of a company of which little is known", () => {
  const dark = company([
    aContract("cloud", { workloads: [aPortfolioWorkload("w", { currentSplit: [] })] }),
  ]);

  it("is open: no lab, no cloud, and the questions to ask", () => {
    for (const dimension of ["lab", "cloud", "chip"] as const) {
      const { operational, economic, similarity } = small(dark, dimension);
      expect(operational.parties).toEqual([]);
      expect(operational.open.share).toEqual(exact(1));
      expect(operational.open.questions).toHaveLength(1);
      expect(economic.score.value).toEqual(bounds(0, 1));
      expect(economic.gaps.map(({ ask }) => ask)).toEqual([
        "Which labs' models does cloud serve us?",
      ]);
      expect(similarity).toBeNull();
      const { headline } = exposureFindings(small(dark, dimension));
      expect(phraseText(headline)).toMatch(/^Nobody has said which/);
    }
  });

  it("still has a vendor, and that vendor a country and a group", () => {
    expect(small(dark, "vendor").operational.parties[0]?.score.value).toEqual(exact(1));
    expect(small(dark, "country").operational.parties[0]?.score.value).toEqual(exact(1));
    expect(small(dark, "group").operational.parties[0]?.line).toBe("cannot-tell");
  });

  it("names the step that was taken, down to bounds", () => {
    expect(small(dark, "lab").followed.map(({ step }) => step)).toEqual(["bounds"]);
    const pool: NonNullable<Router["pool"]> = {
      value: [{ lab: "lab", models: [] }],
      fact: aFact({ id: "pool-fact", property: "router.pool" }),
      others: [],
    };
    const { followed } = exposureOf(
      {
        portfolio: dark,
        market: aMarket({ parties: register }),
        ties: [],
        ownerships: [],
        routers: [
          {
            id: "router",
            operatorId: "cloud",
            name: "Its router",
            summary: null,
            pool,
            includesFirstParty: null,
            preference: null,
            limits: null,
            factId: "f",
          },
        ],
      },
      "lab",
      "announced",
    );
    expect(followed[0]).toMatchObject({ step: "published", facts: ["pool-fact"] });
    expect(followed[0]?.words).toContain("Its router may pick lab");
  });

  it("has an undisclosed remainder where nobody says how a lab’s money is divided", () => {
    const lit = company([aContract("cloud")]);
    expect(small(lit, "lab").economic.ends.map(({ key }) => key)).toEqual(["lab"]);
    const { economic } = small(lit, "cloud");
    expect(economic.undisclosedShare).toEqual(exact(1));
    expect(economic.gaps[0]?.ask).toContain("What does cloud keep of what we pay it");
  });

  it("is the same when a contract is billed as two, and in any order", () => {
    const one = aContract("cloud", { id: "one", spendUsdPerYear: known(120_000) });
    const half = (id: string) => ({ ...one, id, spendUsdPerYear: known(60_000) });
    const other = aContract("lab", { workloads: [], spendUsdPerYear: known(30_000) });
    for (const dimension of dimensions) {
      const [whole1, split] = [
        small(company([one, other]), dimension),
        small(company([other, half("a"), half("b")]), dimension),
      ];
      expect(split.economic.score.value).toEqual(whole1.economic.score.value);
      for (const { key, score } of whole1.operational.parties)
        expect(
          split.operational.parties.find((same) => same.key === key)?.score.value.high,
        ).toBeCloseTo(score.value.high, 12);
    }
  });

  it("refuses nonsense by name", () => {
    const bad = (usd: number) => company([aContract("cloud", { spendUsdPerYear: known(usd) })]);
    for (const usd of [-1, Number.POSITIVE_INFINITY, Number.NaN])
      expect(() => small(bad(usd), "lab")).toThrow(RangeError);
    expect(() => small(bad(-1), "lab")).toThrow("-1");
  });

  it("finds makers of chips by the deals that put their chips to work", () => {
    const portfolio = company([aContract("cloud")]);
    const { operational } = exposureOf(
      {
        portfolio,
        market: aMarket({ offerings: [aListing("cloud", "lab")], parties: register }),
        ties: [
          aTie({ id: "chips", kind: "chip_partnership", providerId: "maker" }),
          aTie({ id: "denied", kind: "chip_partnership", providerId: "other", status: "declined" }),
        ],
        ownerships: [],
        routers: [],
      },
      "chip",
      "announced",
    );
    expect(operational.parties.map(({ key, score }) => [key, score.value])).toEqual([
      ["maker", bounds(0, 1)],
    ]);
  });
});
