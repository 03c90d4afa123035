import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "@/lib/server/command.ts";
import { publishImport } from "@/lib/server/commands/import/publish-import.ts";
import { rejectImport } from "@/lib/server/commands/import/reject-import.ts";
import { sendImport } from "@/lib/server/commands/import/send-import.ts";
import { undoImport } from "@/lib/server/commands/import/undo-import.ts";
import { withdrawImport } from "@/lib/server/commands/import/withdraw-import.ts";
import { changeSetting } from "@/lib/server/commands/identity/change-setting.ts";
import type { Actor } from "@/lib/server/context.ts";
import { db } from "@/lib/server/db.ts";
import { Failure } from "@/lib/server/failure.ts";
import { importFile } from "@/lib/server/imports/import-file.ts";
import { MOST_SENT_A_DAY } from "@/lib/server/imports/refuse-unfit.ts";
import { aFile, aPreparedImport, importSellers, someSellers } from "../support/import-files.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { SELLERS, useSellerKind } from "../support/seller-kind.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("import_batches");
useSellerKind();

let ana: Actor;
let rob: Actor;
beforeAll(async () => {
  ana = await aPerson("analyst", "Ana");
  rob = await aPerson("reviewer", "Rob");
});

const commit = (importId: string = randomUUID()) => ({
  commit: { importId, reason: "What the made-up list says" },
});
const failure = async (work: Promise<unknown>): Promise<Failure> => {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Failure)) throw new Error(`no failure but ${String(thrown)}`);
  return thrown;
};
const counted = async () => ({
  batches: await db().importBatch.count(),
  rows: await db().importBatchRow.count(),
  sellers: await db().seller.count(),
  audit: await db().auditEntry.count(),
});
const stateOf = async (id: string) =>
  (await db().importBatch.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;
const sent = async (text = someSellers()) => {
  const { sent: done } = await importSellers(actingAs(ana), text, commit());
  if (done === null) throw new Error("it was not sent");
  return done.importId;
};

describe("somebody who sends without end", () => {
  it("is asked to wait, and is free again a day later", async () => {
    const eve = await aPerson("analyst", "Eve");
    const at = new Date("2026-12-01T09:00:00.000Z");
    const like = {
      format: "litellm",
      bytes: 1n,
      reason: "A script",
      state: "withdrawn",
      counts: {},
    };
    await db().importBatch.createMany({
      data: Array.from({ length: MOST_SENT_A_DAY }, (_, i) => ({
        ...like,
        id: randomUUID(),
        fileName: `${i}.json`,
        sha256: String(i),
        authorId: eve.id,
        createdAt: at,
      })),
    });
    const send = (now: string) => importSellers(actingAs(eve, now), someSellers(), commit());
    expect((await failure(send("2026-12-01T20:00:00.000Z"))).code).toBe("too-many");
    expect((await send("2026-12-02T09:00:01.000Z")).sent).not.toBeNull();
  });
});

describe("an imported file", () => {
  it("is tried without a trace, and does then what the trial said", async () => {
    const text = someSellers(3);
    const before = await counted();
    const dry = await importSellers(actingAs(ana), text);
    expect(dry.counts.outcomes).toEqual({ create: 3, update: 0, unchanged: 0, error: 0 });
    expect(dry).toMatchObject({ hindrance: null, sent: null });
    expect(await counted()).toEqual(before);

    const id = randomUUID();
    const done = await importSellers(actingAs(ana), text, commit(id));
    expect(done).toEqual({ ...dry, sent: { importId: id, state: "waiting" } });
    expect(await counted()).toEqual({
      ...before,
      batches: before.batches + 1,
      rows: before.rows + 3,
      audit: before.audit + 1,
    });

    await run(publishImport, actingAs(rob), { id, version: 1 });
    expect((await counted()).sellers).toBe(before.sellers + 3);
    const again = await importSellers(actingAs(ana), text);
    expect(again.counts.outcomes).toEqual({ create: 0, update: 0, unchanged: 3, error: 0 });
    expect(again.hindrance).toContain("says all of this already");
    const refused = await failure(importSellers(actingAs(ana), text, commit()));
    expect(refused.message).toContain("says all of this already");

    await run(undoImport, actingAs(rob), { id, version: 2, reason: "Sent by mistake" });
    expect((await counted()).sellers).toBe(before.sellers);
    expect(await stateOf(id)).toBe("undone");
  });

  it("is decided by somebody else, once, and in the version that was read", async () => {
    const id = await sent();
    const admin = await aPerson("admin");
    expect((await failure(run(publishImport, actingAs(ana), { id, version: 1 }))).code).toBe(
      "forbidden",
    );
    const own = await importSellers(actingAs(rob), someSellers(), commit());
    const its = { id: own.sent?.importId ?? "", version: 1 };
    expect((await failure(run(publishImport, actingAs(rob), its))).message).toContain("own file");
    await run(rejectImport, actingAs(admin), { ...its, reason: "Nobody knows these" });
    expect(await stateOf(its.id)).toBe("rejected");

    expect(
      (await failure(run(publishImport, actingAs(rob), { id, version: 7 }))).message,
    ).toContain("read it again");
    await run(publishImport, actingAs(rob), { id, version: 1 });
    expect((await failure(run(publishImport, actingAs(rob), { id, version: 2 }))).code).toBe(
      "conflict",
    );
    expect((await failure(run(withdrawImport, actingAs(ana), { id, version: 2 }))).code).toBe(
      "conflict",
    );
  });

  it("says it where it waits already, and comes again once it was withdrawn", async () => {
    const text = someSellers();
    const id = await sent(text);
    const twin = await failure(importSellers(actingAs(rob), text, commit()));
    expect(twin).toMatchObject({ code: "conflict", details: { importId: id } });
    expect(twin.message).toContain("waits for review already");
    expect((await importSellers(actingAs(rob), text)).hindrance).toContain("waits for review");
    await run(withdrawImport, actingAs(ana), { id, version: 1 });
    expect(await sent(text)).not.toBe(id);
  });

  it("sent twice under one request id is sent once, and under another is known", async () => {
    const context = actingAs(ana);
    const [text, part] = [someSellers(), commit()];
    const before = await counted();
    const once = await importSellers(context, text, part);
    const twice = await importSellers(context, text, part);
    expect(twice.sent).toEqual(once.sent);
    expect((await failure(importSellers(actingAs(ana), text, part))).message).toContain(
      "sent already",
    );
    expect(await counted()).toMatchObject({ batches: before.batches + 1, audit: before.audit + 1 });
  });

  it("is sent once by two who send it at the same moment", async () => {
    const text = someSellers(40);
    const before = await counted();
    const outcomes = await Promise.allSettled([
      importSellers(actingAs(ana), text, commit()),
      importSellers(actingAs(rob), text, commit()),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await counted()).toMatchObject({ batches: before.batches + 1, rows: before.rows + 40 });
  });

  it("is read again where something was published while it was read", async () => {
    const text = someSellers();
    const prepared = await aPreparedImport(text);
    const id = await sent(text);
    await run(publishImport, actingAs(rob), { id, version: 1 });
    const late = { id: randomUUID(), reason: "The same, read before", prepared };
    expect((await failure(run(sendImport, actingAs(ana), late))).message).toContain(
      "send it again",
    );
    expect((await failure(importSellers(actingAs(ana), text, commit()))).message).toContain(
      "says all of this already",
    );
  });

  it("with errors is sent only where they are left out by intent, each named by its row", async () => {
    const text = `${someSellers(1)}made-up-nameless\n`;
    const dry = await importSellers(actingAs(ana), text);
    expect(dry.rows[1]).toMatchObject({ place: "row 2", outcome: "error" });
    const refused = await failure(importSellers(actingAs(ana), text, commit()));
    expect(refused.faults).toMatchObject([
      { at: "row 2", reason: expect.stringContaining("name") },
    ]);
    const { commit: part } = commit();
    const done = await importSellers(actingAs(ana), text, {
      commit: { ...part, leaveOutErrors: true },
    });
    expect(done.sent?.state).toBe("waiting");
  });

  it("that others built on is not undone: what stands in the way is listed, and nothing changes", async () => {
    const text = someSellers(2);
    const id = await sent(text);
    await run(publishImport, actingAs(rob), { id, version: 1 });
    const [seller] = await db().seller.findMany({ where: { batchId: id } });
    const like = await db().offering.findFirstOrThrow();
    const { batchId: _none, ...row } = like;
    await db().offering.create({ data: { ...row, id: randomUUID(), sellerId: seller?.id ?? "" } });
    const before = await counted();
    const refused = await failure(
      run(undoImport, actingAs(rob), { id, version: 2, reason: "Published by mistake" }),
    );
    expect(refused).toMatchObject({
      code: "conflict",
      details: { conflicts: [{ label: "Made-up seller" }] },
    });
    expect(await counted()).toEqual(before);
    expect(await stateOf(id)).toBe("published");
  });

  it("is refused to those who may not, and cannot be made up by a program", async () => {
    const viewer = await aPerson("viewer");
    expect((await failure(importSellers(actingAs(viewer), someSellers()))).code).toBe("forbidden");
    const forged = { id: randomUUID(), reason: "No file at all", prepared: { plan: { rows: [] } } };
    expect((await failure(run(sendImport, actingAs(ana), forged))).message).toContain(
      "/imports/files",
    );
    const ahead = importSellers(actingAs(ana), someSellers(), { observedOn: "2027-01-01" });
    expect((await failure(ahead)).message).toContain("today is 2026-12-01");
  });

  it("is let go of in the midst of reading, and leaves nothing", async () => {
    const before = await counted();
    const stop = new AbortController();
    stop.abort(new Error("stopped"));
    const asked = { format: SELLERS, observedOn: null, ...commit() } as const;
    const given = { ...asked.commit, leaveOutErrors: false };
    const request = { ...asked, columns: [], commit: given };
    const hooks = { signal: stop.signal, onProgress: () => undefined };
    await expect(importFile(actingAs(ana), aFile(someSellers()), request, hooks)).rejects.toThrow(
      "stopped",
    );
    expect(await counted()).toEqual(before);
  });
});

describe("trust in a feed", () => {
  it("is an admin's to give, is audited, and names feeds that exist", async () => {
    const admin = await aPerson("admin");
    const give = { key: "trusted-feeds", value: ["litellm"], version: 0 };
    expect((await failure(run(changeSetting, actingAs(rob), give))).code).toBe("forbidden");
    for (const odd of ["no-such-feed", "contract"])
      expect(
        (await failure(run(changeSetting, actingAs(admin), { ...give, value: [odd] }))).code,
      ).toBe("invalid");
    await run(changeSetting, actingAs(admin), give);
    const entry = await db().auditEntry.findFirst({ where: { subject: "setting/trusted-feeds" } });
    expect(entry).toMatchObject({ before: [], after: ["litellm"], actor: admin.id });
  });

  it("publishes its file as it is sent, in one row of the audit log, and says so", async () => {
    useSellerKind("litellm", "models-dev");
    const before = await counted();
    const trusted = { format: "litellm", ...commit() };
    const { sent: done } = await importSellers(actingAs(ana), someSellers(2), trusted);
    expect(done?.state).toBe("published");
    expect(await counted()).toMatchObject({ sellers: before.sellers + 2, audit: before.audit + 1 });
    const batch = await db().importBatch.findUniqueOrThrow({ where: { id: done?.importId ?? "" } });
    expect(batch).toMatchObject({ state: "published", byTrust: true, deciderId: null, version: 2 });
    const other = { format: "models-dev", ...commit() };
    const { sent: waits } = await importSellers(actingAs(ana), someSellers(2), other);
    expect(waits?.state).toBe("waiting");
  });

  it("ends where rows are flagged or in error: a reviewer looks, and the report says why", async () => {
    useSellerKind("litellm");
    const odd = `${someSellers(1)}made-up-nameless\n`;
    const { commit: part } = commit();
    const asked = { format: "litellm", commit: { ...part, leaveOutErrors: true } };
    const dry = await importSellers(actingAs(ana), odd, { format: "litellm" });
    expect(dry.mistrust).toContain("1 with errors is left out: a reviewer has to look");
    const done = await importSellers(actingAs(ana), odd, asked);
    expect(done).toMatchObject({ sent: { state: "waiting" }, mistrust: dry.mistrust });
    const batch = await db().importBatch.findUniqueOrThrow({ where: { id: part.importId } });
    expect(batch).toMatchObject({ state: "waiting", byTrust: false, version: 1 });
    const untrusted = await importSellers(actingAs(ana), odd, { format: "models-dev" });
    expect(untrusted.mistrust).toBeNull();
  });
});
