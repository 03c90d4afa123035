import { describe, expect, it } from "vitest";
import { claimOfCount, claimOfFacts } from "../domain/report/claim.ts";
import { counted, named, phrase, said, SAYINGS, unboundNumbers } from "../domain/report/phrase.ts";
import { bounds, estimate, exact } from "../domain/quantity/estimate.ts";
import { phraseText, saidText } from "./phrase.ts";

const score = claimOfFacts("score", "Score", estimate(53, 60, 70), "score-0-100", ["f"]);
const suppliers = claimOfFacts("suppliers", "Suppliers", estimate(1.7, 2, 2.4), "suppliers", ["f"]);
const days = (low: number, high: number) =>
  claimOfFacts("days", "Days", bounds(low, high), "days", ["f"]);

describe("a number inside a sentence", () => {
  it("is put as its example shows", () => {
    for (const as of ["estimate", "interval", "best", "most"] as const)
      expect(saidText(said(score, as))).toBe(SAYINGS[as]);
    expect(saidText(said(suppliers, "spoken-interval"))).toBe(SAYINGS["spoken-interval"]);
    expect(saidText(said(suppliers, "between-ends"))).toBe(SAYINGS["between-ends"]);
    expect(saidText(said(days(30, 90), "in-full"))).toBe(SAYINGS["in-full"]);
  });

  it("says only what could be where an end is open", () => {
    expect(saidText(said(days(0, 90), "in-full"))).toBe("anything up to 90 days");
    expect(saidText(said({ ...score, value: null }))).toBe("not known");
  });

  it("has what it counts behind it in the form the printed number asks for", () => {
    const contracts = (count: number) => claimOfCount("contracts", "Contracts", count, ["f"]);
    expect(saidText(counted(contracts(1), "contract"))).toBe("1 contract");
    expect(saidText(counted(contracts(0), "contract"))).toBe("0 contracts");
    expect(saidText(counted(contracts(11), "contract"))).toBe("11 contracts");
    // One tenth more than one is many; a twentieth is printed as one.
    expect(saidText(counted({ ...suppliers, value: exact(1.1) }, "supplier"))).toBe(
      "1.1 suppliers",
    );
    expect(saidText(counted({ ...suppliers, value: exact(1.04) }, "supplier"))).toBe(
      "1.0 supplier",
    );
  });
});

describe("a sentence", () => {
  const sentence = phrase`Leaving ${named("Cloud 9")} scores ${said(score)} on ${{ day: "2026-11-22" }}.`;

  it("reads as one text", () => {
    expect(phraseText(sentence)).toBe("Leaving Cloud 9 scores 60 (53–70) on 22 November 2026.");
  });

  it("knows a number of its own words from a claim, a name and a day", () => {
    expect(unboundNumbers(sentence, ["Cloud 9"])).toEqual([]);
    expect(unboundNumbers(phrase`${sentence} That is 7 more.`, ["Cloud 9"])).toEqual([
      ". That is 7 more.",
    ]);
  });
});
