import { describe, expect, it } from "vitest";
import { RecordFactInput } from "./record-fact-input.ts";

const said = {
  property: "tie.announced-usd",
  value: 50e9,
  unit: "usd",
  validFrom: "2026-02-27",
  method: "reported",
  confidence: "high",
  citations: [{ source: "amazon-10-q", locator: "Note 4", quote: "up to $50.0 billion" }],
};
const without = (key: keyof typeof said) =>
  Object.fromEntries(Object.entries(said).filter(([name]) => name !== key));

/** What is wrong, as `path: message`. */
const faultsOf = (input: unknown) =>
  RecordFactInput.safeParse(input).error?.issues.map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  ) ?? [];

describe("recording a fact", () => {
  it("takes a sourced, dated value in its unit, and fills in what may be left out", () => {
    expect(RecordFactInput.parse(said)).toMatchObject({
      value: 50e9,
      validTo: null,
      rank: "normal",
      note: null,
    });
    const bare = RecordFactInput.parse({ ...said, citations: [{ source: "amazon-10-q" }] });
    expect(bare.citations).toEqual([
      { source: "amazon-10-q", locator: null, quote: null, retrieved: null },
    ]);
  });

  it("takes the statement that a value is not disclosed in the place of one", () => {
    const silent = { ...without("value"), unspecified: { reason: "not-disclosed" } };
    expect(faultsOf(silent)).toEqual([]);
  });

  it("names a property that it does not know", () => {
    expect(faultsOf({ ...said, property: "tie.comitted-usd" })).toEqual([
      'property: unknown property "tie.comitted-usd"',
    ]);
    expect(faultsOf({ ...said, property: "toString" })).toEqual([
      'property: unknown property "toString"',
    ]);
  });

  it("asks for a source", () => {
    expect(faultsOf({ ...said, citations: [] })).toEqual(["citations: a fact needs a source"]);
    expect(faultsOf(without("citations"))[0]).toMatch(/^citations: /);
  });

  it("shows both dates where they are swapped or the same", () => {
    expect(faultsOf({ ...said, validTo: "2026-02-26" })).toEqual([
      "validTo: ends on 2026-02-26, which is not after it begins on 2026-02-27",
    ]);
    expect(faultsOf({ ...said, validTo: "2026-02-27" })).toHaveLength(1);
  });

  it("says what a day looks like", () => {
    for (const validFrom of ["2026-02-30", "27/02/2026", "2026-2-27", ""])
      expect(faultsOf({ ...said, validFrom })).toContain("validFrom: a day in the form 2026-11-22");
  });

  it("names the unit it expects and the one it got", () => {
    expect(faultsOf({ ...said, unit: "eur" })).toEqual([
      "unit: tie.announced-usd is stated in usd, not eur",
    ]);
    expect(faultsOf(without("unit"))).toEqual([
      "unit: tie.announced-usd is stated in usd, not without a unit",
    ]);
    expect(faultsOf({ ...said, property: "tie.status", value: "active" })).toEqual([
      "unit: tie.status is stated in no unit, not usd",
    ]);
  });

  it("takes a quote of 25 words and no longer one", () => {
    const quoting = (words: number) => ({
      ...said,
      citations: [{ source: "a", quote: Array<string>(words).fill("word").join(" \n") }],
    });
    expect(faultsOf(quoting(25))).toEqual([]);
    expect(faultsOf(quoting(26))).toEqual(["citations.0.quote: quote at most 25 words"]);
  });

  it("takes either a value or why there is none", () => {
    const either = "value: state either a value or why it is unspecified";
    expect(faultsOf({ ...said, unspecified: { reason: "not-disclosed" } })).toEqual([either]);
    expect(faultsOf(without("value"))).toEqual([either]);
    expect(faultsOf({ ...without("value"), unspecified: { reason: "secret" } })[0]).toMatch(
      /^unspecified\.reason: .*not-disclosed/,
    );
  });

  it("refuses a share outside 0 to 1, with the path to it", () => {
    const stake = (value: unknown) =>
      faultsOf({ ...said, property: "stake.share", unit: "share", value });
    expect(stake({ low: null, point: 27, high: null, basis: "filing" })[0]).toMatch(
      /^value\.point: .*1/,
    );
    expect(stake({ low: null, point: -0.1, high: null, basis: "filing" })[0]).toMatch(
      /^value\.point: .*0/,
    );
    expect(stake({ low: 0.3, point: 0.2, high: 0.4, basis: "filing" })).toEqual([
      "value: low, point and high must be in that order",
    ]);
    expect(stake({ low: null, point: null, high: null, basis: "filing" })).toContain(
      "value: states no share",
    );
  });

  it("refuses a value of the wrong kind: words for dollars, not a number, less than nothing", () => {
    for (const value of ["50 billion", Number.NaN, Number.POSITIVE_INFINITY, -1, 1e15, true, null])
      expect(faultsOf({ ...said, value })[0]).toMatch(/^value: /);
  });

  it("refuses what it does not ask for, so that a misspelt key is not lost", () => {
    expect(faultsOf({ ...said, valid_to: "2027-01-01" })[0]).toContain("valid_to");
  });

  it("reports several faults at once", () => {
    const faults = faultsOf({ ...said, unit: "eur", validTo: "2020-01-01", value: -1 });
    expect(faults.map((fault) => fault.split(":")[0])).toEqual(["validTo", "unit", "value"]);
  });
});
