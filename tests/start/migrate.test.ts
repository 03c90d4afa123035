import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../scripts/steps/ask.mjs";
import { inProject } from "../../scripts/steps/project.mjs";
import { databaseOn } from "../../scripts/steps/template-database.mjs";
import { startThrowawayPostgres } from "../../scripts/steps/throwaway-postgres.mjs";
import { newFolder } from "./launcher.ts";

const HEAD = `generator client {
  provider = "prisma-client"
  output   = "../client"
}

datasource db {
  provider = "postgresql"
}
`;
const model = (fields: string) => `${HEAD}\nmodel Fact {\n  id Int @id\n${fields}}\n`;

describe("migrations", () => {
  const folder = newFolder("migrations");
  const schema = join(folder, "schema");
  const migrations = join(folder, "migrations");
  let server: Awaited<ReturnType<typeof startThrowawayPostgres>>;
  beforeAll(async () => {
    server = await startThrowawayPostgres();
  });
  afterAll(() => server.stop());

  const run = (args: string[], database: string) => {
    const child = spawn(
      process.execPath,
      [inProject("scripts/migrate.ts"), ...args, "--schema", schema, "--migrations", migrations],
      {
        env: { ...process.env, DATABASE_URL: databaseOn(server.url, database) },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text) => (output += String(text)));
    const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
      child.once("close", (code) => resolve({ code, output }));
    });
    return { child, ended };
  };
  const migrate = (args: string[], database: string) => run(args, database).ended;
  const write = (name: string, sql: string) => {
    mkdirSync(join(migrations, name), { recursive: true });
    writeFileSync(join(migrations, name, "migration.sql"), sql);
  };
  const fresh = async (database: string) => {
    await ask(server.url, `create database ${database}`);
    rmSync(schema, { recursive: true, force: true });
    rmSync(migrations, { recursive: true, force: true });
    mkdirSync(schema, { recursive: true });
    writeFileSync(join(schema, "fact.prisma"), model(""));
  };

  it("are written from what changed in the schema, and checked against it", async () => {
    await fresh("written");
    expect((await migrate(["check"], "written")).code).toBe(1);
    expect((await migrate(["diff", "begin"], "written")).code).toBe(0);
    expect((await migrate(["check"], "written")).code).toBe(0);
    expect((await migrate([], "written")).code).toBe(0);

    writeFileSync(join(schema, "fact.prisma"), model("  note String?\n"));
    expect((await migrate(["check"], "written")).code).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1000)); // Migrations are named by the second.
    await migrate(["diff", "add", "note"], "written");
    const last = readdirSync(migrations).findLast((name) => name.endsWith("_add_note")) ?? "";
    expect(readFileSync(join(migrations, last, "migration.sql"), "utf8")).toMatch(
      /ADD COLUMN +"note" TEXT/,
    );
    const { output } = await migrate([], "written");
    expect(output).toMatch(/^Applied \d+_add_note\.$/m);
    expect((await migrate([], "written")).output).toMatch(/Nothing to apply/);
  });

  it("are applied once, however many start at the same time", async () => {
    await fresh("together");
    write("1_fact", `create table "Fact" (id int primary key); select pg_sleep(0.5);`);
    const all = await Promise.all([1, 2, 3].map(() => migrate([], "together")));
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(all.filter(({ output }) => output.includes("Applied 1_fact")).length).toBe(1);
  });

  it("are refused when one was edited after it was applied", async () => {
    await fresh("edited");
    write("1_fact", `create table "Fact" (id int primary key);`);
    await migrate([], "edited");
    write("1_fact", `create table "Fact" (id bigint primary key);`);
    const { code, output } = await migrate([], "edited");
    expect(code).toBe(1);
    expect(output).toMatch(/^Already applied and edited since: 1_fact\..+\n$/);
  });

  it("are all or nothing, and can be mended; a semicolon inside a text or function is no end", async () => {
    await fresh("failing");
    write("1_fact", `create table "Fact" (id int primary key); create table "Fact" (id int);`);
    const { code, output } = await migrate([], "failing");
    expect(code).toBe(1);
    expect(output).toMatch(
      /Migration 1_fact failed and was rolled back \(relation "Fact" already exists\)/,
    );
    write(
      "1_fact",
      `create table "Fact" (id int primary key, words text default 'a;b');
       create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;`,
    );
    const mended = await migrate([], "failing");
    expect(mended.output).toMatch(/^Migration 1_fact did not finish[\s\S]+Applied 1_fact\.\n$/);
    expect(await ask(databaseOn(server.url, "failing"), "select two()")).toEqual([{ two: 2 }]);
  });

  it("go on where a killed process left them", async () => {
    await fresh("killed");
    write("1_fact", `create table "Fact" (id int primary key); select pg_sleep(2);`);
    const { child, ended } = run([], "killed");
    const sleeping =
      "select 1 from pg_stat_activity where query like '%pg_sleep(2)%' and pid <> pg_backend_pid()";
    while ((await ask(server.url, sleeping)).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill("SIGKILL");
    await ended;
    const { code, output } = await migrate([], "killed");
    expect(code).toBe(0);
    expect(output).toMatch(/did not finish earlier[\s\S]+Applied 1_fact/);
  });
});
