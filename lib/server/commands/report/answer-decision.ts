import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
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
    decidedBy: z.string().trim().min(1, "say who decided").max(200),
    decidedOn: z.iso.date(),
    trigger: Trigger.nullable(),
    reviewOn: z.iso.date().nullable(),
    note: z.string().trim().max(2_000),
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
    const asked = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "decisions" ? block.asked : []))
      .find(({ id }) => id === decision);
    if (asked === undefined)
      throw new Failure(
        "not-found",
        "This pack asks no such question; open it and choose one of its own.",
      );
    if (option !== null && !asked.options.some(({ name }) => name === option))
      throw new Failure(
        "invalid",
        `“${option}” is none of its options: ${asked.options.map(({ name }) => `“${name}”`).join(", ")}.`,
      );
    if (trigger !== null && !report.claims.some(({ id }) => id === trigger.claim))
      throw new Failure(
        "invalid",
        "The trigger watches a number that the pack does not hold; choose one of its claims.",
      );
    const at = now();
    if (decidedOn > at.toISOString().slice(0, 10))
      throw new Failure(
        "invalid",
        `${decidedOn} lies ahead; write the decision down once it was taken.`,
      );
    if (reviewOn !== null && reviewOn <= decidedOn)
      throw new Failure(
        "invalid",
        `The review on ${reviewOn} must come after the decision on ${decidedOn}.`,
      );
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
