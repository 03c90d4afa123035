import "server-only";
import { z } from "zod";
import { Reason } from "../../../domain/curation/proposal.ts";
import type { BatchState } from "../../../domain/imports/batch.ts";
import { mistrustOf } from "../../../domain/imports/mistrust-of.ts";
import { IMPORT_FORMATS } from "../../../domain/imports/import-format.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { batchKindOf } from "../../imports/batch-kinds.ts";
import { keepBatch } from "../../imports/keep-batch.ts";
import { PreparedImport, publishedMark } from "../../imports/prepared-import.ts";
import { refuseTooManySent, refuseUnfit } from "../../imports/refuse-unfit.ts";
import { oneImportAtATime } from "../../imports/stored-batch.ts";
import { getSetting } from "../../queries/settings.ts";

/** What changed under a file while it was read: it is read again, and sent again, by `importFile`. */
export const READ_AGAIN = { readAgain: true } as const;

/** Sends a file to be reviewed as one batch; where an admin trusts its feed and nothing of it is odd, it is published at once. */
export const sendImport = command({
  name: "send-import",
  permission: "propose",
  input: z.strictObject({
    /** Chosen by the sender. */
    id: z.uuid(),
    reason: Reason,
    /** Whether rows with errors are left out, and the others sent. */
    leaveOutErrors: z.boolean().default(false),
    prepared: z.instanceof(PreparedImport, {
      error: "a file is sent by POST /api/v1/imports/files, which reads it first",
    }),
  }),
  renewsPages: true,
  work: async ({ actor, now }, { id, reason, leaveOutErrors, prepared }) => {
    const at = now();
    const { file, plan } = prepared;
    await oneImportAtATime();
    if ((await publishedMark()) !== prepared.mark)
      throw new Failure(
        "conflict",
        "Something was published while this file was read: send it again.",
        { details: READ_AGAIN },
      );
    await refuseTooManySent(actor.id, at);
    await refuseUnfit(id, prepared, leaveOutErrors);
    const { feedId } = IMPORT_FORMATS[file.format];
    const { value: trusted } = await getSetting("trusted-feeds");
    const isTrusted = trusted.some((feed) => feed === feedId);
    const mistrust = isTrusted ? mistrustOf(plan.counts) : null;
    const byTrust = isTrusted && mistrust === null;
    await keepBatch({ id, authorId: actor.id, reason, at }, file, plan);
    const kind = batchKindOf(file.format);
    await kind.stage?.(id, plan);
    if (byTrust) {
      await kind.publish({ id, at });
      await db().importBatch.update({
        where: { id },
        data: { state: "published", byTrust, decidedAt: at, version: { increment: 1 } },
      });
    }
    const state: BatchState = byTrust ? "published" : "waiting";
    const { format, name: fileName, sha256, url, columns = [] } = file;
    const said = { format, fileName, sha256, url, reason, state, byTrust };
    return {
      result: { importId: id, state, version: byTrust ? 2 : 1, mistrust },
      audit: {
        subject: `import/${id}`,
        after: {
          ...said,
          ...(columns.length > 0 ? { columns: columns.map((one) => ({ ...one })) } : {}),
        },
        detail: { ...plan.counts },
      },
    };
  },
});
