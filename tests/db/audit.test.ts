import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { command, run } from "@/lib/server/command.ts";
import { COMMANDS } from "@/lib/server/commands/registry.ts";
import { db, transaction } from "@/lib/server/db.ts";
import { checkAuditLog, listAuditEntries } from "@/lib/server/queries/audit-log.ts";
import { COMMAND_EXAMPLES } from "../support/command-examples.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("audit");

const names = [...COMMANDS.keys()];
const entriesOf = (correlationId: string) => db().auditEntry.findMany({ where: { correlationId } });

describe("every command", () => {
  it("has an example to hold it to", () => {
    expect(Object.keys(COMMAND_EXAMPLES).toSorted()).toEqual(names.toSorted());
  });

  it.each(names)("%s writes exactly one row: who, what, when, from where", async (name) => {
    const example = await COMMAND_EXAMPLES[name]?.();
    const subject = COMMANDS.get(name);
    if (example === undefined || subject === undefined) throw new Error(`no example of ${name}`);
    const { actor, input } = example;
    const context = actingAs(actor);
    const before = await db().auditEntry.count();
    await run(subject, context, input);
    expect(await db().auditEntry.count()).toBe(before + 1);
    const [entry] = await entriesOf(context.correlationId);
    expect(entry).toMatchObject({
      actor: actor.id,
      actorName: actor.name,
      actorRole: actor.role,
      verb: name,
      at: context.now(),
      fromAddress: "192.0.2.1",
    });
  });

  it.each(names)("%s that fails writes none", async (name) => {
    const subject = COMMANDS.get(name);
    if (subject === undefined) throw new Error(`there is no ${name}`);
    const admin = await aPerson("admin");
    const before = await db().auditEntry.count();
    await expect(run(subject, actingAs(admin), { no: "such input" })).rejects.toThrow(
      /^Nothing was changed/,
    );
    expect(await db().auditEntry.count()).toBe(before);
  });

  it("and its row stand or fall together", async () => {
    const admin = await aPerson("admin");
    const id = `party/${randomUUID()}`;
    const halfDone = command({
      name: "half-done",
      permission: "propose",
      input: z.strictObject({}),
      renewsPages: false,
      work: async () => {
        await db().subject.create({ data: { id, kind: "party" } });
        return { result: null, audit: { subject: "\u0000 which no column takes" } };
      },
    });
    await expect(run(halfDone, actingAs(admin), {})).rejects.toThrow(
      /null byte|0x00|22021|invalid byte/i,
    );
    expect(await db().subject.findUnique({ where: { id } })).toBeNull();
  });
});

describe("the log", () => {
  it("is only added to: an update or delete fails, for the owner of the tables too", async () => {
    for (const table of ["audit_entry", "fact", "citation"]) {
      for (const statement of [
        `delete from ${table}`,
        `update ${table} set ${table === "citation" ? "quote = quote" : "id = id"}`,
        `truncate ${table} cascade`,
      ])
        await expect(transaction(() => db().$executeRawUnsafe(statement))).rejects.toThrow(
          /append-only/,
        );
    }
    expect((await checkAuditLog()).entries).toBeGreaterThan(0);
  });

  it("is a chain in which an entry that was changed or lost is found", async () => {
    const { entries, firstBroken } = await checkAuditLog();
    expect(firstBroken).toBeNull();
    expect(
      (await listAuditEntries({}, { limit: 3, before: null })).map(({ sequence }) => sequence),
    ).toEqual([entries, entries - 1, entries - 2]);
    const tampered = async (statement: string) =>
      transaction(async () => {
        await db().$executeRaw`alter table audit_entry disable trigger all`;
        await db().$executeRawUnsafe(statement);
        const check = await checkAuditLog();
        await db().$executeRaw`alter table audit_entry enable trigger all`;
        throw Object.assign(new Error("taken back"), { check });
      }).catch((error: { check?: unknown }) => error.check);
    expect(
      await tampered(`update audit_entry set actor_name = 'Nobody' where sequence = 2`),
    ).toMatchObject({ firstBroken: 2 });
    expect(await tampered(`delete from audit_entry where sequence = 3`)).toMatchObject({
      firstBroken: 4,
    });
    expect((await checkAuditLog()).firstBroken).toBeNull();
  });

  it("stays a chain when many write at once", async () => {
    const flag = COMMANDS.get("flag-fact");
    if (flag === undefined) throw new Error("there is such a command");
    const { input } = (await COMMAND_EXAMPLES["flag-fact"]?.()) ?? {};
    const people = await Promise.all(Array.from({ length: 6 }, () => aPerson("analyst")));
    await Promise.all(people.map((actor) => run(flag, actingAs(actor), input)));
    expect((await checkAuditLog()).firstBroken).toBeNull();
  });

  it("is narrowed by who, what and when", async () => {
    const viewer = await aPerson("viewer", "Vera Narrow");
    const example = await COMMAND_EXAMPLES["flag-fact"]?.();
    const flag = COMMANDS.get("flag-fact");
    if (flag === undefined || example === undefined) throw new Error("there is such a command");
    await run(flag, actingAs(viewer, "2026-12-24T10:00:00.000Z"), example.input);
    const found = (filter: Parameters<typeof listAuditEntries>[0]) =>
      listAuditEntries(filter, { limit: 10, before: null });
    expect(await found({ actor: "vera narrow" })).toHaveLength(1);
    expect(await found({ from: "2026-12-24", to: "2026-12-24" })).toHaveLength(1);
    expect(await found({ from: "2026-12-25" })).toEqual([]);
    expect(await found({ verb: "flag-fact", actor: viewer.id })).toHaveLength(1);
  });
});
