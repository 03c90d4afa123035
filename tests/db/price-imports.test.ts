import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { priceFor, pricesOn } from "@/lib/domain/catalog/price-sheet.ts";
import { viewFrom } from "@/lib/domain/view/view.ts";
import { run } from "@/lib/server/command.ts";
import { publishImport } from "@/lib/server/commands/import/publish-import.ts";
import { undoImport } from "@/lib/server/commands/import/undo-import.ts";
import type { Actor } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { Failure } from "@/lib/server/failure.ts";
import type { KeptFile } from "@/lib/server/imports/import-file.ts";
import { checkAuditLog } from "@/lib/server/queries/audit-log.ts";
import { allOfferings, catalogCounts, offeringsWithIds } from "@/lib/server/queries/catalog.ts";
import { getRelease } from "@/lib/server/queries/release.ts";
import { factRow } from "@/lib/server/records/fact-rows.ts";
import { aFact } from "../support/build.ts";
import { killChildren, killed, type WrittenTable } from "../support/killed-child.ts";
import { importPrices, initechFile, type Prices } from "../support/litellm-file.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";
import { perform, type Work } from "../support/work.ts";

const databaseUrl = useDatabase("price_imports");
afterAll(killChildren);

let ana: Actor;
let rob: Actor;
beforeAll(async () => {
  ana = await aPerson("analyst", "Ana");
  rob = await aPerson("reviewer", "Rob");
});

const [JULY, AUGUST] = ["2026-07-01", "2026-08-15"];
const TODAY = "2026-12-10";
const now = viewFrom(undefined, TODAY);
const known = (asKnown: string) => viewFrom(undefined, TODAY, { asKnown });

/** Each step is taken at a time of its own. */
let minutes = 0;
const clock = () => {
  minutes += 1;
  return new Date(Date.UTC(2026, 11, 1, 12, minutes)).toISOString();
};

const failure = async (work: Promise<unknown>): Promise<Failure> => {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Failure)) throw new Error(`no failure but ${String(thrown)}`);
  return thrown;
};
const Conflicts = z.object({
  conflicts: z.array(z.object({ label: z.string(), reason: z.string() })),
});
const conflictsOf = ({ details }: Failure) => Conflicts.parse(details).conflicts;
const dryRun = async (file: KeptFile) => importPrices(actingAs(ana, clock()), file);
const send = async (file: KeptFile, at = clock()): Promise<string> => {
  const importId = randomUUID();
  const commit = { importId, reason: "Prices of a made-up seller" };
  const { sent, hindrance } = await importPrices(actingAs(ana, at), file, { commit });
  if (sent === null) throw new Error(`not sent: ${hindrance}`);
  return importId;
};
const publish = (id: string, at = clock()) =>
  run(publishImport, actingAs(rob, at), { id, version: 1 });
const undo = (id: string, at = clock()) =>
  run(undoImport, actingAs(rob, at), { id, version: 2, reason: "Sent by mistake" });
const publishFile = async (file: KeptFile, at = clock()) => {
  const id = await send(file, at);
  await publish(id, at);
  return id;
};

/** A name of a model that no other test has. */
const aModel = () => `nucleus-${randomUUID().slice(0, 8)}`;
const offeringOf = (model: string) => `initech--${model}`;
const inputOn = async (model: string, day: string, view = now) => {
  const [offering] = await offeringsWithIds([offeringOf(model)], view);
  return offering === undefined
    ? undefined
    : priceFor(pricesOn(day, offering.prices), "input", 0)?.usdPerMtok;
};
/** All that queries read of the catalog. */
const allThatIsRead = async () => ({
  offerings: await allOfferings(now),
  counts: await catalogCounts(now),
  version: (await getRelease()).dataVersion,
});

describe("a price file", () => {
  it("brings its offerings and prices, and once published says nothing new", async () => {
    const model = aModel();
    const file = initechFile({ [model]: [5, 20] }, JULY);
    const dry = await dryRun(file);
    expect(dry.counts.outcomes).toMatchObject({ create: 1, error: 0 });
    const id = await send(file);
    expect(await inputOn(model, TODAY)).toBeUndefined();
    await publish(id);

    const [offering] = await offeringsWithIds([offeringOf(model)], now);
    expect(offering).toMatchObject({
      sellerModelId: model,
      seller: { id: "initech", operatorId: null },
      model: { labId: null },
      lastSeen: { litellm: JULY },
    });
    expect(await inputOn(model, JULY)).toBe(5);
    const { sourceId } = await db().importBatch.findUniqueOrThrow({ where: { id } });
    expect(offering?.prices.map((price) => price.sourceId)).toEqual([sourceId, sourceId]);
    const source = await db().source.findUniqueOrThrow({ where: { id: sourceId ?? "" } });
    expect(source).toMatchObject({ tier: 4, kind: "price-dataset", published: JULY });
    expect(source.title).toContain(JULY);

    const again = await dryRun(file);
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(["unchanged"]);
    expect(again.hindrance).toContain("says all of this already");
  });

  it("of a later day adds what changed, and of what did not, that it was seen", async () => {
    const [moved, stays] = [aModel(), aModel()];
    await publishFile(initechFile({ [moved]: [5, 20], [stays]: [5, 20] }, JULY));
    const later = initechFile({ [moved]: [4, 20], [stays]: [5, 20] }, AUGUST);
    const dry = await dryRun(later);
    expect(dry.rows.map(({ outcome }) => outcome).toSorted()).toEqual(["unchanged", "update"]);
    expect(dry.rows.find(({ outcome }) => outcome === "update")?.diffs).toEqual([
      {
        field: "input, standard",
        before: "5 USD per million tokens",
        after: "4 USD per million tokens",
      },
    ]);
    await publishFile(later);
    expect([await inputOn(moved, JULY), await inputOn(moved, AUGUST)]).toEqual([5, 4]);
    const [seen] = await offeringsWithIds([offeringOf(stays)], now);
    expect(seen?.lastSeen).toEqual({ litellm: AUGUST });
    expect(seen?.prices.map(({ observedAt, seenAt }) => [observedAt, seenAt])).toEqual([
      [JULY, AUGUST],
      [JULY, AUGUST],
    ]);
  });

  it("that was undone is as if it had never been, and known to have been", async () => {
    const [fresh, old] = [aModel(), aModel()];
    await publishFile(initechFile({ [old]: [5, 20] }, JULY), "2026-12-02T09:00:00.000Z");
    const before = await allThatIsRead();
    const file = initechFile({ [old]: [4, 20], [fresh]: [1, 2] }, AUGUST, {
      deprecation_date: "2027-03-01",
      max_input_tokens: 128_000,
    });
    const id = await publishFile(file, "2026-12-04T09:00:00.000Z");
    expect((await allThatIsRead()).version).not.toBe(before.version);
    const read = await offeringsWithIds([offeringOf(old), offeringOf(fresh)], now);
    expect(read.map(({ retiresOn }) => retiresOn)).toEqual(["2027-03-01", "2027-03-01"]);

    await undo(id, "2026-12-06T09:00:00.000Z");
    expect(await allThatIsRead()).toEqual(before);
    const asKnown = async (day: string) => {
      const offerings = await offeringsWithIds([offeringOf(old), offeringOf(fresh)], known(day));
      return Promise.all(
        offerings.map(async ({ sellerModelId, retiresOn }) => [
          sellerModelId === old ? "old" : "fresh",
          await inputOn(sellerModelId, TODAY, known(day)),
          retiresOn,
        ]),
      );
    };
    expect(await asKnown("2026-12-01")).toEqual([]);
    expect(await asKnown("2026-12-03")).toEqual([["old", 5, null]]);
    const between = await asKnown("2026-12-05");
    expect(between).toHaveLength(2);
    expect(between).toContainEqual(["fresh", 1, "2027-03-01"]);
    expect(between).toContainEqual(["old", 4, "2027-03-01"]);
    expect(await asKnown("2026-12-07")).toEqual([["old", 5, null]]);

    // What was taken back can be published again.
    await publishFile(file, "2026-12-08T09:00:00.000Z");
    expect(await inputOn(fresh, TODAY)).toBe(1);
    expect(await inputOn(old, TODAY)).toBe(4);
  });

  it("is not undone under what was built on it, and everything in the way is named", async () => {
    const [first, second, third] = [aModel(), aModel(), aModel()];
    const id = await publishFile(
      initechFile({ [first]: [5, 20], [second]: [5, 20], [third]: [5, 20] }, JULY),
    );
    const later = await publishFile(initechFile({ [first]: [4, 20], [second]: [5, 20] }, AUGUST));
    const workload = await db().workload.findFirstOrThrow();
    await db().fact.create({
      data: factRow(
        aFact({
          id: randomUUID(),
          subject: `workload/${workload.id}`,
          property: "workload.current-offerings",
          value: [{ offering: offeringOf(third), share: 1 }],
        }),
      ),
    });
    const { modelId } = await db().offering.findUniqueOrThrow({
      where: { id: offeringOf(third) },
    });
    await db().modelAlias.create({ data: { namespace: "bill", name: third, modelId } });

    const before = await allThatIsRead();
    const refused = await failure(undo(id));
    expect(refused.code).toBe("conflict");
    const conflicts = conflictsOf(refused);
    expect(conflicts.map(({ label }) => label).toSorted()).toEqual(
      [`${first} at Initech`, `${second} at Initech`, workload.name, third].toSorted(),
    );
    expect(conflicts.map(({ reason }) => reason).join(" ")).toContain(`made-up-${AUGUST}.json`);
    expect(await allThatIsRead()).toEqual(before);
    await undo(later);
    expect(conflictsOf(await failure(undo(id)))).toHaveLength(2);
  });

  it("that two people send at once is published once, and the other is told", async () => {
    const model = aModel();
    const file = initechFile({ [model]: [5, 20] }, JULY);
    const id = await send(file);
    await db().importBatch.update({ where: { id }, data: { state: "withdrawn" } });
    const other = await send(file);
    await db().importBatch.update({ where: { id }, data: { state: "waiting" } });
    const results = await Promise.allSettled([publish(id), publish(other)]);
    const refused = results.flatMap((result): unknown[] =>
      result.status === "rejected" ? [result.reason] : [],
    );
    expect(refused).toMatchObject([
      { message: expect.stringContaining("says all of this already") },
    ]);
    expect(await db().price.count({ where: { offeringId: offeringOf(model) } })).toBe(2);
  });

  it("does nothing else than what was reviewed", async () => {
    const model = aModel();
    const waiting = await send(initechFile({ [model]: [5, 20] }, JULY));
    await publishFile(initechFile({ [model]: [6, 20] }, JULY));
    const refused = await failure(publish(waiting));
    expect(refused.message).toContain("1 of its 1 rows would do something else");
    expect(await inputOn(model, JULY)).toBe(6);
  });
});

describe("the database", () => {
  it.each([
    ["change what a price is", () => db().$executeRaw`update price set usd_per_mtok = 0`],
    ["delete a price", () => db().$executeRaw`delete from price`],
    ["empty the table", () => db().$executeRaw`truncate price cascade`],
    [
      "change it while taking it back",
      () => db().$executeRaw`update price set withdrawn_at = now(), unit = 'image'`,
    ],
    [
      "bring back what was taken back",
      () => db().$executeRaw`update price set withdrawn_at = null where withdrawn_at is not null`,
    ],
    ["forget a sighting", () => db().$executeRaw`delete from price_sighting`],
  ])("refuses to %s", async (_, attempt) => {
    await expect(attempt()).rejects.toThrow(/append-only/);
  });
});

describe("a process that is killed", () => {
  const MODELS = 400;
  const manyPrices = (input: number): Prices =>
    Object.fromEntries(
      Array.from({ length: MODELS }, (_, i) => [`bulk-${i}`, [input, 4 * input] as const]),
    );
  const asking = (actor: Actor, at: string) => {
    const { now: _now, ...context } = actingAs(actor, at);
    return { context, at };
  };
  const traces = async (id: string) => {
    const batch = await db().importBatch.findUnique({
      where: { id },
      select: { state: true, sourceId: true },
    });
    const ofBatch = { where: { batchId: id, withdrawnAt: null } };
    return {
      state: batch?.state ?? null,
      rows: await db().importBatchRow.count({ where: { batchId: id } }),
      offerings: await db().offering.count(ofBatch),
      prices: await db().price.count(ofBatch),
      sightings: await db().priceSighting.count({ where: { batchId: id } }),
      audit: await db().auditEntry.count({ where: { subject: `import/${id}` } }),
    };
  };

  it("has done all of an import or nothing, at each of its steps", async () => {
    const id = randomUUID();
    const file = initechFile(manyPrices(3), JULY);
    const step = async (
      work: Work,
      tables: readonly WrittenTable[],
      before: object,
      after: object,
    ) => {
      let wholeMs = 0;
      for (const table of tables) {
        wholeMs = await killed(work, databaseUrl(), { before: table });
        expect(await traces(id)).toEqual(before);
      }
      for (const share of [0.4, 0.9]) {
        await killed(work, databaseUrl(), { afterMs: wholeMs * share });
        const left = await traces(id);
        expect([before, after]).toContainEqual(left);
      }
      await perform(work);
      expect(await traces(id)).toEqual(after);
      // The same request once more is answered, and does nothing again.
      await perform(work);
      expect(await traces(id)).toEqual(after);
      expect((await checkAuditLog()).firstBroken).toBeNull();
    };

    const nothing = { state: null, rows: 0, offerings: 0, prices: 0, sightings: 0, audit: 0 };
    const waiting = { ...nothing, state: "waiting", rows: MODELS, audit: 1 };
    const done = {
      ...waiting,
      state: "published",
      offerings: MODELS,
      prices: 2 * MODELS,
      sightings: MODELS,
      audit: 2,
    };
    const request = {
      format: "litellm",
      commit: { importId: id, reason: "Prices of a made-up seller" },
    };
    const sending: Work = { ...asking(ana, clock()), verb: "send-file", file, request };
    for (const table of ["import_batch_row", "audit_entry"] as const) {
      await killed(sending, databaseUrl(), { before: table });
      expect(await traces(id)).toEqual(nothing);
    }
    await perform(sending);
    expect(await traces(id)).toEqual(waiting);
    await step(
      { ...asking(rob, clock()), verb: "publish-import", input: { id, version: 1 } },
      ["offering", "price", "price_sighting", "audit_entry"],
      waiting,
      done,
    );
    await step(
      {
        ...asking(rob, clock()),
        verb: "undo-import",
        input: { id, version: 2, reason: "Sent by mistake" },
      },
      ["price", "offering", "audit_entry"],
      done,
      { ...done, state: "undone", offerings: 0, prices: 0, audit: 3 },
    );
  });
});
