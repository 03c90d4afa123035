import "server-only";
import { z } from "zod";
import { PersonName } from "../../../domain/identity/person-name.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";
import { getCompanyOfBills } from "../../queries/company-of-bills.ts";

const ID = "own-company";

/** Says whose bills are read from now on, so that a real bill never stands under a made-up name. */
export const nameCompany = command({
  name: "name-company",
  permission: "administer",
  input: z.strictObject({
    name: PersonName,
    /** What it was called when it was read; null where only the made-up company was there. */
    was: z.string().nullable(),
  }),
  renewsPages: true,
  work: async (_context, { name, was }) => {
    await db().$executeRaw`select pg_advisory_xact_lock(hashtext('organisation'))`;
    const company = await getCompanyOfBills();
    const before = company === undefined || company.isDemo ? null : company;
    if ((before?.name ?? null) !== was)
      throw new Failure(
        "conflict",
        `Somebody has named the company meanwhile: ${before?.name ?? "it has no name"}. Read it again.`,
      );
    const { id } = await db().organisation.upsert({
      where: { id: before?.id ?? ID },
      create: { id: ID, name, demo: false },
      update: { name },
      select: { id: true },
    });
    return {
      result: { id, name },
      audit: { subject: `organisation/${id}`, before: { name: was }, after: { name } },
    };
  },
});
