import "server-only";
import { z } from "zod";
import type { Published } from "../../../domain/report/publishing.ts";
import { type Command, command } from "../../command.ts";
import { db } from "../../db.ts";
import type { Pack } from "../../exports/report/pack-zip.ts";
import { Failure } from "../../failure.ts";
import { finish, type RunInHand, storable } from "../../jobs/run-rows.ts";
import { draftToPublish } from "./draft-to-publish.ts";
import { keepPack } from "./keep-pack.ts";
import { publishedAlready } from "./published-already.ts";

const Input = z.strictObject({
  report: z.uuid(),
  version: z.int().positive(),
  /** The run that worked out what the pack was set from. */
  draft: z.uuid(),
  verifiable: z.boolean(),
});

/**
 * Lets a report leave whose files are all there: kept as they are from then on.
 * What has no claim, or rests on what is not true any more at this moment, stays.
 * No program asks for it but the run that made the files, which ends in the same
 * transaction: one that was cancelled, or that somebody else has by now, publishes nothing.
 */
export const publishPack = (
  { id: pack, manifest, zip }: Pack,
  run: RunInHand,
): Command<z.infer<typeof Input>, Published> =>
  command({
    name: "publish-pack",
    permission: "calculate",
    input: Input,
    renewsPages: false,
    work: async ({ actor, now }, { report: id, version, draft: wasSet, verifiable }) => {
      const { runId, draft } = await draftToPublish(id, version, actor);
      if (runId !== wasSet)
        throw new Failure(
          "conflict",
          "Nothing was published: this report was built again while its files were made. Look at it, then publish.",
        );
      const before = await db().pack.findUnique({ where: { id: pack }, select: { edition: true } });
      if (before !== null) throw publishedAlready({ pack, edition: before.edition });
      const edition = await keepPack(
        { pack, manifest, zip },
        { report: id, draft, verifiable, actorId: actor.id, publishedAt: now() },
      );
      await finish(run, { pack, edition });
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
