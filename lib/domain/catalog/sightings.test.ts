import { describe, expect, it } from "vitest";
import { aPrice } from "@/tests/support/routing.ts";
import { lastSeen } from "./price.ts";
import { withSightings } from "./sightings.ts";

const july = aPrice("input", 5, { observedAt: "2026-07-01" });
const october = aPrice("input", 4, { observedAt: "2026-10-01", effectiveFrom: "2026-10-01" });
const seenOf = (sightings: Parameters<typeof withSightings>[1], rows = [july, october]) =>
  withSightings(rows, sightings).map(lastSeen);

describe("sightings", () => {
  it("say how long a price was seen: until the feed stated another", () => {
    const sightings = ["2026-08-01", "2026-10-15", "2026-11-01"].map((observedAt) => ({
      feedId: "litellm" as const,
      observedAt,
    }));
    expect(seenOf(sightings)).toEqual(["2026-08-01", "2026-11-01"]);
  });

  it("of another feed, or older than the price, change nothing", () => {
    expect(seenOf([{ feedId: "models-dev", observedAt: "2026-11-01" }])).toEqual([
      "2026-07-01",
      "2026-10-01",
    ]);
    expect(seenOf([{ feedId: "litellm", observedAt: "2026-06-01" }])).toEqual([
      "2026-07-01",
      "2026-10-01",
    ]);
  });

  it("come with a new price of another unit: the file lists the rest unchanged", () => {
    const output = aPrice("output", 9, { observedAt: "2026-07-01" });
    expect(seenOf([], [output, july, october])).toEqual(["2026-10-01", "2026-07-01", "2026-10-01"]);
  });
});
