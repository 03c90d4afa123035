import { describe, expect, it } from "vitest";
import { seedKnowledge } from "@/tests/support/register.ts";
import { aSheet, diffed, saidOf, storedFor } from "@/tests/support/sheets.ts";
import type { ImportPlan } from "./imports/import-plan.ts";

const outcomes = ({ rows }: ImportPlan) => rows.map(({ outcome }) => outcome);
const TIE = "tie/amazon-openai-2026-02";
const FILING = "sec-archives-edgar-data-1018724-000101872426000026-amzn-20260630";

describe("a sheet as analysts have it", () => {
  const HEADERS = [
    "Investor",
    "Lab",
    "Type",
    "Date",
    "Amount ($bn)",
    "Paid (USD)",
    "Status",
    "URL",
  ];
  const NEW = [
    "Amazon (AWS)",
    "Mistral AI",
    "Equity investment",
    "2026-10-01",
    "1.5",
    "500m",
    "Announced",
    "https://example.com/deal",
  ];

  it("makes a tie, its claims and their source of a row", () => {
    const plan = diffed("tie", aSheet([HEADERS, NEW]));
    expect(saidOf(plan, 2)).toBe("");
    expect(outcomes(plan)).toEqual(["create"]);
    expect(plan.changes).toMatchObject([
      { kind: "source", source: { url: "https://example.com/deal", publisher: "example.com" } },
      {
        kind: "subject",
        target: "tie/amazon-mistral-2026-10",
        identity: {
          provider: "amazon",
          counterparty: "mistral",
          kind: "equity_investment",
          counterpartyKind: "ai_lab",
          announced: "2026-10-01",
        },
      },
      { property: "tie.announced-usd", claim: { value: 1.5e9, validFrom: "2026-10-01" } },
      { property: "tie.paid-usd", claim: { value: 5e8 } },
      { property: "tie.status", claim: { value: "announced", method: "reported" } },
    ]);
  });

  it("finds the tie again by what it is, and changes what differs", () => {
    const known = storedFor("tie").subjects.find(({ id }) => id === TIE)?.identity ?? {};
    const status = storedFor("tie")
      .facts.get(TIE)
      ?.find(({ property }) => property === "tie.status");
    const row = (state: string) => [
      String(known["provider"]),
      String(known["counterparty"]),
      String(known["kind"]),
      String(known["announced"]),
      state,
      status?.validFrom ?? "",
      status?.citations[0]?.sourceId ?? "",
    ];
    const headers = [
      "provider",
      "counterparty",
      "kind",
      "announced",
      "status",
      "valid from",
      "source",
    ];
    expect(outcomes(diffed("tie", aSheet([headers, row(String(status?.value))])))).toEqual([
      "unchanged",
    ]);
    const changed = diffed("tie", aSheet([headers, row("terminated")]));
    expect(outcomes(changed)).toEqual(["update"]);
    expect(changed.changes).toMatchObject([{ base: status?.id, claim: { value: "terminated" } }]);
  });

  it("with another source stands beside what is claimed, in no one's place", () => {
    const plan = diffed(
      "tie",
      aSheet([
        ["subject", "status", "valid from", "source"],
        [TIE, "terminated", "2026-02-27", "https://example.com/other"],
      ]),
    );
    expect(plan.changes).toMatchObject([{ kind: "source" }, { base: null }]);
  });

  it("in another currency is turned into dollars by the rate beside it, or told", () => {
    const headers = [
      "Investor",
      "Lab",
      "Type",
      "Date",
      "Amount (EUR m)",
      "URL",
      "FX rate",
      "Rate date",
    ];
    const [investor = "", lab = "", type = "", date = ""] = NEW;
    const row = [investor, lab, type, date, "1300", "https://example.com/a", "1.1", "2026-09-30"];
    const plan = diffed("tie", aSheet([headers, row]));
    expect(plan.changes.at(-1)).toMatchObject({
      claim: {
        value: 1.43e9,
        original: { amount: 1.3e9, currency: "EUR", usdPerUnit: 1.1, rateOn: "2026-09-30" },
      },
    });
    const without = diffed("tie", aSheet([headers, [...row.slice(0, 6), "", ""]]));
    expect(saidOf(without, 2)).toContain("dollars per unit");
  });

  it("says of each bad cell what is wrong, where, and how to mend it", () => {
    const plan = diffed(
      "stake",
      aSheet([
        ["Holder", "Target", "Share (%)", "From", "Source", "Currency"],
        ["amazon", "Mistral AI", "140; of shares", "2026-01-01", FILING, ""],
        ["amazon", "Mistral AI", "14; of shares", "2026-01-01", "javascript:alert(1)", ""],
        ["amazon", "Mistral AI", "14; of shares", "01/02/2026", FILING, ""],
        ["amazon", "Nobody at all", "14; of shares", "2026-01-01", FILING, ""],
        ["amazon", "Mistral AI", "14; of shares", "2026-01-01", "", ""],
        ["amazon", "Mistral AI", "14%; of shares", "2026-01-01", FILING, "ZZZ"],
      ]),
    );
    expect(plan.changes).toEqual([]);
    expect(outcomes(plan)).toEqual(Array(6).fill("error"));
    expect(saidOf(plan, 2)).toContain("over 100 %");
    expect(saidOf(plan, 3)).toContain("https://");
    expect(saidOf(plan, 4)).toContain("2026-02-14");
    expect(saidOf(plan, 5)).toContain("no party is called “Nobody at all”");
    expect(saidOf(plan, 6)).toContain("a fact needs a source");
    expect(saidOf(plan, 7)).toContain("no currency");
    expect(plan.rows[0]?.messages[0]?.column).toBe("Share (%)");
    expect(plan.questions).toEqual([
      { id: "rows-with-errors", about: ["2", "3", "4", "5", "6", "7"] },
    ]);
  });

  it("asks about days to come and columns it does not know", () => {
    const plan = diffed(
      "tie",
      aSheet([
        ["subject", "status", "valid from", "source", "Gut feeling"],
        [TIE, "terminated", "2027-03-01", FILING, "bad"],
      ]),
    );
    expect(plan.questions).toEqual([
      { id: "unknown-columns", about: ["Gut feeling"] },
      { id: "future-dates", about: ["2"] },
    ]);
  });

  it("names rows that say the same, or contradict each other", () => {
    const row = (status: string) => [TIE, status, "2026-10-01", FILING];
    const headers = ["subject", "status", "valid from", "source"];
    const same = diffed("tie", aSheet([headers, row("terminated"), row("terminated")]));
    expect(outcomes(same)).toEqual(["update", "unchanged"]);
    expect(saidOf(same, 3)).toContain("the same as row 2");
    const other = diffed("tie", aSheet([headers, row("terminated"), row("closed")]));
    expect(outcomes(other)).toEqual(["update", "error"]);
    expect(saidOf(other, 3)).toContain("row 2 says otherwise");
  });
});

describe("a sheet of sources", () => {
  it("enters new pages, changes descriptions, and refuses what is no page", () => {
    const [, , known] = seedKnowledge.sources;
    if (known?.url == null) throw new Error("the seed has sources with addresses");
    const plan = diffed(
      "source",
      aSheet([
        ["Title", "URL", "Publisher", "Type", "Accessed"],
        ["A page", "https://example.org/page", "Example", "news", "2026-11-01"],
        ["Better title", known.url, "", "", ""],
        ["x", "ftp://example.org", "", "", ""],
        ["x", "https://example.org/later", "", "", "2027-01-01"],
      ]),
    );
    expect(outcomes(plan)).toEqual(["create", "update", "error", "error"]);
    expect(plan.changes).toMatchObject([
      { source: { id: "example-org-page", title: "A page", kind: "news" }, base: null },
      { source: { id: known.id, title: "Better title" }, base: { title: known.title } },
    ]);
    expect(saidOf(plan, 4)).toContain("is no source");
    expect(saidOf(plan, 5)).toContain("lies ahead");
  });
});
