import "server-only";
import { z } from "zod";
import { PackChoices } from "../../../domain/report/pack-choices.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { runOfPack } from "../../jobs/kinds/pack-run.ts";
import { requestRun } from "../../jobs/request-run.ts";
import { packContext } from "../../queries/pack-context.ts";
import { getPackInputs } from "../../queries/pack-inputs.ts";
import { ownReport } from "./own-report.ts";
import { viewOfReport } from "./view-of-report.ts";

/** Freezes what a report is made of, and has it worked out by a worker. */
export const requestPack = command({
  name: "request-pack",
  permission: "calculate",
  input: z.strictObject({ report: z.uuid(), version: z.int().positive() }),
  renewsPages: false,
  work: async ({ actor, now }, { report: id, version }) => {
    const found = await ownReport(id, actor);
    if (found.version !== version) throw changedMeanwhile(found.version, version);
    const at = now();
    const view = viewOfReport(found, at);
    const choices = PackChoices.parse(found.choices);
    const inputs = await getPackInputs(view, choices, await packContext(choices, view));
    if (inputs === undefined)
      throw new Failure(
        "not-found",
        `The company has no contracts on record for ${view.asOf}. Choose a later day, or record them first.`,
      );
    const { seed, draws } = inputs.scores;
    const run = await requestRun(
      runOfPack(inputs),
      view,
      { seed, draws },
      { actorId: actor.id, now: at },
    );
    const { count } = await db().report.updateMany({
      where: { id, version, deletedAt: null },
      data: { runId: run.runId },
    });
    if (count === 0) throw changedMeanwhile(undefined, version);
    return {
      result: run,
      audit: { subject: `report/${id}`, after: { ...run, version, asOf: view.asOf } },
    };
  },
});

const changedMeanwhile = (is: number | undefined, was: number): Failure =>
  new Failure(
    "conflict",
    `Somebody changed this report meanwhile${is === undefined ? "" : `: it is at version ${is}`}, and you saw version ${was}. Open it again.`,
  );
