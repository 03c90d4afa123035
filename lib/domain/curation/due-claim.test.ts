import { describe, expect, it } from "vitest";
import { aFact } from "@/tests/support/build.ts";
import { dueClaims } from "./due-claim.ts";

const at = (id: string, recorded: string, part = {}) =>
  aFact({ id, recordedAt: `${recorded}T00:00:00.000Z`, citations: [], ...part });

describe("claims that are due for another look", () => {
  it("come oldest first, and only once they are due", () => {
    // A valuation is looked at again every 90 days.
    const facts = [at("late", "2026-02-01"), at("later", "2026-01-02"), at("fresh", "2026-11-01")];
    expect(dueClaims(facts, "2026-11-22").map(({ fact, overdue }) => [fact.id, overdue])).toEqual([
      ["later", 234],
      ["late", 204],
    ]);
  });

  it("are claims in force that we rest on: none that is corrected, over, or set aside", () => {
    const facts = [
      at("old", "2026-01-02"),
      at("new", "2026-01-03", { corrects: "old" }),
      at("over", "2026-01-02", { validTo: "2026-06-01" }),
      at("set-aside", "2026-01-02", { rank: "deprecated" }),
    ];
    expect(dueClaims(facts, "2026-11-22").map(({ fact }) => fact.id)).toEqual(["new"]);
  });

  it("are not asked about what is no longer in the register", () => {
    const retired = at("gone", "2026-01-02", { property: "subject.retired", value: "a duplicate" });
    expect(dueClaims([at("old", "2026-01-02"), retired], "2026-11-22")).toEqual([]);
  });
});
