// A migrated and seeded database, made once; tests work in copies of it, which take a fraction of a second.
import { ask } from "./ask.mjs";
import { migrate, seedIfEmpty } from "./prepare-database.mjs";

const TEMPLATE = "seeded";

/**
 * The address of another database on the same server.
 * @param {string} serverUrl
 * @param {string} name
 */
export function databaseOn(serverUrl, name) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** @param {string} serverUrl */
export async function prepareTemplate(serverUrl) {
  if (await exists(serverUrl, TEMPLATE)) return;
  const unfinished = `${TEMPLATE}_unfinished`;
  await ask(serverUrl, `drop database if exists ${unfinished} with (force)`);
  await ask(serverUrl, `create database ${unfinished}`);
  await migrate(databaseOn(serverUrl, unfinished));
  await seedIfEmpty(databaseOn(serverUrl, unfinished));
  await ask(serverUrl, `alter database ${unfinished} rename to ${TEMPLATE}`);
}

/**
 * A copy of the template, kept if there is one by this name already.
 * @param {string} serverUrl
 * @param {string} name letters, digits and underscores
 */
export async function cloneTemplate(serverUrl, name) {
  if (!(await exists(serverUrl, name)))
    await ask(serverUrl, `create database ${name} template ${TEMPLATE}`);
  return databaseOn(serverUrl, name);
}

/**
 * @param {string} serverUrl
 * @param {string} name
 */
async function exists(serverUrl, name) {
  return (await ask(serverUrl, `select 1 from pg_database where datname = '${name}'`)).length > 0;
}
