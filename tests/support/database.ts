/**
 * PostgreSQL for the tests in tests/db: one server for the run, one migrated and seeded template,
 * one copy of it for each worker. Vitest runs the default export once, around all of them.
 */
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { ask } from "../../scripts/steps/ask.mjs";
import { cloneTemplate, prepareTemplate } from "../../scripts/steps/template-database.mjs";
import { startThrowawayPostgres } from "../../scripts/steps/throwaway-postgres.mjs";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: string;
  }
}

export default async function provideDatabaseServer(project: TestProject) {
  // `npm test` has a server with the template already; by hand, this run gets one of its own.
  const given = process.env["STAKELINE_TEST_SERVER"];
  const own = given ? undefined : await startThrowawayPostgres();
  const url = given ?? own?.url ?? "";
  try {
    await prepareTemplate(url);
  } catch (error) {
    await own?.stop();
    throw error;
  }
  project.provide("databaseServer", url);
  return () => own?.stop();
}

/** The address of this worker's own database; test files that share a worker share it, one by one. */
export async function workerDatabaseUrl(): Promise<string> {
  return cloneTemplate(inject("databaseServer"), `worker_${process.env["VITEST_POOL_ID"] ?? "1"}`);
}

/** The address of a copy for one test file that writes, as it was seeded; another run of it starts anew. */
export async function freshDatabaseUrl(name: string): Promise<string> {
  const server = inject("databaseServer");
  await ask(server, `drop database if exists ${name} with (force)`);
  return cloneTemplate(server, name);
}
