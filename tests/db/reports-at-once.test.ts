import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { run } from "@/lib/server/command.ts";
import { deleteReport } from "@/lib/server/commands/report/delete-report.ts";
import { keepReport } from "@/lib/server/commands/report/keep-report.ts";
import { sharePack } from "@/lib/server/commands/report/share-pack.ts";
import { db } from "@/lib/server/db.ts";
import { Failure } from "@/lib/server/failure.ts";
import { actingAs, aPerson } from "../support/people.ts";
import { aPack, aReport, SHORT } from "../support/reports.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase("reports_at_once");

/** How often each outcome came of doing things at once: what worked, and by which failure the rest did not. */
async function outcomesOf(
  all: readonly Promise<unknown>[],
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const outcome of await Promise.allSettled(all)) {
    const word =
      outcome.status === "fulfilled"
        ? "done"
        : outcome.reason instanceof Failure
          ? outcome.reason.code
          : `bug: ${String(outcome.reason)}`;
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

describe("of several at once", () => {
  it("one keeps a new report, and the others are told", async () => {
    const actor = await aPerson("viewer");
    const wanted = aReport();
    const kept = [1, 2, 3, 4].map(() => run(keepReport, actingAs(actor), wanted));
    expect(await outcomesOf(kept)).toEqual({ done: 1, conflict: 3 });
  });

  it("one makes a link, also for two packs", async () => {
    const [one, other] = [await aPack(SHORT), await aPack(SHORT)];
    const token = randomBytes(32).toString("base64url");
    const shared = [one, other].map(({ actor, pack }) =>
      run(sharePack, actingAs(actor), { pack, token, note: "The auditor", days: 7 }),
    );
    expect(await outcomesOf(shared)).toEqual({ done: 1, conflict: 1 });
  });

  it("a report is either changed or deleted", async () => {
    const actor = await aPerson("viewer");
    for (let round = 0; round < 5; round += 1) {
      const wanted = aReport();
      // oxlint-disable-next-line no-await-in-loop -- each round has a report of its own
      await run(keepReport, actingAs(actor), wanted);
      // oxlint-disable-next-line no-await-in-loop -- see above
      const outcomes = await outcomesOf([
        run(keepReport, actingAs(actor), { ...wanted, was: 1 }),
        run(deleteReport, actingAs(actor), { id: wanted.id, version: 1 }),
      ]);
      expect(outcomes["done"]).toBe(1);
      expect((outcomes["conflict"] ?? 0) + (outcomes["not-found"] ?? 0)).toBe(1);
      // oxlint-disable-next-line no-await-in-loop -- see above
      const { version, deletedAt } = await db().report.findUniqueOrThrow({
        where: { id: wanted.id },
      });
      expect(version === 2).toBe(deletedAt === null);
    }
  });
});

it("who comes second is told what differs, and that a report is gone", async () => {
  const actor = await aPerson("viewer");
  const wanted = aReport();
  await run(keepReport, actingAs(actor), wanted);
  const theirs = { ...wanted.choices, title: "Theirs", appetite: [] };
  await run(keepReport, actingAs(actor), { ...wanted, was: 1, choices: theirs });
  const mine = run(keepReport, actingAs(actor), { ...wanted, was: 1 });
  await expect(mine).rejects.toThrow(/version 2, and you began from 1.* title, appetite\./);
  await run(deleteReport, actingAs(actor), { id: wanted.id, version: 2 });
  await expect(run(keepReport, actingAs(actor), { ...wanted, was: 2 })).rejects.toThrow(
    /was deleted/,
  );
});
