import { describe, expect, it } from "vitest";
import { aClass, madeUpScenario } from "@/tests/support/made-up-scenario.ts";
import { boardOf } from "../routing/scenario/board-of.ts";
import type { ScenarioFile } from "../routing/scenario/scenario-file.ts";
import { scenarioOfferingsTable } from "./scenario-offerings-table.ts";

const aFile = (part: Partial<ScenarioFile["classes"][number]> = {}): ScenarioFile => ({
  ...madeUpScenario({ classes: 1, offerings: 6 }),
  classes: [aClass(part)],
});

describe("who could serve each piece of work", () => {
  it("prices each offering as the board does, the cheapest that may first", () => {
    const file = aFile();
    const { usdPerMonth } = boardOf(file, 1).board;
    const { rows } = scenarioOfferingsTable(file);
    expect(rows).toHaveLength(file.offerings.length);
    const may = rows.filter(({ cells }) => cells["may"]?.value === "yes");
    const usd = may.map(({ cells }) => cells["usd"]?.value);
    expect(usd.length).toBeGreaterThan(0);
    expect(usd).toEqual(usd.toSorted((a, b) => Number(a) - Number(b)));
    const shown = file.offerings.map(
      ({ id }) => rows.find((row) => row.id.endsWith(`-${id}`))?.cells["usd"]?.value ?? null,
    );
    const priced = Array.from(usdPerMonth, (whole) => (Number.isNaN(whole) ? null : whole));
    expect(shown).toEqual(priced);
  });

  it("gives every reason against what may not serve, below what may", () => {
    const excludedSellerIds = [...new Set(aFile().offerings.map(({ seller }) => seller.id))];
    const { rows } = scenarioOfferingsTable(aFile({ excludedSellerIds }));
    expect(rows.map(({ cells }) => cells["may"]?.value)).not.toContain("yes");
    const reasons = rows.map(({ cells }) => cells["why"]?.value);
    expect(reasons.filter((reason) => typeof reason === "string" && reason !== "")).toHaveLength(
      rows.length,
    );
  });

  it("is of one class where one is named", () => {
    const file = { ...aFile(), classes: [aClass({ id: "one" }), aClass({ id: "two" })] };
    expect(scenarioOfferingsTable(file).rows).toHaveLength(2 * file.offerings.length);
    expect(scenarioOfferingsTable(file, "two").rows).toHaveLength(file.offerings.length);
  });
});
