import { describe, expect, it } from "vitest";
import { seedParties, seedRights } from "@/tests/support/register.ts";
import { rightsTable } from "../tables/rights-table.ts";
import { pairRights } from "./pair-rights.ts";

const on = (day: string) => pairRights(seedRights(day), seedParties, day);
const pair = (day: string, id: string) => on(day).find((one) => one.id === id)?.grid;
const state = (day: string, id: string, category: string) =>
  pair(day, id)?.cells.find((cell) => cell.category === category)?.state;

describe("rights of a pair", () => {
  // Microsoft's 10-K for June 2026: about 27 %; the opposite revenue share ended on 2026-04-27.
  it("keep what is held where another entry of the category has ended", () => {
    expect(state("2026-11-22", "microsoft--openai", "equity_or_revenue_share")).toBe("present");
    expect(state("2026-11-22", "microsoft--openai", "exclusivity")).toBe("present");
  });

  // The observer seat was given up in July 2024; what replaced it was looked for and not found.
  it("are unknown where one has ended and another is unknown", () => {
    expect(state("2026-11-22", "microsoft--openai", "governance")).toBe("unknown");
    expect(pair("2026-11-22", "microsoft--openai")?.questions).toEqual([
      "Is there any consultation, control or board right between Microsoft (Azure) and OpenAI?",
    ]);
  });

  it("leave an entry that had not begun to one that had", () => {
    expect(state("2024-01-01", "microsoft--openai", "governance")).toBe("present");
    expect(state("2024-08-01", "microsoft--openai", "governance")).toBe("ended");
  });

  it("are a row each in the table, with the way to the entry that decides", () => {
    const { rows } = rightsTable("microsoft", on("2026-11-22"), seedParties);
    const cells = rows.find(({ id }) => id === "microsoft--openai")?.cells;
    expect(cells?.["equity_or_revenue_share"]).toEqual({
      value: "present",
      note: "2 entries",
      href: "/rights/microsoft--openai--equity-or-revenue-share",
    });
    expect(cells?.["governance"]).toEqual({
      value: null,
      note: "unknown; 2 entries",
      href: "/rights/microsoft--openai--governance",
    });
  });

  it("tell a category nobody looked into from one that is unknown", () => {
    const some = seedRights("2026-11-22").filter(({ category }) => category !== "resources");
    const { rows } = rightsTable(
      "rights",
      pairRights(some, seedParties, "2026-11-22"),
      seedParties,
    );
    for (const { cells } of rows)
      expect(cells["resources"]).toEqual({ value: null, note: "not looked into", none: true });
  });
});
