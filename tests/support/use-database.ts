import { afterAll, beforeAll } from "vitest";
import { closeDatabase } from "@/lib/server/db.ts";
import { freshDatabaseUrl, workerDatabaseUrl } from "./database.ts";

/**
 * Points the server's code at a seeded database for one test file.
 *
 * @param own the name of a copy for a file that writes; a file that only reads shares its worker's
 */
export function useDatabase(own?: string): () => string {
  let url = "";
  beforeAll(async () => {
    url = await (own === undefined ? workerDatabaseUrl() : freshDatabaseUrl(own));
    process.env["DATABASE_URL"] = url;
  });
  afterAll(() => closeDatabase());
  return () => url;
}
