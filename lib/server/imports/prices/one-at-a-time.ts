import "server-only";
import { db } from "../../db.ts";

/** Imports change the catalog one after another: each sees all of what the one before it did. */
export const oneCatalogChangeAtATime = async (): Promise<void> => {
  await db().$executeRaw`select pg_advisory_xact_lock(hashtext('imports'))`;
};
