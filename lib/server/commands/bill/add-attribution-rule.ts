import "server-only";
import { z } from "zod";
import { fieldsFor, MATCH_KINDS, RULE_FIELDS } from "../../../domain/bill/attribution-rule.ts";
import { keysOf } from "../../../domain/quantity/closed-set.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

const base = {
  /** Chosen by whoever adds it. */
  id: z.uuid(),
  match: z.enum(keysOf(MATCH_KINDS)),
  text: z.string().trim().min(2, "two characters at least: one would be found everywhere").max(200),
};

/** Says which model or party a text of a bill stands for; tried after those added before, and before those of the app. */
export const addAttributionRule = command({
  name: "add-attribution-rule",
  permission: "propose",
  input: z.discriminatedUnion("gives", [
    z.strictObject({
      ...base,
      gives: z.literal("model"),
      field: z.enum(RULE_FIELDS).refine((field) => fieldsFor("model").includes(field), {
        error: "a model is read from the service, the meter and the like, not from a provider",
      }),
      modelId: z.string().min(1),
    }),
    z.strictObject({
      ...base,
      gives: z.literal("party"),
      field: z.enum(["Provider"]),
      partyId: z.string().min(1),
    }),
  ]),
  renewsPages: true,
  work: async ({ actor, now }, rule) => {
    const { id, gives, field, match, text } = rule;
    if (rule.gives === "model") {
      const model = await db().model.findUnique({ where: { id: rule.modelId } });
      if (model === null)
        throw new Failure("invalid", `There is no model ${rule.modelId} in the catalog.`);
    } else if ((await db().party.findUnique({ where: { id: rule.partyId } })) === null)
      throw new Failure("invalid", `There is no party ${rule.partyId} in the register.`);
    const same = await db().attributionRule.findFirst({
      where: {
        gives,
        field,
        match,
        text: { equals: text, mode: "insensitive" },
        removedAt: null,
      },
      select: { id: true },
    });
    if (same !== null)
      throw new Failure(
        "conflict",
        "There is a rule for this very text already: remove that one first.",
        { details: { ruleId: same.id } },
      );
    const { _max: last } = await db().attributionRule.aggregate({ _max: { position: true } });
    const data = {
      id,
      gives,
      field,
      match,
      text,
      modelId: rule.gives === "model" ? rule.modelId : null,
      partyId: rule.gives === "party" ? rule.partyId : null,
      position: (last.position ?? 0) + 1,
    };
    await db().attributionRule.create({ data: { ...data, addedById: actor.id, addedAt: now() } });
    return { result: { ruleId: id }, audit: { subject: `attribution-rule/${id}`, after: data } };
  },
});
