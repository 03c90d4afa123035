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
    const held = { namespace, name, withdrawnAt: null };
    const before = await db().modelAlias.findFirst({ where: held, select: { modelId: true } });
    if ((before?.modelId ?? null) !== was)
      throw new Failure(
        "conflict",
        `Somebody said meanwhile that “${name}” is ${before?.modelId ?? "no model"}: read it again.`,
      );
    const at = now();
    await db().modelAlias.updateMany({ where: held, data: { withdrawnAt: at } });
    if (modelId !== null) {
      const model = await db().model.findUnique({ where: { id: modelId }, select: { id: true } });
      if (model === null)
        throw new Failure("not-found", `There is no model “${modelId}” in the catalog.`);
      await db().modelAlias.create({
        data: { namespace, name, modelId, addedById: actor.id, addedAt: at },
      });
    }
    const rematched = await rematchNames(namespace, at);
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
