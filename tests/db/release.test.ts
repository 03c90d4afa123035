import { describe, expect, it } from "vitest";
import { METHOD_VERSION } from "@/lib/domain/indices/method-version.ts";
import { db, rehearsal } from "@/lib/server/db.ts";
import { getRelease } from "@/lib/server/queries/release.ts";
import { factRow } from "@/lib/server/records/fact-rows.ts";
import { aFact } from "../support/build.ts";
import { seedKnowledge } from "../support/register.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("release");

const added = aFact({
  id: "22222222-1111-8111-8111-111111111111",
  subject: "party/openai",
  recordedAt: "2026-12-05T12:00:00.000Z",
});

describe("the release a page was made from", () => {
  it("names the day of the newest fact, how many there are, and the method", async () => {
    const newest = seedKnowledge.facts.map(({ recordedAt }) => recordedAt.slice(0, 10)).toSorted();
    const release = await getRelease();
    expect(release).toMatchObject({
      lastReviewed: newest.at(-1),
      facts: seedKnowledge.facts.length,
      methodVersion: METHOD_VERSION,
    });
    expect(release.dataVersion).toMatch(new RegExp(`^${release.lastReviewed}-[0-9a-f]{7}$`));
  });

  it("is the same for the same facts and prices", async () => {
    expect(await getRelease()).toEqual(await getRelease());
  });

  it("changes with a fact, and is as it was when the fact is taken back before anyone saw it", async () => {
    const before = await getRelease();
    const after = await rehearsal(async () => {
      await db().fact.create({ data: factRow(added) });
      return getRelease();
    });
    expect(after.dataVersion).not.toBe(before.dataVersion);
    expect(after.lastReviewed).toBe("2026-12-05");
    expect(after.facts).toBe(before.facts + 1);
    expect(await getRelease()).toEqual(before);
  });

  it("changes with a fact recorded on a day that others were, too", async () => {
    const before = await getRelease();
    const after = await rehearsal(async () => {
      await db().fact.create({
        data: factRow({ ...added, recordedAt: `${before.lastReviewed}T00:00:00.000Z` }),
      });
      return getRelease();
    });
    expect(after.lastReviewed).toBe(before.lastReviewed);
    expect(after.dataVersion).not.toBe(before.dataVersion);
  });

  it("changes with a price", async () => {
    const before = await getRelease();
    const { id, ...price } = await db().price.findFirstOrThrow();
    await db().price.create({
      data: { ...price, id: "33333333-1111-8111-8111-111111111111" },
    });
    expect((await getRelease()).dataVersion).not.toBe(before.dataVersion);
    await db().price.update({
      where: { id: "33333333-1111-8111-8111-111111111111" },
      data: { withdrawnAt: new Date("2026-12-01T12:00:00.000Z") },
    });
    expect(await db().price.count({ where: { id } })).toBe(1);
    expect(await getRelease()).toEqual(before);
  });
});
