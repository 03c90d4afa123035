import "server-only";
import { db } from "../db.ts";
import { isUuid } from "../../domain/quantity/uuid.ts";

/** A kept copy of a source, apart from its bytes. */
export type ArchivedCopy = {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly addedAt: string;
};

/** Copies kept of a source, newest first. */
export async function listArchives(sourceId: string): Promise<ArchivedCopy[]> {
  const rows = await db().sourceArchive.findMany({
    where: { sourceId },
    select: { id: true, fileName: true, mediaType: true, sha256: true, addedAt: true },
    orderBy: { addedAt: "desc" },
  });
  return rows.map(({ addedAt, ...row }) => ({ ...row, addedAt: addedAt.toISOString() }));
}

/** One copy with its bytes; undefined where there is none. */
export async function getArchive(
  sourceId: string,
  id: string,
): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> } | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await db().sourceArchive.findUnique({
    where: { id },
    select: { sourceId: true, mediaType: true, bytes: true },
  });
  return row === null || row.sourceId !== sourceId
    ? undefined
    : { mediaType: row.mediaType, bytes: new Uint8Array(row.bytes) };
}
