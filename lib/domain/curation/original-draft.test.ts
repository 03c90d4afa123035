import { describe, expect, it } from "vitest";
import { dollarsOf, NO_ORIGINAL, readOriginal } from "./original-draft.ts";

describe("an amount in another currency", () => {
  // Microsoft put EUR 15 million into Mistral; the ECB's rate of 2024-02-27 was 1.0856 dollars.
  it("is read with its rate and the day of the rate, and comes to dollars", () => {
    const read = readOriginal({
      amount: "15,000,000",
      currency: "eur",
      usdPerUnit: "1.0856",
      rateOn: "2024-02-27",
    });
    expect(read).toEqual({
      original: { amount: 15e6, currency: "EUR", usdPerUnit: 1.0856, rateOn: "2024-02-27" },
    });
    expect("original" in read && dollarsOf(read.original)).toBe("16284000");
  });

  it.each([
    [{ currency: "XQZ" }, "ISO 4217"],
    [{ amount: "lots" }, "amount"],
    [{ amount: "1,5" }, "amount"],
    [{ amount: "0,125" }, "amount"],
    [{ usdPerUnit: "1,0856" }, "usdPerUnit"],
    [{ usdPerUnit: "0" }, "usdPerUnit"],
    [{ rateOn: "" }, "rateOn"],
  ])("%j is told what it lacks", (part, why) => {
    const whole = { amount: "1", currency: "EUR", usdPerUnit: "1.1", rateOn: "2024-02-27" };
    const read = readOriginal({ ...NO_ORIGINAL, ...whole, ...part });
    expect("reason" in read && read.reason).toContain(why);
  });
});
