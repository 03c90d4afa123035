import "server-only";
import { cache } from "react";
import type { Party } from "../../domain/ties/party.ts";
import type { PartyKind } from "../../domain/ties/tie-words.ts";
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
  // The seed and every command check the kind against PARTY_KINDS before it is written.
  return new Map(rows.map((row) => [row.id, { ...row, kind: row.kind as PartyKind }]));
});
