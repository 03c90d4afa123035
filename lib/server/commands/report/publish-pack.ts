import "server-only";
import { z } from "zod";
import type { ReportDraft } from "../../queries/report-draft.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { packZip } from "../../exports/report/pack-zip.ts";
import { Failure } from "../../failure.ts";
import { storable } from "../../jobs/run-rows.ts";
import { getReportDraft } from "../../queries/report-draft.ts";
import { ownReport } from "./own-report.ts";

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
    const { id: pack, manifest, zip } = await packZip(draft.report, draft.inputs, { paper: "a4" });
    const before = await db().pack.findUnique({ where: { id: pack }, select: { edition: true } });
    if (before !== null)
      throw new Failure(
        "conflict",
        `This is published already, as edition ${before.edition}, to the last byte; there is nothing new to publish.`,
        { details: { pack } },
      );
    const { _max } = await db().pack.aggregate({
      where: { reportId: id },
      _max: { edition: true },
    });
    const edition = (_max.edition ?? 0) + 1;
    const { report } = draft;
    await db().pack.create({
      data: {
        id: pack,
        reportId: id,
        edition,
        title: report.title,
        template: report.template,
        profile: report.profile,
        asOf: new Date(report.asOf),
        asKnown: report.asKnown === null ? null : new Date(report.asKnown),
        dataVersion: report.dataVersion,
        methodVersion: report.methodVersion,
        report: storable(report),
        manifest: storable(manifest),
        zip: new Uint8Array(zip),
        verifiable,
        publishedById: actor.id,
        publishedAt: now(),
      },
      select: { id: true },
    });
    const facts = new Set(report.claims.flatMap((claim) => claim.facts));
    await db().packFact.createMany({
      data: [...facts].map((factId) => ({ packId: pack, factId })),
    });
    return {
      result: { pack, edition },
      audit: {
        subject: `pack/${pack}`,
        after: { report: id, version, edition, title: report.title, verifiable },
        detail: { overrides: storable({ all: draft.inputs.choices.overrides }) },
      },
    };
  },
});

/**
 * Of two who publish the same draft at once, the second does not wait: setting it takes seconds.
 *
 * @throws Failure
 */
async function refuseTwoAtOnce(report: string): Promise<void> {
  const [row] = await db().$queryRaw<{ free: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('publishes ' || ${report})) as free`;
  if (row?.free !== true)
    throw new Failure(
      "conflict",
      "Somebody is publishing this report at this moment. Look in a few seconds what came of it.",
    );
}

/** @throws Failure where something keeps the report from leaving, with all of it */
function refuseClosed({ gates }: ReportDraft): void {
  const closed = gates.filter(({ reason }) => reason === null);
  if (closed.length === 0) return;
  const [{ sentence } = { sentence: "" }] = closed;
  throw new Failure(
    "conflict",
    `Nothing was published: ${closed.length === 1 ? "one thing keeps" : `${closed.length} things keep`} it from leaving. ${sentence}`,
    { details: { gates: closed } },
  );
}
