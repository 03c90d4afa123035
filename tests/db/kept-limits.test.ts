import { describe, expect, it } from "vitest";
import { AMOUNT_LIMIT, MOST_TOKENS } from "@/lib/domain/imports/prices/kept-limits.ts";
import { db } from "@/lib/server/db.ts";
import { useDatabase } from "../support/use-database.ts";

useDatabase();

type Column = {
  readonly data_type: string;
  readonly digits: number | null;
  readonly scale: number;
};

const column = async (table: string, name: string): Promise<Column | undefined> => {
  const [found] = await db().$queryRaw<Column[]>`
    select data_type, numeric_precision as digits, numeric_scale as scale
      from information_schema.columns where table_name = ${table} and column_name = ${name}`;
  return found;
};

// What a dry run lets through has to fit: publishing only writes.
describe("what is checked of a price file before it is sent", () => {
  it("keeps every amount below what its column holds, digit by digit", async () => {
    const { data_type, digits, scale } = (await column("price", "usd_per_mtok")) ?? {};
    expect(data_type).toBe("numeric");
    expect(10 ** ((digits ?? 0) - (scale ?? 0))).toBe(AMOUNT_LIMIT);
    expect(scale).toBe(9);
  });

  it("keeps every number of tokens below what its column holds", async () => {
    for (const [table, name] of [
      ["price", "min_prompt_tokens"],
      ["offering", "context_tokens"],
      ["model", "context_tokens"],
    ] as const)
      expect([table, (await column(table, name))?.data_type]).toEqual([table, "integer"]);
    expect(MOST_TOKENS).toBeLessThan(2 ** 31);
  });
});
