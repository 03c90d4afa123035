import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../quantity/plain-date.ts";
import { anOffering, aPrice, DAY } from "@/tests/support/routing.ts";
import {
  lastSeenOn,
  offeringMarks,
  type SeenOffering,
  STALE_AFTER_DAYS,
} from "./offering-marks.ts";
import { offeringSheet } from "./offering-sheet.ts";

const seen = (part: Partial<SeenOffering> = {}): SeenOffering => ({
  ...anOffering("anthropic"),
  observedAt: DAY,
  ...part,
});
const marksOf = (offering: SeenOffering, day = DAY) =>
  offeringMarks(offering, offeringSheet(offering, day)).marks;

describe("the marks of an offering", () => {
  it("are none where it was seen on the day, sources agree and it goes on", () => {
    expect(marksOf(seen())).toEqual([]);
  });

  // Every row of llmdb 2026.9.5 was seen on 2026-09-22: 61 days before.
  it("call it stale after thirty days without a listing, and not before", () => {
    const since = (days: number) => seen({ observedAt: addDays(DAY, -days), prices: [] });
    expect(marksOf(since(61))).toEqual(["stale"]);
    assert(
      property(integer({ min: 0, max: 400 }), (days) => {
        expect(marksOf(since(days)).includes("stale")).toBe(days > STALE_AFTER_DAYS);
      }),
    );
  });

  it("count its age from the last file that listed it unchanged", () => {
    const prices = [aPrice("input", 5, { observedAt: "2026-07-01", seenAt: "2026-11-20" })];
    expect(lastSeenOn(seen({ observedAt: "2026-07-01", prices }), DAY)).toBe("2026-11-20");
  });

  // Claude Opus 5 on Bedrock under its bare id: two lists give the global price, one the regional.
  it("do not say that sources disagree where the id names no region", () => {
    const prices = [
      aPrice("input", 5, { feedId: "litellm" }),
      aPrice("input", 5.5, { feedId: "genai-prices" }),
    ];
    expect(marksOf(seen({ prices, scope: "global" }))).toEqual(["disputed"]);
    expect(marksOf(seen({ prices, scope: "bare" }))).toEqual([]);
  });

  it("tell what is retiring from what is retired", () => {
    expect(marksOf(seen({ retiresOn: "2026-12-01" }))).toEqual(["retiring"]);
    expect(marksOf(seen({ retiresOn: DAY }))).toEqual(["retired"]);
    expect(marksOf(seen({ lifecycle: "deprecated" }))).toEqual(["deprecated"]);
    expect(marksOf(seen({ deprecatedOn: "2026-12-01", lifecycle: "deprecated" }))).toEqual([]);
  });

  it("say retiring from the day its end was made known, where that day is stated", () => {
    const ending = seen({ announcedOn: "2026-11-23", retiresOn: "2027-03-01" });
    expect(marksOf(ending)).toEqual([]);
    expect(marksOf(ending, "2026-11-23")).toEqual(["retiring"]);
    expect(marksOf(seen({ announcedOn: DAY }))).toEqual(["retiring"]);
  });

  // OpenAI's page of deprecations on o1.
  it("stand on the days the seller gives, and on what it names in its place", () => {
    const o1 = seen({
      lifecycle: "deprecated",
      deprecatedOn: "2026-04-22",
      retiresOn: "2026-10-23",
      replacedBy: "gpt-5.5",
    });
    const on = (day: string) => offeringMarks(o1, offeringSheet(o1, day));
    expect(on("2026-04-21").marks).toContain("retiring");
    expect(on("2026-04-21").marks).not.toContain("deprecated");
    expect(on("2026-04-22").marks).toContain("deprecated");
    expect(on("2026-10-23")).toMatchObject({
      marks: ["retired", "stale"],
      reasons: expect.arrayContaining([
        "deprecated 2026-04-22",
        "retired 2026-10-23",
        "replaced by gpt-5.5",
      ]),
    });
  });

  // gpt-oss-120b on Vertex: 0.15 by LiteLLM, 0.09 by models.dev.
  it("say that sources disagree", () => {
    const prices = [
      aPrice("input", 0.15, { observedAt: DAY }),
      aPrice("input", 0.09, { observedAt: DAY, feedId: "models-dev", sourceId: "b" }),
    ];
    expect(marksOf(seen({ prices }))).toEqual(["disputed"]);
  });

  it("never know of a day before it was first seen", () => {
    expect(lastSeenOn(seen({ observedAt: "2026-09-22", prices: [] }), "2026-06-30")).toBeNull();
  });
});
