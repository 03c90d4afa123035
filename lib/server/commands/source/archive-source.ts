import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { archiveTypeOf, MAX_ARCHIVE_BYTES } from "../../../domain/curation/archived-copy.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { fingerprintOf } from "../../fingerprint-of.ts";

/** Keeps a copy of a source as it was read, with its hash, against the day its link dies. */
export const archiveSource = command({
  name: "archive-source",
  permission: "propose",
  input: z.strictObject({
    source: z.string(),
    fileName: z.string().trim().min(1).max(255),
    bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MAX_ARCHIVE_BYTES),
  }),
  renewsPages: true,
  work: async ({ actor, now }, { source: sourceId, fileName, bytes }) => {
    const source = await db().source.findUnique({ where: { id: sourceId }, select: { id: true } });
    if (source === null) throw new Failure("not-found", `There is no source "${sourceId}".`);
    const mediaType = archiveTypeOf(bytes);
    if (mediaType === undefined)
      throw new Failure(
        "not-accepted",
        `${fileName} is neither a PDF nor an HTML page by its first bytes: save the page as one of them.`,
      );
    const sha256 = fingerprintOf(bytes);
    const twin = await db().sourceArchive.findUnique({
      where: { sourceId_sha256: { sourceId, sha256 } },
      select: { id: true },
    });
    if (twin !== null) throw new Failure("conflict", "This very copy is kept already.");
    const id = randomUUID();
    await db().sourceArchive.create({
      data: {
        id,
        sourceId,
        sha256,
        fileName,
        mediaType,
        bytes: new Uint8Array(bytes),
        addedById: actor.id,
        addedAt: now(),
      },
    });
    return {
      result: { archiveId: id, sha256 },
      audit: {
        subject: `source/${sourceId}`,
        after: { archive: id, sha256, fileName, mediaType, bytes: bytes.byteLength },
      },
    };
  },
});
