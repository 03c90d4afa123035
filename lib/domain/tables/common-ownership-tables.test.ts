import { describe, expect, it } from "vitest";
import { seedOwnerships, seedParties } from "@/tests/support/register.ts";
import { bounds, exact } from "../quantity/estimate.ts";
import { controlScenariosTable, profitWeightsTable } from "./common-ownership-tables.ts";

describe("the stake under each kind of control", () => {
  // The method's table 3.2 for a stake of a quarter: 150, 390, 750, 1,200 and 2,550 points at .3 × .2.
  it("is five rows, from a silent interest to total control", () => {
    const { rows } = controlScenariosTable("a--b", exact(0.25));
    const points = rows.map(({ cells }) => {
      const value = cells["multiplier"]?.value;
      return typeof value === "object" && value !== null ? Math.round(value.high * 600) : null;
    });
    expect(points).toEqual([150, 390, 750, 1200, 2550]);
  });

  it("has no low end, and total control no upper one, where the stake may be none", () => {
    const { rows } = controlScenariosTable("a--b", bounds(0, 0.1));
    for (const { cells } of rows) expect(cells["multiplier"]?.value).toBeNull();
    expect(rows[0]?.cells["multiplier"]?.note).toBe("at most 0.10; the stake may be none");
    expect(rows.at(-1)?.cells["multiplier"]?.note).toContain("at least 10.10");
    expect(controlScenariosTable("a--b", exact(0)).rows[0]?.cells["multiplier"]).toEqual({
      value: null,
      note: "no stake known",
    });
  });
});

describe("weights between labs with the same owner", () => {
  // The method's dry run: 0 without control, small otherwise.
  it("span every reading of what is not public, down to none", () => {
    const { rows, columns } = profitWeightsTable(
      { id: "amazon--openai", labId: "openai" },
      ["anthropic"],
      seedOwnerships("2026-11-22"),
      seedParties,
    );
    expect(columns).toHaveLength(2);
    const weights = rows.map(({ cells }) => Number(cells["anthropic"]?.value));
    expect(weights.at(-1)).toBe(0);
    expect(Math.max(...weights)).toBeLessThan(0.2);
    expect(Math.max(...weights)).toBeGreaterThan(0.02);
  });
});
