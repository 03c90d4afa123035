import { describe, expect, it } from "vitest";
import { seedParties, seedRegister } from "@/tests/support/register.ts";
import { BASES } from "../ties/basis.ts";
import { capitalFigure } from "../figures/provider-figures.ts";
import { figureTable } from "../figure/to-table.ts";
import { NO_SCORES, providersTable } from "../tables/providers-table.ts";
import { providerProfile, providerProfiles } from "./provider-profile.ts";

const DAY = "2026-11-22";
const register = seedRegister(DAY);
const profile = (id: string) => {
  const party = seedParties.get(id);
  if (party === undefined) throw new RangeError(`no party ${id}`);
  return providerProfile(party, register);
};

describe("a provider's profile", () => {
  // Hugging Face is a model hub, OpenRouter a router and CoreWeave a cloud: none is a lab.
  it("counts as labs backed only labs", () => {
    expect(profile("amazon").labsBacked.toSorted()).toEqual(["anthropic", "openai"]);
    for (const id of ["google", "nvidia"]) {
      expect(profile(id).labsBacked).not.toContain("huggingface");
      expect(profile(id).labsBacked).not.toContain("openrouter");
      expect(profile(id).labsBacked).not.toContain("coreweave");
    }
  });

  // Amazon in Hugging Face; Perplexity's $0.75 B of Azure.
  it("leaves what is not with a lab out of its totals, and counts it", () => {
    expect(profile("amazon").tiesOutsideLabs).toBe(1);
    expect(profile("microsoft").tiesOutsideLabs).toBe(1);
    expect(profile("microsoft").compute.announced.usd).toBe(280e9);
    const { note } = providersTable(
      [profile("amazon"), profile("microsoft")],
      NO_SCORES,
      seedParties,
      "announced",
    );
    expect(note).toContain("2 ties of either sort with companies that are not labs are left out");
  });

  it("says what kind of company it is below its name", () => {
    const table = providersTable([profile("amazon")], NO_SCORES, seedParties, "announced");
    expect(table.rows[0]?.cells["provider"]?.note).toBe("Cloud provider");
    expect(table.columns.find(({ id }) => id === "kind")?.exportOnly).toBe(true);
  });
});

describe("the capital figure", () => {
  const figure = capitalFigure(["amazon", "microsoft", "nvidia"].map(profile), DAY, "announced");
  const cell = (provider: string, series: string) =>
    figureTable(figure).rows.find(({ id }) => id === provider)?.cells[series];

  it("draws no bar of nothing: none on record and not disclosed are said", () => {
    // NVIDIA's $10 B for Anthropic is partially funded; nobody says what is still conditional.
    expect(cell("nvidia", "conditional")).toEqual({ value: null, note: "not disclosed" });
    expect(figure.series.flatMap(({ values }) => values)).not.toContainEqual({
      low: 0,
      point: 0,
      high: 0,
    });
  });

  it("says of a sum that it is at least so much where an amount is undisclosed", () => {
    // Microsoft's $10 B of 2023 gives no paid amount.
    expect(cell("microsoft", "paid")?.note).toMatch(/^at least; \d of \d undisclosed$/);
    expect(cell("amazon", "paid")?.note).toBeUndefined();
    expect(figure.subtitle).toContain("at least");
  });

  it("is made of every provider without a note too many", () => {
    for (const basis of BASES)
      for (const { values, notes } of capitalFigure(providerProfiles(register, basis), DAY, basis)
        .series)
        expect(notes).toHaveLength(values.length);
  });

  // Amazon: $83 B announced for Anthropic and OpenAI, $68 B of it paid; of one tranche nobody says what was conditional.
  it("puts first, and counts, what its basis says", () => {
    for (const [basis, usd] of [
      ["announced", 83e9],
      ["committed", 64e9],
      ["paid", 68e9],
    ] as const) {
      const drawn = capitalFigure([profile("amazon")], DAY, basis);
      expect(drawn.series[0]?.id).toBe(basis);
      expect(drawn.series[0]?.values[0]?.point).toBe(usd);
      expect(drawn.subtitle).toContain(basis);
    }
    const committed = capitalFigure([profile("amazon")], DAY, "committed").series[0]?.notes;
    expect(committed?.[0]).toMatch(/^at least; \d of \d not known$/);
  });
});
