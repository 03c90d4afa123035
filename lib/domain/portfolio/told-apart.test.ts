import { array, assert, constantFrom, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { demoMarket, demoPortfolio } from "@/tests/support/demo.ts";
import { portfolioScores } from "./portfolio-scores.ts";
import type { Portfolio } from "./portfolio.ts";
import { toldApart } from "./told-apart.ts";

const demo = demoPortfolio();
const [first] = demo.contracts;
const withContracts = (named: readonly (readonly [vendor: string, name: string])[]): Portfolio => ({
  ...demo,
  contracts: named.flatMap(([vendorName, name], i) =>
    first === undefined ? [] : [{ ...first, id: `c${i}`, vendorName, name }],
  ),
});
const names = ({ contracts }: Portfolio) => contracts.map(({ vendorName }) => vendorName);

describe("contracts told apart", () => {
  it("keep the vendor’s name where it has one, and carry their own where it has several", () => {
    expect(
      names(
        toldApart(
          withContracts([
            ["AWS", "Claims"],
            ["Azure", "Chat"],
            ["Azure", "Search"],
          ]),
        ),
      ),
    ).toEqual(["AWS", "Azure, Chat", "Azure, Search"]);
    expect(
      names(
        toldApart(
          withContracts([
            ["Azure", "Chat"],
            ["Azure", "Chat"],
          ]),
        ),
      ),
    ).toEqual(["Azure, Chat (c0)", "Azure, Chat (c1)"]);
  });

  it("have no two names alike, and are told apart once: again changes nothing", () => {
    const named = array(tuple(constantFrom("AWS", "Azure"), constantFrom("Chat", "Claims")), {
      maxLength: 6,
    });
    assert(
      property(named, (all) => {
        const apart = toldApart(withContracts(all));
        expect(new Set(names(apart)).size).toBe(all.length);
        expect(toldApart(apart)).toEqual(apart);
      }),
    );
  });

  it("leave a lab its own name that also sells to us by two contracts", async () => {
    const twice = demo.contracts.map((one) =>
      one.vendorId === "openrouter"
        ? { ...one, vendorId: "amazon", vendorName: "Amazon (AWS)" }
        : { ...one, ...(one.vendorId === "amazon" ? { vendorName: "Amazon (AWS)" } : {}) },
    );
    const { labs, byVendor } = portfolioScores(
      toldApart({ ...demo, contracts: twice }),
      [],
      await demoMarket(),
    );
    expect(byVendor.map(({ contract }) => contract.vendorName)).toContain(
      "Amazon (AWS), OpenRouter",
    );
    expect(labs.recipients.find(({ recipient }) => recipient === "amazon")?.label).toBe(
      "Amazon (AWS)",
    );
  });
});
