import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { faultOfAnswer } from "../../../domain/report/fault-of-answer.ts";
import { oneLine } from "../../../domain/report/one-line.ts";
import { Trigger } from "../../../domain/report/pack-choices.ts";
import { PackId } from "../../../domain/report/pack-id.ts";
import { storedReport } from "../../../domain/report/stored-report.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { storable } from "../../jobs/run-rows.ts";
import { ownPack } from "./own-pack.ts";

/** Writes down what was decided on a question that a pack asked. An earlier answer stays on record beside it. */
export const answerDecision = command({
  name: "answer-decision",
  permission: "calculate",
  input: z.strictObject({
    pack: PackId,
    decision: z.uuid(),
    /** The option taken; null where the board took none. */
    option: z.string().nullable(),
    decidedBy: oneLine(200, "say who decided"),
    decidedOn: z.iso.date(),
    trigger: Trigger.nullable(),
    reviewOn: z.iso.date().nullable(),
    note: oneLine(2_000, null),
  }),
  renewsPages: false,
  work: async (
    { actor, now },
    { pack, decision, option, trigger, decidedOn, reviewOn, ...said },
  ) => {
    await ownPack(pack, actor);
    const { report: stored } = await db().pack.findUniqueOrThrow({
      where: { id: pack },
      select: { report: true },
    });
    const report = storedReport(stored);
    const at = now();
    const fault = faultOfAnswer(
      report,
      { decision, option, trigger, decidedOn, reviewOn },
      at.toISOString().slice(0, 10),
    );
    if (fault !== undefined) throw new Failure("invalid", fault);
    const id = randomUUID();
    await db().decisionAnswer.create({
      data: {
        id,
        packId: pack,
        decisionId: decision,
        option,
        ...said,
        decidedOn: new Date(decidedOn),
        ...(trigger === null ? {} : { trigger: storable(trigger) }),
        reviewOn: reviewOn === null ? null : new Date(reviewOn),
        recordedById: actor.id,
        recordedAt: at,
      },
    });
    return {
      result: { id },
      audit: {
        subject: `pack/${pack}`,
        after: { decision, option, decidedOn, reviewOn, trigger, by: said.decidedBy },
      },
    };
  },
});
