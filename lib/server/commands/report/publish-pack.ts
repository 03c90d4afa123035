import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { packZip } from "../../exports/report/pack-zip.ts";
import { Failure } from "../../failure.ts";
import { storable } from "../../jobs/run-rows.ts";
import { getPrintOptions } from "../../queries/print-options.ts";
import { getReportDraft } from "../../queries/report-draft.ts";
import { keepPack } from "./keep-pack.ts";
import { ownReport } from "./own-report.ts";
import { refuseClosed, refuseTwoAtOnce } from "./refuse-publishing.ts";

/**
 * Lets a report leave: all its formats in one zip, kept as they are from then on.
 * What has no claim, or rests on what is not true any more, stays.
 */
export const publishPack = command({
  name: "publish-pack",
  permission: "calculate",
  input: z.strictObject({
    report: z.uuid(),
    /** Of the choices, as whoever publishes saw them. */
    version: z.int().positive(),
    /** Whether its claims may be read, and its id looked up, without signing in. */
    verifiable: z.boolean(),
  }),
  renewsPages: false,
  work: async ({ actor, now }, { report: id, version, verifiable }) => {
    await refuseTwoAtOnce(id);
    const found = await ownReport(id, actor);
    if (found.version !== version)
      throw new Failure(
        "conflict",
        `Nothing was published: somebody changed this report to version ${found.version}, and you saw version ${version}. Open it again.`,
      );
    const draft = found.runId === null ? undefined : await getReportDraft(found.runId);
    if (draft === undefined)
      throw new Failure(
        "conflict",
        "Nothing was published: what you chose is not worked out yet. Build it, look at it, then publish.",
      );
    refuseClosed(draft);
    // Setting type takes seconds, in which the database hears nothing from us.
    await db().$executeRaw`set local idle_in_transaction_session_timeout = '110s'`;
    const {
      id: pack,
      manifest,
      zip,
    } = await packZip(draft.report, draft.inputs, await getPrintOptions(draft.inputs.look));
    const before = await db().pack.findUnique({ where: { id: pack }, select: { edition: true } });
    if (before !== null)
      throw new Failure(
        "conflict",
        `This is published already, as edition ${before.edition}, to the last byte; there is nothing new to publish.`,
        { details: { pack } },
      );
    const edition = await keepPack(
      { pack, manifest, zip },
      { report: id, draft, verifiable, actorId: actor.id, publishedAt: now() },
    );
    return {
      result: { pack, edition },
      audit: {
        subject: `pack/${pack}`,
        after: { report: id, version, edition, title: draft.report.title, verifiable },
        detail: { overrides: storable({ all: draft.inputs.choices.overrides }) },
      },
    };
  },
});
