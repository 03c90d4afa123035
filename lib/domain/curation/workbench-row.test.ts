import { describe, expect, it } from "vitest";
import type { Fact } from "../fact/fact.ts";
import { aFact } from "@/tests/support/build.ts";
import { propertiesOfKind, workbenchColumns, workbenchRow } from "./workbench-row.ts";

const ACME = { id: "party/acme", slug: "acme", name: "Acme", identity: {}, owner: null };
const row = (facts: readonly Fact[], pending: [string, number][] = []) =>
  workbenchRow(ACME, facts, "party", {
    day: "2026-11-22",
    pending: new Map(pending),
    inWords: ({ value }) => `in words ${String(value)}`,
  });

describe("a row of the workbench", () => {
  it("says what is claimed today, as it is typed and as it is read, and since when it is due", () => {
    expect(
      row([aFact({ validFrom: "2026-01-01", recordedAt: "2026-01-02T00:00:00.000Z" })]),
    ).toEqual({
      subject: "party/acme",
      href: "/data/records/party/acme",
      name: "Acme",
      identity: {},
      owner: null,
      overdue: 234,
      cells: {
        "party.valuation-usd": {
          factId: "fact-1",
          text: "1000000000",
          shown: "in words 1000000000",
          state: "value",
          validFrom: "2026-01-01",
          recordedAt: "2026-01-02T00:00:00.000Z",
          dueOn: "2026-04-02",
          stale: true,
          others: 0,
          pending: 0,
        },
      },
    });
  });

  it("shows that a value is not disclosed apart from one that nobody has claimed", () => {
    const quiet = aFact({ value: null, unspecified: { reason: "not-disclosed" } });
    const cells = row([quiet], [["party/acme party.name", 2]])?.cells;
    expect(cells?.["party.valuation-usd"]).toMatchObject({
      state: "unspecified",
      text: "not disclosed",
    });
    expect(cells?.["party.name"]).toMatchObject({ state: "missing", text: "", pending: 2 });
    expect(cells?.["party.website"]).toBeUndefined();
  });

  it("rests on the preferred claim and counts the others, and on nothing that is corrected", () => {
    const other = aFact({ id: "fact-2", value: 2e9, rank: "preferred" });
    const corrected = aFact({ id: "fact-3", value: 3e9 });
    const correction = aFact({ id: "fact-4", value: 4e9, corrects: "fact-3" });
    expect(
      row([aFact(), other, corrected, correction])?.cells["party.valuation-usd"],
    ).toMatchObject({ factId: "fact-2", others: 2 });
  });

  it("counts the days from the claim that is due first, and none where nothing is claimed", () => {
    const fresh = aFact({
      id: "f",
      property: "party.name",
      value: "Acme",
      recordedAt: "2026-11-01",
    });
    expect(row([fresh, aFact()])?.overdue).toBe(234);
    expect(row([])?.overdue).toBeNull();
  });

  it("is not there once its subject is retired", () => {
    expect(row([aFact({ property: "subject.retired", value: "merged" })])).toBeUndefined();
  });
});

describe("the columns of the workbench", () => {
  it("are the properties of the kind, with what can be typed into them", () => {
    expect(propertiesOfKind("stake")).toEqual(["stake.share"]);
    const status = workbenchColumns("tie").find(({ property }) => property === "tie.status");
    expect(status).toMatchObject({ label: "Status", form: "choice", reviewDays: 90 });
    expect(status?.choices).toContain("announced");
    const exclusive = workbenchColumns("distribution").find(({ form }) => form === "flag");
    expect(exclusive?.choices).toEqual(["yes", "no"]);
  });
});
