import { describe, expect, it } from "vitest";
import { seedParties, seedRegister, seedRights } from "@/tests/support/register.ts";
import { bounds } from "../quantity/estimate.ts";
import { interestTable } from "../tables/interest-table.ts";
import { labInterests } from "./lab-interest.ts";
import { pairRights } from "./pair-rights.ts";

const DAY = "2026-11-22";
const rights = pairRights(seedRights(DAY), seedParties, DAY);
const interests = (provider: string) => labInterests(provider, seedRegister(DAY), rights);
const interest = (provider: string, lab: string) =>
  interests(provider).find(({ labId }) => labId === lab);

describe("the interest of a provider in a lab", () => {
  // Amazon's 10-Q for 2026-06-30: $50.0 B paid to OpenAI, which expanded $38.0 B by $100.0 B.
  it("sets what comes back against what was paid", () => {
    const { committed, paid, circularity } = interest("amazon", "openai") ?? {};
    expect([committed?.usd, paid?.usd]).toEqual([138e9, 50e9]);
    expect(circularity?.of?.score.value.point).toBeCloseTo(2.76, 12);
    expect(circularity?.note).toBeNull();
  });

  // Microsoft's 10-K: $11.9 B funded of $13 B in all; single rounds leave the amount out.
  it("takes the provider's own total of what it paid where its rounds are not disclosed", () => {
    const { circularity } = interest("microsoft", "openai") ?? {};
    expect(circularity?.of?.score.value.point).toBeCloseTo(250 / 11.9, 9);
    expect(circularity?.note).toContain("own total");
  });

  // Microsoft, up to $5 B in Anthropic, paid not known; Oracle sells OpenAI $300 B and holds none of it.
  it("says what is not known, and makes no ratio of it", () => {
    expect(interest("microsoft", "anthropic")?.circularity).toEqual({
      of: null,
      note: "not known; 1 of 1 payments undisclosed",
    });
    expect(interest("oracle", "openai")?.circularity.note).toBe("no capital on record");
    expect(interest("oracle", "openai")?.influence).toBeNull();
  });

  // Amazon in Anthropic: 7 to 21 % of non-voting stock; 27 % of OpenAI may be votes or not.
  it("takes votes from none to the share held, and asks", () => {
    const anthropic = interest("amazon", "anthropic");
    expect(anthropic?.nonVoting).toBe(true);
    expect(anthropic?.influence?.explanation.value).toEqual(bounds(0, 0.21));
    const openai = interest("microsoft", "openai");
    expect(openai?.nonVoting).toBe(false);
    expect(openai?.influence?.lowest).toBe("material_influence_only_if_other_factors");
    expect(openai?.influence?.highest).toBe("material_influence_likely");
    expect(openai?.influence?.explanation.inputs[0]?.missing).toContain("votes");
  });

  it("gives every vote to whoever owns it all", () => {
    expect(interest("google", "google-deepmind")?.influence?.lowest).toBe("decisive");
  });

  it("is a row a lab, each once", () => {
    const { rows } = interestTable("amazon", interests("amazon"), seedParties, "announced");
    expect(rows.map(({ id }) => id)).toEqual(["anthropic", "openai"]);
    expect(rows[0]?.cells["share"]?.note).toBe("non-voting, a source says");
  });
});
