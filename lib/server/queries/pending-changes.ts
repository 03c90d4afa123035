import "server-only";
import type { SubjectKind } from "../../domain/fact/subject.ts";
import { cellKey } from "../../domain/curation/grid-edits.ts";
import { db } from "../db.ts";

/** How many proposals under review would change a cell, by `cellKey`, for every subject of a kind. */
export async function pendingChanges(kind: SubjectKind): Promise<ReadonlyMap<string, number>> {
  const rows = await db().proposalChange.findMany({
    where: {
      kind: "fact",
      target: { startsWith: `${kind}/` },
      proposal: { state: { in: ["open", "asked"] } },
    },
    select: { target: true, property: true, proposalId: true },
    distinct: ["target", "property", "proposalId"],
  });
  const pending = new Map<string, number>();
  for (const { target, property } of rows) {
    const key = cellKey({ subject: target, property: property ?? "" });
    pending.set(key, (pending.get(key) ?? 0) + 1);
  }
  return pending;
}
