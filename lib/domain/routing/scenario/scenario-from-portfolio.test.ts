import { beforeAll, describe, expect, it } from "vitest";
import { demoMarket, demoPortfolio } from "@/tests/support/demo.ts";
import type { Market } from "../../portfolio/hosting.ts";
import { workloadsOf } from "../../portfolio/portfolio.ts";
import { vendorLockIn } from "../../portfolio/vendor-lock-in.ts";
import { canonicalJson } from "../../uncertainty/canonical-json.ts";
import { quoteDemand } from "../quote.ts";
import { demandOf } from "../workload.ts";
import { ScenarioFile } from "./scenario-file.ts";
import { scenarioFromPortfolio } from "./scenario-from-portfolio.ts";

const DAY = "2026-11-22";
const portfolio = demoPortfolio();
let market: Market;
let file: ScenarioFile;
beforeAll(async () => {
  market = await demoMarket();
  file = scenarioFromPortfolio(portfolio, market.offerings, market.parties, [], DAY, market.egress);
});

describe("the scenario that the company's own work makes", () => {
  it("is a file as the format has it, the same when it is read again", () => {
    const text = canonicalJson(file);
    expect(canonicalJson(ScenarioFile.parse(JSON.parse(text)))).toBe(text);
  });

  it("has every workload whose models somebody sells", () => {
    expect(file.classes.length).toBeGreaterThan(3);
    const all = workloadsOf(portfolio).flatMap(({ routing }) => routing ?? []);
    const named = all.filter(
      ({ id, name }) => file.classes.some((one) => one.id === id) || file.note.includes(name),
    );
    expect(named.length).toBe(all.length);
  });

  // What is left out of the pinned prices must not be what a quote needs.
  it("prices every workload as the catalog does", () => {
    const whole = new Map(market.offerings.map((offering) => [offering.id, offering]));
    for (const workload of workloadsOf(portfolio).flatMap(({ routing }) => routing ?? []))
      for (const pinned of file.offerings) {
        const offering = whole.get(pinned.id);
        if (offering === undefined) throw new Error(`${pinned.id} is not in the catalog`);
        const terms = { day: DAY };
        expect(quoteDemand(pinned, demandOf(workload), terms)).toEqual(
          quoteDemand(offering, demandOf(workload), terms),
        );
      }
  });

  it("states what leaving costs as the lock-in index does", () => {
    const stated = portfolio.contracts.flatMap((contract) => {
      const { capture } = vendorLockIn(contract, market);
      return capture === null ? [] : [[contract.vendorId, capture.totalCost] as const];
    });
    expect(file.exits.map(({ operatorId }) => operatorId)).toEqual(stated.map(([id]) => id));
    for (const [i, [, total]] of stated.entries()) {
      const exit = file.exits[i];
      if (exit === undefined) throw new Error("every stated cost is pinned");
      const { technicalUsd, egressUsd, switchingChargeUsd, earlyTerminationUsd } = exit;
      const parts = [technicalUsd, egressUsd, switchingChargeUsd, earlyTerminationUsd];
      const sum = (end: "low" | "high") => parts.reduce((usd, part) => usd + part[end], 0);
      expect(sum("low")).toBeCloseTo(total.low, 6);
      expect(sum("high")).toBeCloseTo(total.high, 6);
    }
  });

  it("gives each chance a source, and 0 to one without", () => {
    const { sources, ...numbers } = file.chances;
    expect(Object.keys(sources)).toEqual(Object.keys(numbers));
    const unfounded = Object.entries(numbers).filter(([name]) =>
      sources[name]?.startsWith("No source"),
    );
    expect(unfounded.filter(([, value]) => value !== 0)).toEqual([]);
  });
});
