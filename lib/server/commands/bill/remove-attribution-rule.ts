import "server-only";
import { z } from "zod";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/** Takes a rule out of use; what it decided is decided by the others from now on. */
export const removeAttributionRule = command({
  name: "remove-attribution-rule",
  permission: "propose",
  input: z.strictObject({ ruleId: z.uuid() }),
  renewsPages: true,
  work: async ({ now }, { ruleId }) => {
    const rule = await db().attributionRule.findUnique({
      where: { id: ruleId },
      select: { gives: true, field: true, match: true, text: true, removedAt: true },
    });
    if (rule === null) throw new Failure("not-found", `There is no rule ${ruleId}.`);
    if (rule.removedAt !== null)
      throw new Failure("conflict", "This rule was removed already; reload the page.");
    await db().attributionRule.update({ where: { id: ruleId }, data: { removedAt: now() } });
    const { gives, field, match, text } = rule;
    return {
      result: { ruleId },
      audit: { subject: `attribution-rule/${ruleId}`, before: { gives, field, match, text } },
    };
  },
});
