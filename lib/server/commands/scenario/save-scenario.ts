import "server-only";
import { z } from "zod";
import { ScenarioFile } from "../../../domain/routing/scenario/scenario-file.ts";
import { may } from "../../authorize.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { requestScenario } from "../../jobs/request-scenario.ts";
import { hashOf, storable } from "../../jobs/run-rows.ts";
import { sensible } from "../../routing/sensible.ts";

/** Keeps a scenario as a version of its own, prices and seed included, and asks for its result. */
export const saveScenario = command({
  name: "save-scenario",
  permission: "calculate",
  input: z.strictObject({
    id: z.uuid(),
    /** The version it was changed from; null for a new scenario. */
    was: z.int().positive().nullable(),
    file: ScenarioFile,
  }),
  renewsPages: false,
  work: async ({ actor, now }, { id, was, file: given }) => {
    const file = sensible(given);
    const at = now();
    const version = (was ?? 0) + 1;
    if (was === null) {
      if ((await db().scenario.count({ where: { id } })) > 0)
        throw new Failure("conflict", "This scenario is saved already; open it to change it.");
      await db().scenario.create({
        data: {
          id,
          version,
          name: file.name,
          ownerId: actor.id,
          createdAt: at,
          updatedAt: at,
        },
      });
    } else {
      const found = await db().scenario.findUnique({ where: { id } });
      if (found === null || found.deletedAt !== null)
        throw new Failure("not-found", "This scenario was deleted; save it as a new one.");
      if (found.ownerId !== actor.id && !may(actor.role, "administer"))
        throw new Failure("forbidden", "Somebody else keeps this scenario; save it as a new one.");
      const { count } = await db().scenario.updateMany({
        where: { id, version: was },
        data: { version, name: file.name, updatedAt: at },
      });
      if (count === 0)
        throw new Failure(
          "conflict",
          `Version ${found.version} was saved meanwhile; you began from ${was}. Save yours as a new scenario, or open theirs.`,
        );
    }
    await db().scenarioVersion.create({
      data: {
        scenarioId: id,
        version,
        file: storable(file),
        fileHash: hashOf(file),
        savedById: actor.id,
        savedAt: at,
      },
    });
    const { runId, state } = await requestScenario(file, { actorId: actor.id, now: at });
    return {
      result: { id, version, runId, state },
      audit: {
        subject: `scenario/${id}`,
        after: { version, name: file.name, fileHash: hashOf(file), run: runId },
      },
    };
  },
});
