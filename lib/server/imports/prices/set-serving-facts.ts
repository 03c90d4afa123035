import "server-only";
import type { ServingFacts } from "../../../domain/imports/prices/stored-catalog.ts";
import { db } from "../../db.ts";

/** Writes how offerings are served, all of them in one statement. */
export async function setServingFacts(
  offerings: readonly ({ readonly id: string } & ServingFacts)[],
): Promise<void> {
  if (offerings.length === 0) return;
  await db().$executeRaw`
    update offering
       set context_tokens = said."contextTokens",
           lifecycle = said."lifecycle",
           announced_on = said."announcedOn",
           deprecated_on = said."deprecatedOn",
           retires_on = said."retiresOn",
           replaced_by = said."replacedBy"
      from jsonb_to_recordset(${JSON.stringify(offerings)}::jsonb) as said(
             id text, "contextTokens" int, "lifecycle" text, "announcedOn" date,
             "deprecatedOn" date, "retiresOn" date, "replacedBy" text)
     where offering.id = said.id`;
}
