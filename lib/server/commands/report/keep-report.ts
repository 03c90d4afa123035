import "server-only";
import { z } from "zod";
import { PackChoices } from "../../../domain/report/pack-choices.ts";
import { notFor, profilesFor } from "../../../domain/report/profiles-for.ts";
import { BASES } from "../../../domain/ties/basis.ts";
import { FIRST_AS_OF } from "../../../domain/view/view.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { storable } from "../../jobs/run-rows.ts";
import { changedMeanwhile } from "./changed-meanwhile.ts";
import { ownReport } from "./own-report.ts";
import { requireChosen } from "./require-chosen.ts";

/** Keeps what a report is to be made of: its template, days, scenarios, decisions asked. Nothing is worked out. */
export const keepReport = command({
  name: "keep-report",
  permission: "calculate",
  input: z.strictObject({
    id: z.uuid(),
    /** The version it was changed from; null for a new report. */
    was: z.int().positive().nullable(),
    asOf: z.iso.date(),
    asKnown: z.iso.date().nullable(),
    basis: z.enum(BASES),
    choices: PackChoices,
  }),
  renewsPages: false,
  work: async ({ actor, now }, { id, was, choices, asOf, asKnown, basis }) => {
    const at = now();
    const today = at.toISOString().slice(0, 10);
    for (const day of [asOf, ...(asKnown === null ? [] : [asKnown])])
      if (day < FIRST_AS_OF || day > today)
        throw new Failure(
          "invalid",
          `${day} lies outside ${FIRST_AS_OF} to ${today}; choose a day within.`,
        );
    if (!profilesFor(choices.template).includes(choices.profile))
      throw new Failure(
        "invalid",
        `${notFor(choices.template) ?? ""} Choose other readers, or another template.`,
      );
    await requireChosen(choices);
    const version = (was ?? 0) + 1;
    const said = {
      version,
      title: choices.title,
      choices: storable(choices),
      asOf: new Date(asOf),
      asKnown: asKnown === null ? null : new Date(asKnown),
      basis,
      runId: null,
      updatedAt: at,
    };
    if (was === null) {
      // Of several that keep the same new report at once, one does.
      const { count } = await db().report.createMany({
        data: [{ id, ...said, ownerId: actor.id, createdAt: at }],
        skipDuplicates: true,
      });
      if (count === 0)
        throw new Failure("conflict", "This report is kept already; open it to change it.");
    } else {
      await ownReport(id, actor);
      const { count } = await db().report.updateMany({
        where: { id, version: was, deletedAt: null },
        data: said,
      });
      if (count === 0) throw await changedMeanwhile(id, was, choices);
    }
    return {
      result: { id, version },
      audit: {
        subject: `report/${id}`,
        after: { version, title: choices.title, template: choices.template, asOf, asKnown, basis },
      },
    };
  },
});
