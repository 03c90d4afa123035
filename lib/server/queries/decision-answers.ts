import "server-only";
import type { DecisionAnswer } from "../../domain/report/decision-record.ts";
import { Trigger } from "../../domain/report/pack-choices.ts";
import { db } from "../db.ts";

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Every answer to the questions of a pack, the newest first: the first of each question stands. */
export async function listAnswers(packId: string): Promise<DecisionAnswer[]> {
  const rows = await db().decisionAnswer.findMany({
    where: { packId },
    orderBy: { recordedAt: "desc" },
    include: { recordedBy: { select: { name: true } } },
  });
  return rows.map(
    ({ id, decisionId, option, decidedBy, decidedOn, trigger, reviewOn, note, recordedBy }) => ({
      id,
      decisionId,
      option,
      decidedBy,
      decidedOn: dayOf(decidedOn),
      trigger: trigger === null ? null : Trigger.parse(trigger),
      reviewOn: reviewOn === null ? null : dayOf(reviewOn),
      note,
      recordedBy: recordedBy.name ?? "somebody",
    }),
  );
}
