import { beforeAll, describe, expect, it } from "vitest";
import { demoMarket } from "@/tests/support/demo.ts";
import { seedParties, seedRegister, seedRights } from "@/tests/support/register.ts";
import type { Market } from "../../portfolio/hosting.ts";
import { Shock } from "../scenario/shock.ts";
import { monthOfDay } from "./shock-begin.ts";
import { type Preset, presetsFrom } from "./presets-from.ts";

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
  it("end switching charges on the Data Act’s day", () => {
    const law = presets.find(({ id }) => id === "data-act");
    expect(law?.day).toBe("2027-01-12");
    // Months begin on the 22nd: the second has 12 January.
    expect(law?.shocks[0]).toMatchObject({ fromMonth: 2, onDay: "2027-01-12" });
    expect(presets.some(({ id }) => id === "data-act-applies")).toBe(false);
    const [applies] = presetsFrom([], [], [], "2025-09-01");
    expect(applies).toMatchObject({ id: "data-act-applies", day: "2025-09-12" });
  });

  it("retire what sellers have announced, and nothing else", () => {
    const announced = market.offerings.filter(
      ({ retiresOn }) => retiresOn !== null && monthOfDay(DAY, retiresOn) !== undefined,
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

  it("repeat price steps that a list has with their day, and invent none", () => {
    const steps = presets.filter(({ id }) => id.startsWith("price-"));
    const named = (id: string) => steps.find((one) => one.id === id);
    expect(named("price-openai--gpt-5-6-sol-2026-08-21")).toMatchObject({
      name: "OpenAI API’s prices of GPT-5.6 Sol fall once more, as on 2026-08-21 (31.4 %)",
      shocks: [{ kind: "price", change: expect.closeTo(24 / 35 - 1, 5) }],
    });
    expect(named("price-openai--gpt-5-6-sol-2026-08-21")?.source).toMatch(
      /go from 5 and 30 to 4 and 20 US dollars per million tokens in and out on 2026-08-21/,
    );
    // A bare id of Amazon Bedrock that lists read differently is no step.
    expect(steps.filter(({ id }) => id.startsWith("price-amazon-bedrock--anthropic"))).toEqual([]);
    for (const { shocks } of steps)
      for (const shock of shocks) expect(Shock.parse(shock)).toEqual(shock);
  });

  it("end a right after its last day, month or year", () => {
    const sold = market.offerings.find(
      ({ seller, model }) => seller.operatorId !== null && model.labId !== null,
    );
    const tie = (endsOn: string) =>
      presetsFrom(
        [
          {
            id: "t",
            kind: "distribution_right",
            status: "active",
            providerId: sold?.seller.operatorId ?? "",
            counterpartyId: sold?.model.labId ?? "",
            endsOn,
            facts: ["f"],
          },
        ],
        [],
        sold === undefined ? [] : [sold],
        DAY,
      ).find(({ id }) => id === "ends-t");
    expect(tie("2027-04-30")?.day).toBe("2027-05-01");
    expect(tie("2027-04")?.day).toBe("2027-05-01");
    expect(tie("2027")?.day).toBe("2028-01-01");
    expect(tie("2026-11-20")).toBeUndefined();
  });
});
