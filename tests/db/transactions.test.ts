import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/lib/server/db.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase();

const warnings: string[] = [];
const note = ({ message }: Error): void => void warnings.push(message);
beforeEach(() => {
  warnings.length = 0;
  process.on("warning", note);
});
afterEach(() => process.off("warning", note));

/** Warnings are given after the work that they are about. */
const warned = async (): Promise<readonly string[]> => {
  await new Promise((done) => setImmediate(done));
  return warnings;
};

describe("a transaction", () => {
  it("asks one question after the other, however many are asked at once", async () => {
    const answers = await transaction(() =>
      Promise.all([1, 2, 3, 4].map((n) => db().$queryRaw<{ n: number }[]>`select ${n}::int as n`)),
    );
    expect(answers.flat().map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(await warned()).toEqual([]);
  });

  it("reads several relations of one record without a warning of the driver", async () => {
    const offering = await transaction(() =>
      db().offering.findFirstOrThrow({ include: { model: true, seller: true, prices: true } }),
    );
    expect(offering.model.id).toBe(offering.modelId);
    expect(await warned()).toEqual([]);
  });

  it("says which question failed, and leaves its connection to the next", async () => {
    const asked = transaction(() =>
      Promise.all([db().$queryRaw`select 1`, db().$queryRaw`select 1 / 0`]),
    );
    await expect(asked).rejects.toThrow(/division by zero/);
    expect(await transaction(() => db().$queryRaw`select 2 as two`)).toEqual([{ two: 2 }]);
  });
});
