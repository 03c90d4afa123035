import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { oneImportAtATime } from "../../imports/stored-batch.ts";
import { rematchNames } from "../../imports/quality/rematch-names.ts";

/** Says which model a name in a feed, a benchmark or a bill stands for, or takes that back. */
export const setModelAlias = command({
  name: "set-model-alias",
  permission: "propose",
  input: z.strictObject({
    /** A feed of FEEDS, a benchmark's id, or "bill". */
    namespace: z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/, "is no feed and no benchmark"),
    /** As the table has it, with its effort or without. */
    name: z.string().trim().toLowerCase().min(1).max(200),
    /** null to take back what was said of it. */
    modelId: z.string().max(200).nullable(),
    /** What it stood for when it was read; null where nobody had said. */
    was: z.string().max(200).nullable(),
  }),
  renewsPages: true,
  work: async ({ actor, now }, { namespace, name, modelId, was }) => {
    await oneImportAtATime();
    const key = { namespace_name: { namespace, name } };
    const before = await db().modelAlias.findUnique({
      where: key,
      select: { modelId: true },
    });
    if ((before?.modelId ?? null) !== was)
      throw new Failure(
        "conflict",
        `Somebody said meanwhile that “${name}” is ${before?.modelId ?? "no model"}: read it again.`,
      );
    if (modelId === null) await db().modelAlias.deleteMany({ where: { namespace, name } });
    else {
      const model = await db().model.findUnique({ where: { id: modelId }, select: { id: true } });
      if (model === null)
        throw new Failure("not-found", `There is no model “${modelId}” in the catalog.`);
      const said = { modelId, addedById: actor.id, addedAt: now() };
      await db().modelAlias.upsert({
        where: key,
        create: { namespace, name, ...said },
        update: said,
      });
    }
    const rematched = await rematchNames(namespace);
    return {
      result: { namespace, name, modelId, rematched: rematched.length },
      audit: {
        subject: `name/${namespace}/${name}`,
        before: { modelId: was },
        after: { modelId },
        detail: { rematched },
      },
    };
  },
});
