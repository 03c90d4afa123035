import { beforeAll, describe, expect, it } from "vitest";
import { demoMarket, demoPortfolio } from "@/tests/support/demo.ts";
import { factsBySubject, seedOwnerships } from "@/tests/support/register.ts";
import { factsBehind } from "../explain/explanation.ts";
import type { Estimate } from "../quantity/estimate.ts";
import type { Market } from "./hosting.ts";
import { portfolioScores } from "./portfolio-scores.ts";

describe("the demo company's scores", () => {
  let market: Market;
  beforeAll(async () => {
    market = await demoMarket();
  });
  const scores = (facts = factsBySubject) =>
    portfolioScores(demoPortfolio(facts), seedOwnerships(), market);

  it("add up to what its contracts say it spends", () => {
    const spend = ["aws", "azure", "anthropic-api", "openrouter"].map(
      (id) =>
        factsBySubject
          .get(`contract/${id}`)
          ?.find(({ property: of }) => of === "contract.spend-usd-per-year")?.value,
    );
    expect(scores().spendUsdPerYear).toBe(spend.reduce((sum: number, usd) => sum + Number(usd), 0));
    expect(scores().contracts).toBe(4);
  });

  it("give every dollar to a lab, or say that it cannot be followed", () => {
    const { labs, spendUsdPerYear } = scores();
    const received = labs.recipients.reduce((sum, { usd }) => sum + (usd.point ?? Number.NaN), 0);
    expect(received + (labs.undisclosed.value.point ?? Number.NaN)).toBeCloseTo(spendUsdPerYear, 4);
  });

  it("rest on facts that exist, or on listings of the catalog", () => {
    const { vendors, labs, independent, byVendor, conflict } = scores();
    const ids = new Set([...factsBySubject.values()].flat().map(({ id }) => id));
    const listings = new Set(market.offerings.map(({ id }) => `offering/${id}`));
    const trees = [
      ...Object.values(vendors),
      labs.score,
      labs.effective,
      independent,
      conflict.score,
      ...byVendor.flatMap((vendor) => [vendor.lockIn.score, vendor.conflict.conflict.score]),
    ];
    for (const { explanation } of trees) {
      const behind = factsBehind(explanation);
      expect(behind.length).toBeGreaterThan(0);
      expect(behind.filter((id) => !ids.has(id) && !listings.has(id))).toEqual([]);
    }
  });

  it("hold within the scale of each index", () => {
    const within = ({ low, high }: Estimate, least: number, most: number) =>
      expect([Math.min(low, least - 1e-9), Math.max(high, most + 1e-9)]).toEqual([
        least - 1e-9,
        most + 1e-9,
      ]);
    const { vendors, labs, independent, byVendor, conflict } = scores();
    within(vendors.concentration.value, 0, 1);
    within(vendors.largest.value, 0, 1);
    within(labs.score.value, 0, 1);
    within(independent.value, 1, labs.effective.value.high);
    within(conflict.score.value, 0, 100);
    for (const vendor of byVendor) within(vendor.lockIn.score.value, 0, 100);
  });

  /** Facts that make up a contract or workload at all: without them it is not in the portfolio. */
  const FOUNDATION = ["contract.spend-usd-per-year", "workload.spend-usd-per-month"];
  const losable = [...factsBySubject].flatMap(([subject, facts]) =>
    /^(?:contract|workload)\//.test(subject)
      ? facts.filter(({ property: of }) => !FOUNDATION.includes(of))
      : [],
  );

  /** The same position without one fact. */
  const having = (lost: (typeof losable)[number]) =>
    scores(
      new Map(factsBySubject).set(
        lost.subject,
        (factsBySubject.get(lost.subject) ?? []).filter(({ id }) => id !== lost.id),
      ),
    );
  /** Where a range that should hold another does not. */
  const narrowing = (what: string, now: Estimate, was: Estimate) =>
    now.low > was.low + 1e-9 || now.high < was.high - 1e-9
      ? [`${what}: ${was.low} to ${was.high} became ${now.low} to ${now.high}`]
      : [];

  it("never know more of how hard a vendor is to leave for having lost a fact", () => {
    const before = scores().byVendor;
    const narrowed = losable.flatMap((lost) =>
      having(lost).byVendor.flatMap(({ contract, lockIn }) => {
        const was = before.find((each) => each.contract.id === contract.id);
        if (was === undefined) throw new Error(`${contract.id} is new`);
        return narrowing(
          `${lost.subject} ${lost.property}`,
          lockIn.score.value,
          was.lockIn.score.value,
        );
      }),
    );
    expect(narrowed).toEqual([]);
  });

  it("never know more of the labs behind the invoices for having lost a fact", () => {
    const before = scores();
    // Without its realised mix a router is read by the work that runs under it, another measure.
    const narrowed = losable
      .filter(({ property: of }) => of !== "contract.router-mix")
      .flatMap((lost) => {
        const { labs, conflict } = having(lost);
        const what = `${lost.subject} ${lost.property}`;
        return [
          ...narrowing(`${what}, labs`, labs.score.value, before.labs.score.value),
          ...narrowing(`${what}, conflict`, conflict.score.value, before.conflict.score.value),
        ];
      });
    expect(narrowed).toEqual([]);
  });
});
