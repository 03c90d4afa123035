import { beforeAll, describe, expect, it } from "vitest";
import { demoMarket } from "@/tests/support/demo.ts";
import { seedParties, seedRegister, seedRights } from "@/tests/support/register.ts";
import type { Market } from "../../portfolio/hosting.ts";
import { Shock } from "../scenario/shock.ts";
import { monthFrom, type Preset, presetsFrom } from "./presets-from.ts";

const DAY = "2026-11-22";
let market: Market;
let presets: Preset[];
beforeAll(async () => {
  market = await demoMarket();
  presets = presetsFrom(
    seedRegister(DAY).ties,
    seedRights(DAY),
    market.offerings,
    DAY,
    (id) => seedParties.get(id)?.name ?? id,
  );
});

describe("shocks that the register knows of", () => {
  it("end switching charges with the first month after the Data Act’s day", () => {
    const law = presets.find(({ id }) => id === "data-act");
    expect(law?.day).toBe("2027-01-12");
    // Months begin on the 22nd: 22 January is the first after the 12th.
    expect(law?.shocks[0]?.fromMonth).toBe(3);
  });

  it("retire what sellers have announced, and nothing else", () => {
    const announced = market.offerings.filter(
      ({ retiresOn }) => retiresOn !== null && monthFrom(DAY, retiresOn) !== undefined,
    );
    const retired = presets.filter(({ id }) => id.startsWith("retirement-"));
    expect(announced.length).toBeGreaterThan(0);
    expect(retired.length).toBe(announced.length);
  });

  it("each state where they were read, and are shocks as a scenario takes them", () => {
    for (const { source, shocks } of presets) {
      expect(source.length).toBeGreaterThan(20);
      expect(shocks.length).toBeGreaterThan(0);
      for (const shock of shocks) expect(Shock.parse(shock)).toEqual(shock);
    }
  });

  it("are exclusive where the register holds such a right, and say whose facts", () => {
    const exclusive = presets.filter(({ id }) => id.startsWith("exclusivity-"));
    for (const { facts } of exclusive) expect(facts.length).toBeGreaterThan(0);
    const withoutRights = presetsFrom([], [], market.offerings, DAY);
    expect(withoutRights.filter(({ id }) => id.startsWith("exclusivity-"))).toEqual([]);
  });
});

describe("the month a day falls to", () => {
  it.each([
    ["2026-11-22", 1],
    ["2026-11-23", 2],
    ["2026-12-22", 2],
    ["2029-10-22", 36],
    ["2029-10-23", undefined],
    ["2026-11-21", undefined],
  ])("%s is month %s", (day, month) => {
    expect(monthFrom(DAY, day)).toBe(month);
  });
});
