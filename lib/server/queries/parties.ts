import "server-only";
import { cache } from "react";
import { keysOf, memberOf } from "../../domain/quantity/closed-set.ts";
import type { Party } from "../../domain/ties/party.ts";
import { PARTY_KINDS } from "../../domain/ties/tie-words.ts";
import { db } from "../db.ts";

/** Every party in the register, by id, in the order of their names. */
export const getParties = cache(async (): Promise<ReadonlyMap<string, Party>> => {
  const rows = await db().party.findMany({
    select: {
      id: true,
      name: true,
      kind: true,
      parentId: true,
      hqCountry: true,
      website: true,
      note: true,
    },
    orderBy: { name: "asc" },
  });
  return new Map(
    rows.map((row) => [row.id, { ...row, kind: memberOf(keysOf(PARTY_KINDS), row.kind) }]),
  );
});
