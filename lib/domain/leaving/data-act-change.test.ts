import { beforeAll, describe, expect, it } from "vitest";
import { aContract, aMarket, known, unknown } from "@/tests/support/build.ts";
import { demoMarket, demoPortfolio } from "@/tests/support/demo.ts";
import type { Market } from "../portfolio/hosting.ts";
import { vendorLockIn } from "../portfolio/vendor-lock-in.ts";
import { dataActTable } from "../tables/data-act-table.ts";
import { dataActChange } from "./data-act-change.ts";

let market: Market;
beforeAll(async () => {
  market = await demoMarket();
});
const changeOf = (contractId: string, on = market) => {
  const contract = demoPortfolio().contracts.find(({ id }) => id === contractId);
  if (contract === undefined) throw new RangeError(`no contract ${contractId}`);
  return dataActChange(contract, on);
};

// Regulation (EU) 2023/2854, Articles 29(1) and 34: nothing for switching from 12 January 2027, at cost for use side by side.
describe("what the EU Data Act changes on 12 January 2027", () => {
  it("makes moving out free, and a switching charge a line crossed, for a customer in the EU", () => {
    const { before, after, sentence } = changeOf("azure");
    expect([before.day, after.day]).toEqual(["2027-01-11", "2027-01-12"]);
    expect(before.egress.value.high).toBeGreaterThan(3000);
    expect(after.egress.value).toEqual({ low: 0, point: 0, high: 0 });
    expect([before.lawfulCharge?.high, after.lawfulCharge?.high]).toEqual([15_000, 0]);
    expect([before.gate.state, after.gate.state]).toEqual(["passes", "fires"]);
    expect(after.parallelUse).toEqual(before.parallelUse);
    expect(sentence).toContain("have it struck out");
    expect(changeOf("aws").after.gate.state).toBe("passes");
  });

  it("is what the page itself shows on such a day", () => {
    const day = "2027-03-01";
    const aws = demoPortfolio().contracts.find(({ id }) => id === "aws") ?? aContract("none");
    const { capture } = vendorLockIn(aws, { ...market, day });
    expect(changeOf("aws").after.premium).toEqual(capture?.breakEvenPremium);
    // Read from whichever day, both sides stay what they are.
    expect(changeOf("aws", { ...market, day })).toEqual(changeOf("aws"));
  });

  it("changes nothing outside the EU", () => {
    const { before, after, sentence } = dataActChange(
      aContract("acme", { isEuCustomer: false, switchingChargeUsd: known(900) }),
      aMarket({
        egress: new Map([["acme", { tiers: [{ gb: null, usdPerGb: 0.09 }], facts: [] }]]),
      }),
    );
    expect(after.egress).toEqual(before.egress);
    expect(after.egress.value.low).toBeGreaterThan(0);
    expect([before.lawfulCharge, after.lawfulCharge]).toEqual([null, null]);
    expect(after.gate.state).toBe("passes");
    expect(sentence).toContain("nothing changes");
  });

  it("promises nothing where nobody knows whether it covers the contract", () => {
    const change = dataActChange(
      aContract("acme", { isEuCustomer: null, switchingChargeUsd: known(900) }),
      aMarket({
        egress: new Map([["acme", { tiers: [{ gb: null, usdPerGb: 0.09 }], facts: [] }]]),
      }),
    );
    expect(change.after.egress.value.high).toBeGreaterThan(0);
    expect(change.after.lawfulCharge?.high).toBe(900);
    expect(change.after.gate.state).toBe("cannot-tell");
    const cells = dataActTable([change]).rows.at(-1)?.cells;
    expect(cells?.["gate"]).toEqual({ value: null, note: "cannot tell" });
  });

  it("says so where the charge is not stated, and calls no charge unknown a charge of nothing", () => {
    const change = dataActChange(
      aContract("acme", { switchingChargeUsd: unknown(0, 5000) }),
      aMarket(),
    );
    expect(change.after.gate.state).toBe("cannot-tell");
    expect(dataActTable([change]).rows[0]?.cells["charge"]?.note).toBe("not stated; its ends");
  });
});
