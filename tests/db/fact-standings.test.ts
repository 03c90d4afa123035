import { describe, expect, it } from "vitest";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { getFactStandings } from "@/lib/server/queries/fact-standings.ts";
import { factsAbout } from "@/lib/server/queries/facts.ts";
import { db } from "@/lib/server/db.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase();
const TODAY = "2026-11-23";

describe("facts that keep a pack from leaving", () => {
  it("are those corrected by what the pack's own view knows, and those past their look", async () => {
    const all = [...(await factsAbout("tie")).values()].flat();
    const corrected = new Set(
      (await db().fact.findMany({ where: { correctsId: { not: null } } })).map(
        ({ correctsId }) => correctsId,
      ),
    );
    const now = await getFactStandings(all, viewFrom(undefined, TODAY));
    const retired = all.filter(({ id }) => now.get(id) === "retired");
    expect(retired.filter(({ id }) => !corrected.has(id))).toEqual([]);
    expect(all.filter(({ id }) => corrected.has(id) && now.get(id) !== "retired")).toEqual([]);
    // Nothing that was learned later holds back a pack of what was known then.
    const known = await getFactStandings(all, viewFrom(TODAY, TODAY, { asKnown: "2015-01-02" }));
    expect([...known.values()]).not.toContain("retired");
    // Ten years on everybody should have looked again.
    const later = await getFactStandings(all, viewFrom("2036-11-23", "2036-11-23"));
    expect([...later.values()].filter((state) => state === "stale").length).toBeGreaterThan(
      [...now.values()].filter((state) => state === "stale").length,
    );
  });
});
