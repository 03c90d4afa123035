import { spawn } from "node:child_process";
import { chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../scripts/steps/ask.mjs";
import { startPostgres } from "../../scripts/steps/embedded-postgres.mjs";
import { freePort } from "../../scripts/steps/ports.mjs";
import { postgresAccount } from "../../scripts/steps/postgres-account.mjs";
import { newFolder } from "./launcher.ts";

describe("the embedded PostgreSQL", () => {
  const home = newFolder("postgres");
  const stops: (() => Promise<void>)[] = [];
  const begin = async () => {
    const database = await startPostgres({ home });
    stops.push(database.stop);
    return database;
  };
  beforeAll(async () => (await begin()).stop());
  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  it("is version 18 with checksums, sorts the same everywhere and listens on this machine only", async () => {
    const { url, stop } = await begin();
    const [row] = await ask(
      url,
      `select current_setting('server_version_num')::int / 10000 as major,
              current_setting('data_checksums') as checksums,
              current_setting('listen_addresses') as addresses,
              current_setting('TimeZone') as zone,
              current_setting('fsync') as fsync,
              (select datlocprovider::text || ' ' || datlocale from pg_database
                where datname = current_database()) as locale`,
    );
    expect(row).toEqual({
      major: 18,
      checksums: "on",
      addresses: "127.0.0.1",
      zone: "UTC",
      fsync: "on",
      locale: "b C.UTF-8",
    });
    const { password } = new URL(url);
    expect(Buffer.from(password, "base64url").length * 8).toBe(192);
    await expect(ask(url.replace(password, "guess"), "select 1")).rejects.toMatchObject({
      code: "28P01",
    });
    expect(statSync(join(home, "pg18.password")).mode & 0o777).toBe(0o600);
    await stop();
  });

  it("gets past a stale file that names some other living process", async () => {
    const account = postgresAccount();
    const other = spawn("sleep", ["60"], { ...account, stdio: "ignore" });
    try {
      const file = join(home, "pg18/postmaster.pid");
      writeFileSync(
        file,
        `${other.pid}\n${join(home, "pg18")}\n1\n${await freePort()}\n\n127.0.0.1\n`,
      );
      if (account) chownSync(file, account.uid, account.gid);
      const began = Date.now();
      const { url, stop } = await begin();
      expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
      expect(Date.now() - began).toBeLessThan(15_000);
      await stop();
      const kept = readdirSync(join(home, "pg18")).filter((name) =>
        name.startsWith("postmaster.pid"),
      );
      expect(kept.join()).toMatch(/^postmaster\.pid\.stale-\d+$/);
    } finally {
      other.kill("SIGKILL");
    }
  });

  it("refuses data of another major version, and a folder that is not a database", async () => {
    const old = newFolder("older");
    mkdirSync(join(old, "pg17"));
    writeFileSync(join(old, "pg17/PG_VERSION"), "17\n");
    await expect(startPostgres({ home: old })).rejects.toThrow(
      /database of PostgreSQL 17, and this is PostgreSQL 18/,
    );

    const strange = newFolder("strange");
    mkdirSync(join(strange, "pg18"));
    writeFileSync(join(strange, "pg18/letter.txt"), "not a database");
    await expect(startPostgres({ home: strange })).rejects.toThrow(/not empty and not a database/);
  });
});
