import { describe, expect, it } from "vitest";
import { aFact, clocks } from "@/tests/support/build.ts";
import { read } from "./reading.ts";

const obligation = (id: string, value: number | null, part = {}) =>
  aFact({
    id,
    subject: "tie/amazon-anthropic-compute-2026-04",
    property: "tie.announced-usd",
    value,
    ...part,
  });

describe("a reading", () => {
  // Amazon's 10-Q: more than $100.0 B over ten years; a leaked prospectus (Reuters): $110 B.
  const filed = obligation("filed", 100e9, { rank: "preferred" });
  const leaked = obligation("leaked", 110e9, { validFrom: "2026-09-28" });

  it("gives the claim we rest on, and beside it those that state another value", () => {
    const reading = read([leaked, filed], "tie.announced-usd", clocks());
    expect(reading?.value).toBe(100e9);
    expect(reading?.fact.id).toBe("filed");
    expect(reading?.others.map(({ id }) => id)).toEqual(["leaked"]);
  });

  it("does not count a second source of the same value as a disagreement", () => {
    const same = obligation("same", 100e9, { method: "derived" });
    expect(read([filed, same], "tie.announced-usd", clocks())?.others).toEqual([]);
  });

  it("counts a claim that it is not disclosed as another claim", () => {
    const silent = obligation("silent", null, { unspecified: { reason: "not-disclosed" } });
    const reading = read([filed, silent], "tie.announced-usd", clocks());
    expect(reading?.others.map(({ id }) => id)).toEqual(["silent"]);
  });

  it("is null, not zero and not absent, where the claim is that it is not disclosed", () => {
    const silent = obligation("silent", null, { unspecified: { reason: "not-disclosed" } });
    const reading = read([silent], "tie.announced-usd", clocks());
    expect(reading?.value).toBeNull();
    expect(reading?.fact.unspecified).toEqual({ reason: "not-disclosed" });
  });

  it("tells zero from unknown", () => {
    expect(read([obligation("zero", 0)], "tie.announced-usd", clocks())?.value).toBe(0);
  });

  it("is absent where nothing of the property is claimed on the day", () => {
    expect(read([filed], "tie.paid-usd", clocks())).toBeUndefined();
    expect(read([filed], "tie.announced-usd", clocks("2025-12-31"))).toBeUndefined();
  });

  it("leaves claims out that are not in force", () => {
    const reading = read([filed, leaked], "tie.announced-usd", clocks("2026-09-27"));
    expect(reading?.others).toEqual([]);
  });

  it("refuses a stored value that is not of the property's form", () => {
    expect(() => read([obligation("negative", -1)], "tie.announced-usd", clocks())).toThrow(/>=0/);
  });
});
